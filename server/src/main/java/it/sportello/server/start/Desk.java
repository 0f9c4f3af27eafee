package it.sportello.server.start;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import it.sportello.core.staff.Role;
import it.sportello.desk.DeskPorts;
import it.sportello.desk.DeskSettings;
import it.sportello.desk.StaffDesk;
import it.sportello.desk.WebAssets;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.crowd.Crowd;
import it.sportello.desk.deadline.Deadlines;
import it.sportello.desk.hands.Care;
import it.sportello.desk.hands.Hands;
import it.sportello.desk.house.Household;
import it.sportello.desk.live.Happenings;
import it.sportello.desk.opening.Links;
import it.sportello.desk.opening.Threshold;
import it.sportello.desk.publication.Examining;
import it.sportello.desk.publication.Publishing;
import it.sportello.desk.ticket.Counter;
import it.sportello.desk.ticket.People;
import it.sportello.desk.ticket.Reach;
import it.sportello.desk.writing.Previews;
import it.sportello.desk.writing.Writing;
import it.sportello.knowledge.examination.Examiner;
import it.sportello.knowledge.publishing.Publisher;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.server.settings.Settings;
import it.sportello.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** The staff's pages, bound to this service's ports. */
final class Desk {
    static final Duration SESSION_UNUSED = Duration.ofHours(2);

    private final Storage storage;
    private final HouseWatch house;
    private final KnowledgeInService knowledge;
    private final Vocabulary vocabulary;
    private final Publisher publisher;
    private final Examiner examiner;
    private final Previews previews;

    private final Happenings happenings;
    private final Crowd crowd;

    Desk(Storage storage, Vocabulary vocabulary, Knowing knowing, Happenings happenings, Crowd crowd) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.house = knowing.house();
        this.knowledge = knowing.knowledge();
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
        this.publisher = knowing.publisher();
        this.examiner = knowing.examiner();
        this.previews = knowing.previews();
        this.happenings = Objects.requireNonNull(happenings, "happenings");
        this.crowd = Objects.requireNonNull(crowd, "crowd");
    }

    /** What is known of the office and otherwise, how it is published, and how a release is examined before. */
    record Knowing(
            HouseWatch house, KnowledgeInService knowledge, Publisher publisher, Examiner examiner, Previews previews) {
        Knowing {
            Objects.requireNonNull(house, "house");
            Objects.requireNonNull(knowledge, "knowledge");
            Objects.requireNonNull(publisher, "publisher");
            Objects.requireNonNull(examiner, "examiner");
            Objects.requireNonNull(previews, "previews");
        }
    }

    void mount(Vertx vertx, Router router, Settings settings) {
        DeskSettings desk =
                new DeskSettings(settings.http().secure(), settings.office().zone(), Role.EDITOR, SESSION_UNUSED);
        WebAssets.mount(router);
        new StaffDesk(vertx, desk, ports(settings), InstantSource.system()).mount(router);
    }

    private DeskPorts ports(Settings settings) {
        return new DeskPorts(
                new DeskPorts.Staff(
                        storage.staffMembers(),
                        storage.staffSessions(),
                        storage.auditTrail(),
                        storage.erasures(),
                        threshold(storage, vocabulary, house, settings)),
                new Counter(
                        storage.tickets(),
                        storage.transcripts(),
                        storage.conversations(),
                        storage.suggestions(),
                        storage.inquiries(),
                        new Deadlines(
                                storage.promises(),
                                storage.escalations(),
                                settings.people().patience()),
                        vocabulary.phrases(),
                        new People(
                                storage.unsentReplies(),
                                storage.readers(),
                                happenings,
                                house::hours,
                                settings.people().showNames()),
                        new Hands(
                                storage.readyReplies(),
                                storage.labels(),
                                storage.notes(),
                                storage.ticketSearch(),
                                knowledge),
                        new Care(storage.proposals(), storage.conducts()),
                        new Reach(
                                storage.invitations(),
                                storage.contacts(),
                                storage.opinions(),
                                () -> settings.whatsapp().template().exists()),
                        files(settings)),
                new DeskPorts.Knowledge(
                        storage.articles(), storage.offices(), storage.imports(), knowledge, publishing()),
                new DeskPorts.Life(
                        new DeskPorts.Library(storage.catalogue(), storage.chronicle()),
                        storage.facts(),
                        storage.reminders(),
                        new Writing(previews, vocabulary.writing(), files(settings)),
                        new DeskPorts.Colleagues(
                                storage.reviews(), settings.knowledge().review(), storage.onlookers())),
                crowd);
    }

    /** What an administrator puts in order before citizens come, and what keeps them out until then. */
    static Threshold threshold(Storage storage, Vocabulary vocabulary, HouseWatch house, Settings settings) {
        return new Threshold(
                storage.openings(),
                new Household(storage.keptDetails(), storage.keptHours(), vocabulary.house(), house),
                new Links(
                        Channels.platforms(settings),
                        settings.http().publicUrl(),
                        settings.goLive().blocks()));
    }

    private FileDesk files(Settings settings) {
        return new FileDesk(storage.keptFiles(), settings.attachments().megabytes());
    }

    private Publishing publishing() {
        return new Publishing(
                publisher,
                storage.publications(),
                knowledge::number,
                new Examining(examiner, storage.runs(), storage.goldQuestions(), storage.recentQuestions()));
    }
}
