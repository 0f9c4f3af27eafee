package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Speech;
import it.sportello.core.counter.Surroundings;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.PeopleOnly;
import it.sportello.core.ticket.QueueOutlook;
import it.sportello.server.pipeline.Congestion;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.preview.ChannelPreviews;
import it.sportello.server.settings.Settings;
import it.sportello.server.watch.Figures;
import it.sportello.server.watch.Levels;
import it.sportello.server.watch.OtlpTraces;
import it.sportello.server.watch.Spates;
import it.sportello.server.watch.TimedKnowledge;
import it.sportello.server.watch.Traces;
import it.sportello.storage.Connections;
import it.sportello.storage.Database;
import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;
import it.sportello.storage.Storage;
import it.sportello.storage.node.LifeSigns;
import it.sportello.storage.node.StandingConnection;
import it.sportello.telegram.TelegramSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One node of the service, put together with plain constructors, on a database that is ready. */
final class Node {
    private final Ground ground;
    private final Connections connections;
    private final boolean alone;
    private final PgNotices notices = new PgNotices();
    private final OpenPages pages = new OpenPages();
    private final KnowledgeRoom room;
    private final AnnouncementWatch announced;
    private final HouseWatch house;
    private final Looks looks;
    private final Multitude multitude;
    private final Pipeline pipeline;
    private final Congestion congestion;
    private final Housekeeper housekeeper;
    private long watching;
    private final Traces traces;
    private final Optional<TelegramSettings> telegram;
    private final Channels channels;
    private final Rounds rounds;
    private final Doors doors;
    private final Entrances entrances;
    private final TelegramLink telegramLink;
    private final Correspondence correspondence;
    private final Gate gate;
    private final StaffRoom staffRoom;
    private final LifeSigns lifeSigns;
    private final StandingConnection standing;

    /** The node's place in the database: its number is one that no other start of a node ever had. */
    private record Place(Tables tables, Connections connections, long number) {}

    private Node(Vertx vertx, Figures figures, Settings settings, Vocabulary written, Place place) {
        this.connections = place.connections();
        this.alone = place.tables().ours();
        Storage storage = new Storage(connections, place.number());
        this.house = new HouseWatch(
                storage.keptDetails(),
                storage.keptHours(),
                written.house(),
                settings.office().zone());
        Vocabulary vocabulary = written.in(house);
        this.ground = new Ground(vertx, settings, vocabulary, storage, figures);
        this.traces = settings.telemetry().traces()
                ? new OtlpTraces(settings.telemetry().otlpEndpoint())
                : Traces.NONE;
        Meters meters = new Meters(figures.registry(), traces);
        this.telegram = Channels.telegram(settings.telegram());
        this.channels = Channels.of(settings, telegram);
        channels.byName().keySet().forEach(meters::open);
        this.room =
                new KnowledgeRoom(vertx, storage, vocabulary, settings.office().zone());
        KnowledgeBase heard = new TimedKnowledge(answering(), figures.registry());
        Speech speech = new Speech(vocabulary.phrases(), heard, settings.bot().namesSources());
        this.announced = new AnnouncementWatch(storage.announcements(), InstantSource.system());
        this.pipeline = new Pipeline(vertx, storage, frontDesks(heard, speech), channels, meters);
        this.looks = new Looks(
                Map.of(Notice.RELEASE, room::look, Notice.ANNOUNCEMENT, announced::look, Notice.HOUSE, house::look));
        this.multitude = new Multitude(
                vertx,
                storage,
                vocabulary,
                new Multitude.Answering(heard, settings.whatsapp().template().exists()));
        this.congestion = new Congestion(storage.inbox(), settings.counter().mostWaiting());
        this.housekeeper = new Housekeeper(ground);
        this.telegramLink = new TelegramLink(vertx, settings, pipeline);
        this.correspondence = new Correspondence(vertx, settings, storage, vocabulary, house);
        this.gate = new Gate(
                settings.goLive().blocks(),
                Desk.threshold(storage, vocabulary, house, settings)::look,
                storage.openings()::open,
                this::linkTelegram);
        this.staffRoom = new StaffRoom(
                vertx, storage, vocabulary.phrases(), settings, new StaffRoom.Wire(telegram, pipeline.calls()));
        this.lifeSigns = new LifeSigns(place.number(), this::othersDied);
        this.standing = Database.standing(
                vertx,
                place.tables().connection(),
                List.of(lifeSigns, notices, telegramLink.duty(), correspondence.duty()));
        this.rounds = rounds(speech, meters.spates());
        this.doors = new Doors(vertx, settings.http(), meters.spates());
        this.entrances = new Entrances(
                ground,
                new Entrances.Taking(channels, pipeline.intake(), gate, congestion, meters),
                new Desk.Knowing(
                        house, room.knowledge(), room.publisher(), room.examiner(), new ChannelPreviews(speech)),
                pages,
                multitude.desk());
    }

