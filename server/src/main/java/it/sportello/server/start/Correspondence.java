package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.deadline.EscalationWatch;
import it.sportello.core.deadline.Patience;
import it.sportello.core.deadline.PromiseWatch;
import it.sportello.core.ticket.Notices;
import it.sportello.desk.page.Moments;
import it.sportello.server.mail.Mail;
import it.sportello.server.mail.Writing;
import it.sportello.server.settings.MailSettings;
import it.sportello.server.settings.PeopleSettings;
import it.sportello.server.settings.Settings;
import it.sportello.storage.Storage;
import it.sportello.storage.node.Baton;
import it.sportello.storage.node.Duty;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the staff are told and what they answer while they are not at the desk. One of all nodes looks for promises that
 * become pressing and reads the mailbox; each sends the letters that wait.
 */
final class Correspondence {
    private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

    /** The letters of the word as a number: what the nodes call the right to read the mailbox. */
    private static final long RIGHT_TO_READ = 0x4C657474657273L;

    private static final long SEND_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 30_000;

    private final Vertx vertx;
    private final PromiseWatch promises;
    private final EscalationWatch escalations;
    private final Optional<Mail> mail;
    private final Baton baton = new Baton(RIGHT_TO_READ, this::taken, this::lost);
    private volatile boolean mine;
    private long sending;
    private long looking;

    Correspondence(Vertx vertx, Settings settings, Storage storage, Vocabulary vocabulary, HouseWatch house) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.promises = new PromiseWatch(storage.tickets(), storage.promises(), house::hours);
        this.escalations = escalations(settings.people(), storage, vocabulary, house);
        this.mail = settings.mail().map(own -> mail(vertx, own, settings, storage, house));
    }

    private static EscalationWatch escalations(
            PeopleSettings people, Storage storage, Vocabulary vocabulary, HouseWatch house) {
        return new EscalationWatch(
                new EscalationWatch.Sources(
                        storage.escalations(),
                        storage.promises(),
                        storage.tickets(),
                        storage.staffMembers(),
                        storage.staffSessions()),
                new Notices(storage.conversations(), vocabulary.phrases()),
                new Patience(house::hours, people.patience()),
                people.showNames());
    }

    private static Mail mail(Vertx vertx, MailSettings own, Settings settings, Storage storage, HouseWatch house) {
        return new Mail(
                vertx,
                own,
                new Mail.House(
                        () -> house.details().name(),
                        desk(settings),
                        new Moments(settings.office().zone()),
                        InstantSource.system()),
                new Writing.Sources(
                        storage.staffMembers(),
                        storage.offices(),
                        storage.tickets(),
                        storage.inquiries(),
                        storage.promises()),
                new Mail.Kept(storage.letters(), storage.digests(), storage.reminders()));
    }

    /** Where staff find the desk: the world's address, or this machine's where there is none. */
    static String desk(Settings settings) {
        String known = settings.http().publicUrl();
        return known.isEmpty()
                ? "http://" + settings.http().host() + ":" + settings.http().port()
                : known;
    }

    Duty duty() {
        return baton;
    }

    void begin() {
        baton.want();
        mail.ifPresent(own -> sending = vertx.setPeriodic(SEND_MILLIS, tick -> own.send()));
        looking = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    }

    private void look() {
        if (mine) {
            Instant now = InstantSource.system().instant();
            quietly(promises.look(now)).eventually(() -> quietly(escalations.look(now)));
            mail.ifPresent(Mail::read);
        }
    }

    private static Future<Void> quietly(Future<Void> look) {
        return look.onFailure(failure ->
                LOG.debug("promises not looked at: cause={}", failure.getClass().getName()));
    }

    private void taken() {
        mine = true;
        look();
    }

    private void lost() {
        mine = false;
    }

    Future<Void> stop() {
        vertx.cancelTimer(sending);
        vertx.cancelTimer(looking);
        lost();
        baton.leave();
        return mail.map(Mail::stop).orElseGet(Future::succeededFuture);
    }
}
