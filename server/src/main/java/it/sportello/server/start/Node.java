package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import it.sportello.core.attachment.KeptFiles;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Speech;
import it.sportello.core.counter.Surroundings;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.PeopleOnly;
import it.sportello.core.message.Language;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.QueueOutlook;
import it.sportello.core.ticket.Silence;
import it.sportello.core.ticket.Survey;
import it.sportello.desk.live.Happenings;
import it.sportello.server.http.ChatRoutes;
import it.sportello.server.http.ChatStream;
import it.sportello.server.http.ClosedChat;
import it.sportello.server.http.FileRoutes;
import it.sportello.server.http.HealthRoutes;
import it.sportello.server.http.LiveLines;
import it.sportello.server.http.WebhookRoutes;
import it.sportello.server.pipeline.Congestion;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.preview.ChannelPreviews;
import it.sportello.server.settings.Settings;
import it.sportello.server.watch.Figures;
import it.sportello.server.watch.Levels;
import it.sportello.server.watch.OtlpTraces;
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
import it.sportello.web.ChatSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One node of the service, put together with plain constructors, on a database that is ready. */
final class Node {
    private final Vertx vertx;
    private final Settings settings;
    private final Connections connections;
    private final PgNotices notices = new PgNotices();
    private final LifeSigns lifeSigns;
    private final StandingConnection standing;
    private final Storage storage;
    private final KnowledgeRoom room;
    private final ChannelPreviews previews;
    private final AnnouncementWatch announced;
    private final HouseWatch house;
    private final Multitude multitude;
    private final Pipeline pipeline;
    private final Congestion congestion;
    private final Housekeeper housekeeper;
    private long watching;
    private final LiveLines live = new LiveLines(PgNotices::keyOf);
    private final Happenings happenings = new Happenings(PgNotices::keyOf);
    private final Figures figures;
    private final Meters meters;
    private final Traces traces;
    private final Optional<TelegramSettings> telegram;
    private final Channels channels;
    private final Vocabulary vocabulary;
    private final boolean alone;
    private final Rounds rounds;
    private final Doors doors;
    private final TelegramLink telegramLink;
    private final Correspondence correspondence;
    private final Gate gate;
    private final StaffRoom staffRoom;

    /** The node's place in the database: its number is one that no other start of a node ever had. */
    private record Place(Tables tables, Connections connections, long number) {}

    private Node(Vertx vertx, Figures figures, Settings settings, Vocabulary vocabulary, Place place) {
        this.vertx = vertx;
        this.figures = figures;
        this.traces = settings.telemetry().traces()
                ? new OtlpTraces(settings.telemetry().otlpEndpoint())
                : Traces.NONE;
        this.meters = new Meters(figures.registry(), traces);
        this.settings = settings;
        this.connections = place.connections();
        this.storage = new Storage(connections, place.number());
        this.house =
                new HouseWatch(storage, vocabulary.house(), settings.office().zone());
        this.vocabulary = vocabulary.in(house);
        this.room = new KnowledgeRoom(
                vertx, storage, this.vocabulary, settings.office().zone());
        this.telegram = Channels.telegram(settings.telegram());
        this.channels = Channels.of(settings, telegram);
        channels.byName().keySet().forEach(meters::open);
        KnowledgeBase heard = new TimedKnowledge(answering(), figures.registry());
        Speech speech =
                new Speech(this.vocabulary.phrases(), heard, settings.bot().namesSources());
        this.previews = new ChannelPreviews(speech);
        this.announced = new AnnouncementWatch(storage.announcements(), InstantSource.system());
        this.pipeline = new Pipeline(
                vertx,
                storage,
                conversations -> new FrontDesk(
                        conversations,
                        heard,
                        speech,
                        settings.counter().fragments(),
                        new Surroundings(
                                new QueueOutlook(
                                        storage.tickets(), house::hours, storage.duty(Desk.SESSION_UNUSED)::anyone),
                                announced,
                                settings.people().manners())),
                channels,
                meters);
        this.multitude = new Multitude(
                vertx,
                storage,
                this.vocabulary,
                new Multitude.Answering(heard, settings.whatsapp().template().exists()));
        this.congestion = new Congestion(storage.inbox(), settings.counter().mostWaiting());
        this.housekeeper = new Housekeeper(
                vertx,
                storage.housekeeping(),
                settings.retention(),
                () -> storage.contacts()
                        .eraseOlderThan(settings.people().contactsKept())
                        .compose(done -> storage.keptFiles().forgetUnused(KeptFiles.SPARED))
                        .mapEmpty());
        this.doors = new Doors(vertx, settings.http());
        this.telegramLink = new TelegramLink(vertx, settings, pipeline);
        this.correspondence = new Correspondence(vertx, settings, storage, this.vocabulary, house);
        this.gate = new Gate(
                settings.goLive().blocks(),
                Desk.threshold(storage, this.vocabulary, house, settings)::look,
                storage.openings()::open,
                this::linkTelegram);
        this.staffRoom = new StaffRoom(
                vertx, storage, this.vocabulary.phrases(), settings, new StaffRoom.Wire(telegram, pipeline.calls()));
        this.lifeSigns = new LifeSigns(place.number(), this::othersDied);
        this.standing = Database.standing(
                vertx,
                place.tables().connection(),
                List.of(lifeSigns, notices, telegramLink.duty(), correspondence.duty()));
        this.alone = place.tables().ours();
        this.rounds = rounds(speech);
    }

