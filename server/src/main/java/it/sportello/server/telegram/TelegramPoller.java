package it.sportello.server.telegram;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.Received;
import it.sportello.core.pace.Backoff;
import it.sportello.server.pipeline.Intake;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.telegram.TelegramBotCalls;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramUpdates;
import it.sportello.telegram.TelegramUpdates.RawUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches Telegram's updates where the platform cannot reach us. An update is confirmed, by asking for the one after it,
 * only once it is kept.
 */
public final class TelegramPoller {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
    private static final Duration WAIT = Duration.ofSeconds(25);
    private static final Duration PATIENCE = WAIT.plusSeconds(15);
    private static final int UPDATES_AT_ONCE = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int CONFLICT = 409;
    private static final long CONFLICT_PAUSE_MILLIS = 3_000;

    private final Vertx vertx;
    private final TelegramChannel channel;
    private final TelegramBotCalls bot;
    private final PlatformCalls calls;
    private final Intake intake;
    private volatile boolean stopped;
    private int failures;
    private OptionalLong offset = OptionalLong.empty();

    /** @param calls of its own: they end with it */
    public TelegramPoller(
            Vertx vertx, TelegramChannel channel, TelegramBotCalls bot, PlatformCalls calls, Intake intake) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.channel = Objects.requireNonNull(channel, "channel");
        this.bot = Objects.requireNonNull(bot, "bot");
        this.calls = Objects.requireNonNull(calls, "calls");
        this.intake = Objects.requireNonNull(intake, "intake");
    }

    /** Begins; must be called on the event loop that it is to run on. */
    public void start() {
        calls.make(bot.deleteWebhook(), PATIENCE).onComplete(done -> poll());
    }

    /**
     * Asks for nothing more and hangs up, so that another node may ask at once; what is being kept is still kept. It
     * cannot start again.
     */
    public Future<Void> stop() {
        stopped = true;
        return calls.close();
    }

    private void poll() {
        if (stopped) {
            return;
        }
        calls.make(bot.getUpdates(offset, WAIT, UPDATES_AT_ONCE), PATIENCE)
                .compose(outcome -> outcome.fold(
                        replied -> replied.reply().status() == CONFLICT
                                ? conflict()
                                : read(TelegramUpdates.read(replied.reply())),
                        notSent -> failed("no-connection"),
                        unknown -> failed("no-reply"),
                        gone -> failed("no-file")))
                .otherwise(failure -> backoff())
                .onSuccess(this::next);
    }

    /** The node before this one may not have hung up yet, or a webhook was set since: both pass, and nothing is lost. */
    private Future<Long> conflict() {
        LOG.warn("telegram gives its updates to somebody else: another poller or a webhook");
        return calls.make(bot.deleteWebhook(), PATIENCE).map(CONFLICT_PAUSE_MILLIS);
    }

    /** How long to wait before asking again. */
    private Future<Long> read(TelegramUpdates updates) {
        return updates.fold(
                fetched -> keep(fetched.updates())
                        .onSuccess(kept -> confirm(fetched))
                        .map(0L),
                failed -> failed(reason(failed.why())));
    }

    private void confirm(TelegramUpdates.Fetched fetched) {
        if (fetched.unreadable() > 0) {
            LOG.warn("telegram updates without a number: count={}", fetched.unreadable());
        }
        if (fetched.nextOffset().isPresent()) {
            offset = fetched.nextOffset();
        }
    }

    /** One after the other, so that a citizen's messages are kept in their order. */
    private Future<Void> keep(List<RawUpdate> updates) {
        Future<Void> kept = Future.succeededFuture();
        for (RawUpdate update : updates) {
            kept = kept.compose(none -> keep(update));
        }
        return kept;
    }

    private Future<Void> keep(RawUpdate update) {
        Received received = channel.receive(channel.polled(update.bytes()));
        return received instanceof Received.Events events
                ? intake.keep(channel, events).mapEmpty()
                : Future.succeededFuture();
    }

    private static String reason(Delivery why) {
        return why.fold(
                delivered -> "unreadable",
                later -> later.reason(),
                unreachable -> unreachable.reason(),
                rejected -> rejected.reason(),
                closed -> "unreadable",
                plain -> "unreadable",
                moved -> "unreadable",
                down -> down.reason());
    }

    private Future<Long> failed(String reason) {
        if (!stopped) {
            LOG.warn("telegram updates not fetched: reason={} failures={}", reason, failures + 1);
        }
        return Future.failedFuture(new IllegalStateException(reason));
    }

    private long backoff() {
        failures++;
        return Backoff.after(failures, LONGEST_PAUSE).toMillis();
    }

    private void next(long pauseMillis) {
        if (pauseMillis == 0) {
            failures = 0;
            poll();
        } else {
            vertx.setTimer(pauseMillis, timer -> poll());
        }
    }
}
