package it.sportello.server.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.letter.Letters;
import it.sportello.core.letter.QueuedLetter;
import it.sportello.core.pace.Backoff;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that wait, one after the other. What did not go out is tried again, later each time; what may have
 * gone out is repeated once, under the same name, and never more.
 */
final class PostOffice {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_ATTEMPTS = 60;

    private final Vertx vertx;
    private final Letters letters;
    private final Writing writing;
    private final SmtpPost post;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    PostOffice(Vertx vertx, Letters letters, Writing writing, SmtpPost post, InstantSource clock) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.letters = Objects.requireNonNull(letters, "letters");
        this.writing = Objects.requireNonNull(writing, "writing");
        this.post = Objects.requireNonNull(post, "post");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Sends what is due, unless it is at it already. */
    Future<Void> empty() {
        if (!busy.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        return next().onComplete(done -> busy.set(false));
    }

    private Future<Void> next() {
        return letters.take(LEASE)
                .compose(taken -> taken.map(letter -> attend(letter).compose(settled -> next()))
                        .orElseGet(Future::succeededFuture));
    }

    private Future<Void> attend(QueuedLetter letter) {
        if (letter.unknownOutcomes() > 1) {
            return givenUp(letter, "unknown-outcome");
        }
        return writing.write(letter, clock.instant())
                .compose(
                        written -> written.map(known -> send(letter, known))
                                .orElseGet(() -> letters.giveUp(letter.id(), "not-needed")),
                        unwritten -> settle(letter, Mailing.LATER));
    }

    private Future<Void> send(QueuedLetter letter, WrittenLetter written) {
        return vertx.executeBlocking(() -> post.send(written, clock.instant()), false)
                .compose(mailing -> settle(letter, mailing));
    }

    private Future<Void> settle(QueuedLetter letter, Mailing mailing) {
        Duration pause = Backoff.after(letter.attempts(), LONGEST_PAUSE);
        return switch (mailing) {
            case SENT -> letters.sent(letter.id());
            case REFUSED -> givenUp(letter, "refused");
            case UNKNOWN -> letters.doubtful(letter.id(), pause);
            case LATER ->
                letter.attempts() >= MOST_ATTEMPTS
                        ? givenUp(letter, "not-taken")
                        : letters.postpone(letter.id(), pause);
        };
    }

    private Future<Void> givenUp(QueuedLetter letter, String why) {
        LOG.warn("letter not sent: letter={} reason={}", letter.id(), why);
        return letters.giveUp(letter.id(), why);
    }
}