    private KnowledgeBase answering() {
        return settings.bot().enabled() ? room.knowledge() : new PeopleOnly(room.knowledge());
    }

    private Rounds rounds(Speech speech) {
        Levels levels = new Levels(figures.registry(), channels.byName().keySet());
        levels.release(room.knowledge(), InstantSource.system());
        Silence silence = new Silence(
                storage.tickets(),
                new Notices(storage.conversations(), vocabulary.phrases()),
                settings.people().silence());
        Survey survey = new Survey(storage.opinions(), speech, settings.people().manners());
        return new Rounds(
                vertx,
                storage,
                levels,
                new Rounds.Due(silence, survey),
                List.of(room::look, announced::look, house::look, multitude::look, this::lookAtGate));
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
        return (alone ? storage.leases().end() : Future.<Void>succeededFuture())
                .compose(none -> housekeeper.tidy())
                .compose(none -> announced.look())
                .compose(none -> house.look())
                .compose(none -> room.open(starter, progress))
                .compose(none -> new NewAccounts(vertx, storage.staffMembers()).ifMissing())
                .compose(password -> doors.open(routes()).onSuccess(none -> welcome(progress, password)))
                .onSuccess(none -> attend())
                .map(this)
                .recover(problem -> stop().transform(stopped -> Future.failedFuture(problem)));
    }

    private List<Consumer<Router>> routes() {
        HealthRoutes health = new HealthRoutes(
                () -> connections.pages().query("SELECT 1").execute().mapEmpty(),
                () -> room.knowledge().number() > 0,
                figures);
        WebhookRoutes webhooks =
                new WebhookRoutes(pipeline.intake(), () -> gate.isShut() || congestion.isCongested(), meters);
        Desk desk = new Desk(
                storage,
                vocabulary,
                new Desk.Knowing(house, room.knowledge(), room.publisher(), room.examiner(), previews),
                happenings,
                multitude.desk());
        return List.of(
                health::mount,
                router -> channels.platforms().forEach(channel -> webhooks.mount(router, channel)),
                new ClosedChat(gate::isShut)::mount,
                chat()::mount,
                new FileRoutes(storage.keptFiles())::mount,
                router -> desk.mount(vertx, router, settings));
    }

    private ChatRoutes chat() {
        ChatStream stream = new ChatStream(vertx, storage.transcripts(), live);
        return new ChatRoutes(
                pipeline.intake(),
                stream,
                () -> chatSettings(house.details()),
                InstantSource.system(),
                settings.http().secure());
    }

    private static ChatSettings chatSettings(HouseDetails details) {
        return new ChatSettings(
                details.name(),
                Language.ITALIAN,
                Optional.of(details.privacyUrl()).filter(url -> !url.isEmpty()),
                Map.of());
    }

    private void attend() {
        notices.listen(Notice.INCOMING, payload -> pipeline.wakeAttending());
        notices.listen(Notice.OUTGOING, pipeline::wakeSending);
        notices.listen(Notice.RELEASE, payload -> room.look());
        notices.listen(Notice.ANNOUNCEMENT, payload -> announced.look());
        notices.listen(Notice.HOUSE, payload -> house.look());
        notices.listen(Notice.LINE, payload -> lineChanged(payload));
        notices.listen(Notice.TICKET, this::ticketChanged);
        notices.listen(Notice.STAFF, payload -> staffRoom.wake());
        pipeline.wakeAttending();
        pipeline.wakeSending("");
        watching = congestion.watch(vertx);
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

    private void lineChanged(String payload) {
        if (payload.isEmpty()) {
            live.anyChanged();
        } else {
            live.changed(payload);
            happenings.lineChanged(payload);
        }
    }

    private void ticketChanged(String payload) {
        staffRoom.wake();
        if (payload.isEmpty()) {
            happenings.anyChanged();
        } else {
            happenings.ticketChanged(payload);
        }
    }

    private void welcome(Consumer<String> progress, Optional<String> password) {
        progress.accept("Chat: " + doors.address() + "/chat");
        progress.accept("Desk: " + doors.address() + "/desk");
        if (room.knowledge().number() == 0) {
            progress.accept(unreadable());
        }
        password.ifPresent(once -> progress.accept("First sign-in at the desk: name " + NewAccounts.FIRST
                + ", password " + once + " (shown this once; you will choose your own)"));
        progress.accept("Sportello is ready. Stop it with Ctrl-C.");
    }

    /** It is not trained anew by itself: nodes of two versions would take each other's releases out of service. */
    private String unreadable() {
        return "The model of the latest release cannot be read: the bot knows no answers. Open " + doors.address()
                + "/desk/publications and let it learn again.";
    }

    int port() {
        return doors.port();
    }

    private Future<Void> lastTraces() {
        return vertx.executeBlocking(
                        () -> {
                            traces.close();
                            return true;
                        },
                        false)
                .mapEmpty();
    }

    /** Takes nothing more in and finishes what was taken. */
    Future<Void> stop() {
        rounds.stop();
        vertx.cancelTimer(watching);
        housekeeper.stop();
        return telegramLink
                .stop()
                .transform(hungUp -> correspondence.stop())
                .transform(stopped -> doors.close())
                .transform(closed -> staffRoom.stop())
                .transform(closed -> pipeline.stop())
                .transform(stopped -> lastTraces())
                .transform(stopped -> standing.close())
                .transform(closed -> lifeSigns.leave(connections.pages()))
                .transform(left -> connections.close())
                .mapEmpty();
    }
}
