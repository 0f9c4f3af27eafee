package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.Surroundings;
import it.sportello.core.ticket.QueueOutlook;
import it.sportello.server.preview.ChannelPreviews;
import it.sportello.server.settings.Settings;
import it.sportello.server.watch.Figures;
import it.sportello.server.watch.Levels;
import it.sportello.storage.Connections;
import it.sportello.storage.Database;
import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;
import it.sportello.storage.Storage;
import it.sportello.storage.node.Duty;
import it.sportello.storage.node.LifeSigns;
import it.sportello.storage.node.StandingConnection;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One node of the service, put together with plain constructors, on a database that is ready. */
final class Node {
    private final Ground ground;
    private final Connections connections;
    private final boolean alone;
    private final PgNotices notices = new PgNotices();
    private final OpenPages pages = new OpenPages();
    private final HouseWatch house;
    private final AnnouncementWatch announced;
    private final Answers answers;
    private final Looks looks;
    private final Traffic traffic;
    private final Outside outside;
    private final Multitude multitude;
    private final Housekeeper housekeeper;
    private final Gate gate;
    private final Rounds rounds;
    private final Doors doors;
    private final Entrances entrances;
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
        this.ground = new Ground(vertx, settings, written.in(house), storage, figures);
        this.announced = new AnnouncementWatch(storage.announcements(), InstantSource.system());
        this.answers = new Answers(ground);
        this.looks = new Looks(Map.of(
                Notice.RELEASE, answers.room()::look, Notice.ANNOUNCEMENT, announced::look, Notice.HOUSE, house::look));
        this.traffic = new Traffic(ground, answers, surroundings());
        this.outside = new Outside(ground, traffic, house);
        this.multitude = new Multitude(
                vertx,
                storage,
                ground.vocabulary(),
                new Multitude.Answering(
                        answers.heard(), settings.whatsapp().template().exists()));
        this.housekeeper = new Housekeeper(ground);
        this.gate = new Gate(
                settings.goLive().blocks(),
                Desk.threshold(storage, ground.vocabulary(), house, settings)::look,
                storage.openings()::open,
                outside::open);
        this.lifeSigns = new LifeSigns(place.number(), traffic::wake);
        this.standing = Database.standing(
                vertx,
                place.tables().connection(),
                Stream.<Duty>concat(Stream.of(lifeSigns, notices), outside.duties().stream())
                        .toList());
        this.rounds = rounds();
        this.doors = new Doors(vertx, settings.http(), traffic.meters().spates());
        this.entrances = new Entrances(ground, traffic.taking(gate), knowing(), pages, multitude.desk());
    }

    private Surroundings surroundings() {
        Storage storage = ground.storage();
        return new Surroundings(
                new QueueOutlook(storage.tickets(), house::hours, storage.duty(Desk.SESSION_UNUSED)::anyone),
                announced,
                ground.settings().people().manners());
    }

    private Desk.Knowing knowing() {
        KnowledgeRoom room = answers.room();
        return new Desk.Knowing(
                house, room.knowledge(), room.publisher(), room.examiner(), new ChannelPreviews(answers.speech()));
    }

    private Rounds rounds() {
        Levels levels = new Levels(
                ground.figures().registry(), traffic.channels().byName().keySet());
        levels.release(answers.room().knowledge(), InstantSource.system());
        Stream<Runnable> others =
                Stream.of(multitude::look, this::lookAtGate, traffic.meters().spates()::look);
        return new Rounds(
                ground,
                levels,
                Rounds.Due.of(ground, answers.speech()),
                Stream.concat(looks.all().stream(), others).toList());
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
                .compose(none -> answers.room().open(starter, progress))
                .compose(
                        none -> new NewAccounts(ground.vertx(), ground.storage().staffMembers()).ifMissing())
                .compose(password -> doors.open(entrances.routes())
                        .onSuccess(none -> new Welcome(progress, doors.address())
                                .say(answers.room().knowledge().number() > 0, password)))
                .onSuccess(none -> attend())
                .map(this)
                .recover(problem -> stop().transform(stopped -> Future.failedFuture(problem)));
    }

    private void attend() {
        looks.listen(notices);
        traffic.listen(notices);
        outside.listen(notices);
        pages.listen(notices);
        traffic.begin();
        rounds.look();
        answers.room().learnMeanings();
        outside.begin();
        if (!gate.isShut()) {
            outside.open();
        }
    }

    int port() {
        return doors.port();
    }

    /** Takes nothing more in and finishes what was taken. */
    Future<Void> stop() {
        rounds.stop();
        housekeeper.stop();
        return outside.hangUp()
                .transform(hungUp -> doors.close())
                .transform(closed -> outside.stop())
                .transform(stopped -> traffic.stop())
                .transform(stopped -> standing.close())
                .transform(closed -> lifeSigns.leave(connections.pages()))
                .transform(left -> connections.close())
                .mapEmpty();
    }
}
