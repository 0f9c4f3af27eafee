package it.sportello.server.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.deadline.Pressing;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.letter.Digests;
import it.sportello.core.letter.InquiryLetters;
import it.sportello.core.letter.Letter;
import it.sportello.core.letter.Letters;
import it.sportello.core.letter.PromiseLetters;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Moments;
import it.sportello.knowledge.freshness.Reminders;
import it.sportello.server.mail.Writing.Sources;
import it.sportello.server.mail.Writing.Stationery;
import it.sportello.server.settings.MailSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** E-mail to the staff, on this node: what is to be told is queued, what is queued is sent, what comes back is read. */
public final class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final Duration LATELY = Duration.ofDays(2);
    private static final int AT_ONCE = 1000;

    private final Sources sources;
    private final Letters letters;
    private final PostOffice office;
    private final Optional<MailboxWatch> mailbox;
    private final WeeklyDigest digest;
    private final InstantSource clock;
    private volatile boolean stopped;
    private volatile Future<Void> underWay = Future.succeededFuture();

    /** The letters that wait, who was told this week, and what ends soon. */
    public record Kept(Letters letters, Digests digests, Reminders reminders) {
        public Kept {
            Objects.requireNonNull(letters, "letters");
            Objects.requireNonNull(digests, "digests");
            Objects.requireNonNull(reminders, "reminders");
        }
    }

    /** From whom letters come, how they look here, and by whose clock they go out. */
    public record House(Supplier<String> name, String desk, Moments moments, InstantSource clock) {
        public House {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(desk, "desk");
            Objects.requireNonNull(moments, "moments");
            Objects.requireNonNull(clock, "clock");
        }
    }

    public Mail(Vertx vertx, MailSettings settings, House house, Sources sources, Kept kept) {
        this.clock = house.clock();
        this.sources = Objects.requireNonNull(sources, "sources");
        this.letters = kept.letters();
        Stationery stationery = new Stationery(
                house.desk(),
                settings.from().substring(settings.from().indexOf('@') + 1),
                settings.includeQuestion(),
                settings.imap().isPresent(),
                house.moments());
        SmtpPost post = new SmtpPost(settings, house.name());
        this.office = new PostOffice(vertx, letters, new Writing(sources, stationery), post, clock);
        this.digest = new WeeklyDigest(vertx, kept, sources, stationery, post);
        this.mailbox = settings.imap()
                .map(server -> new MailboxWatch(
                        vertx, new Mailbox(server), new Replies(letters, sources.members(), sources.inquiries())));
    }

    /** Reads what colleagues have replied; for one node at a time. */
    public Future<Void> read() {
        return stopped
                ? Future.succeededFuture()
                : mailbox.map(MailboxWatch::look).orElseGet(Future::succeededFuture);
    }

    /** Queues what there is to tell and sends what waits; each node may, at any time. */
    public Future<Void> send() {
        Future<Void> done = stopped ? Future.succeededFuture() : begun();
        underWay = done;
        return done;
    }

    /** Begins nothing more, and ends when what was begun has ended. */
    public Future<Void> stop() {
        stopped = true;
        return underWay;
    }

    private Future<Void> begun() {
        return told(clock.instant())
                .compose(posted -> office.empty())
                .compose(emptied -> digest.send(clock.instant()))
                .onFailure(failure -> LOG.warn(
                        "letters not sent: cause={}", failure.getClass().getName()));
    }

    private Future<Void> told(Instant now) {
        return Future.all(
                        sources.members().all(),
                        sources.inquiries().lately(LATELY, AT_ONCE),
                        sources.promises().pressing(AT_ONCE),
                        sources.promises().heads())
                .compose(all -> {
                    List<StaffMember> staff = all.resultAt(0);
                    List<Inquiry> inquiries = all.resultAt(1);
                    List<Pressing> pressing = all.resultAt(2);
                    Map<OfficeId, StaffId> heads = all.resultAt(3);
                    return letters.post(Stream.concat(
                                    inquiries.stream().flatMap(one -> InquiryLetters.due(one, staff, now).stream()),
                                    pressing.stream()
                                            .flatMap(one -> PromiseLetters.due(one, staff, heads, now).stream()))
                            .filter(letter -> isReached(letter, staff))
                            .toList());
                });
    }

    /** Whether e-mail reaches him. */
    private static boolean isReached(Letter letter, List<StaffMember> staff) {
        return staff.stream()
                .anyMatch(member ->
                        member.id().equals(letter.to()) && member.email().isPresent());
    }
}