    private Pipeline.FrontDesks frontDesks(KnowledgeBase heard, Speech speech) {
        Storage storage = ground.storage();
        Settings settings = ground.settings();
        Surroundings surroundings = new Surroundings(
                new QueueOutlook(storage.tickets(), house::hours, storage.duty(Desk.SESSION_UNUSED)::anyone),
                announced,
                settings.people().manners());
        return conversations ->
                new FrontDesk(conversations, heard, speech, settings.counter().fragments(), surroundings);
    }

    private KnowledgeBase answering() {
        return ground.settings().bot().enabled() ? room.knowledge() : new PeopleOnly(room.knowledge());
    }

    private Rounds rounds(Speech speech, Spates spates) {
        Levels levels =
                new Levels(ground.figures().registry(), channels.byName().keySet());
        levels.release(room.knowledge(), InstantSource.system());
        return new Rounds(
                ground,
                levels,
                Rounds.Due.of(ground, speech),
                Stream.concat(looks.all().stream(), Stream.of(multitude::look, this::lookAtGate, spates::look))
                        .toList());
    }

    private void lookAtGate() {
        Rounds.quietly("gate not looked at", gate.look());
    }

    /** Puts a node together under a number of its own. */
    static Future<Node> create(Vertx vertx, Figures figures, Settings settings, Vocabulary vocabulary, Tables tables) {
        Connections connections =
                Connections.open(vertx, tables.connection(), settings.storage().connections());
        return LifeSigns.enter(connections.pages())
                .map(number -> new Node(vertx, figures, settings, vocabulary, new Place(tables, connections, number)))
                .recover(problem -> connections.close().transform(closed -> Future.failedFuture(problem)));
    }

    /** Loads what is missing at the very first start, then opens the doors. Where that fails, nothing is left running. */
    Future<Node> begin(Path starter, Consumer<String> progress) {
        return (alone ? ground.storage().leases().end() : Future.<Void>succeededFuture())
                .compose(none -> housekeeper.tidy())
                .compose(none -> announced.look())
                .compose(none -> house.look())
                .compose(none -> room.open(starter, progress))
                .compose(
                        none -> new NewAccounts(ground.vertx(), ground.storage().staffMembers()).ifMissing())
                .compose(password -> doors.open(entrances.routes())
                        .onSuccess(none -> new Welcome(progress, doors.address())
                                .say(room.knowledge().number() > 0, password)))
                .onSuccess(none -> attend())
                .map(this)
                .recover(problem -> stop().transform(stopped -> Future.failedFuture(problem)));
    }

    private void attend() {
        notices.listen(Notice.INCOMING, payload -> pipeline.wakeAttending());
        notices.listen(Notice.OUTGOING, pipeline::wakeSending);
        notices.listen(Notice.TICKET, payload -> staffRoom.wake());
        notices.listen(Notice.STAFF, payload -> staffRoom.wake());
        looks.listen(notices);
        pages.listen(notices);
        pipeline.wakeAttending();
        pipeline.wakeSending("");
        watching = congestion.watch(ground.vertx());
        rounds.look();
        room.learnMeanings();
        correspondence.begin();
        if (!gate.isShut()) {
            linkTelegram();
        }
    }

    private void linkTelegram() {
        staffRoom.begin();
        telegram.ifPresent(bot -> channels.telegram().ifPresent(channel -> telegramLink.begin(channel, bot)));
    }

    /** What the dead had taken waits for somebody. */
    private void othersDied() {
        pipeline.wakeAttending();
        pipeline.wakeSending("");
    }

    int port() {
        return doors.port();
    }

    /** Takes nothing more in and finishes what was taken. */
    Future<Void> stop() {
        rounds.stop();
        ground.vertx().cancelTimer(watching);
        housekeeper.stop();
        return telegramLink
                .stop()
                .transform(hungUp -> correspondence.stop())
                .transform(stopped -> doors.close())
                .transform(closed -> staffRoom.stop())
                .transform(closed -> pipeline.stop())
                .transform(stopped -> ground.vertx().executeBlocking(Executors.callable(traces::close), false))
                .transform(stopped -> standing.close())
                .transform(closed -> lifeSigns.leave(connections.pages()))
                .transform(left -> connections.close())
                .mapEmpty();
    }
}
