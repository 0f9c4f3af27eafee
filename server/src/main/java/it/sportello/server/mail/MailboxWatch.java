package it.sportello.server.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the mailbox now and then, while this node is the one that may. */
final class MailboxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Mailbox mailbox;
    private final Replies replies;
    private final AtomicBoolean busy = new AtomicBoolean();

    MailboxWatch(Vertx vertx, Mailbox mailbox, Replies replies) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.mailbox = Objects.requireNonNull(mailbox, "mailbox");
        this.replies = Objects.requireNonNull(replies, "replies");
    }

    Future<Void> look() {
        if (!busy.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(
                        () -> {
                            mailbox.read(this::isTaken);
                            return true;
                        },
                        false)
                .onFailure(failure -> LOG.warn(
                        "mailbox not read: cause={}", failure.getClass().getName()))
                .onComplete(done -> busy.set(false))
                .mapEmpty();
    }

    /** Where the database is away, the mail stays unread. */
    private boolean isTaken(ArrivedMail mail) {
        try {
            replies.take(mail)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
