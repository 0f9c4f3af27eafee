package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import it.sportello.core.counter.Attended;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Pending;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.pace.Backoff;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings kept messages to the front desk, and those on which it fails again and again to a person. */
public final class Attendant {
    private static final Logger LOG = LoggerFactory.getLogger(Attendant.class);

    /** Long enough for a slow database, short enough for a citizen to wait when a node dies. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int TRIES = 5;

    private final Inbox inbox;
    private final FrontDesk frontDesk;
    private final InstantSource clock;
    private final Meters meters;
    private final Consumer<ChannelName> wakeDispatcher;

    public Attendant(
            Inbox inbox,
            FrontDesk frontDesk,
            InstantSource clock,
            Meters meters,
            Consumer<ChannelName> wakeDispatcher) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        this.frontDesk = Objects.requireNonNull(frontDesk, "frontDesk");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.meters = Objects.requireNonNull(meters, "meters");
        this.wakeDispatcher = Objects.requireNonNull(wakeDispatcher, "wakeDispatcher");
    }

    public Future<List<Pending>> take(int limit) {
        return inbox.take(limit, LEASE);
    }

    public Future<Void> work(Pending pending) {
        Timer.Sample begun = meters.begin();
        Future<Attended> attended = pending.attempt() > TRIES ? giveUp(pending) : attend(pending);
        meters.traces()
                .begin("attend", Meters.traced(pending.message()))
                .with("message", pending.id())
                .with("attempt", pending.attempt())
                .leadingTo(pending.message().from())
                .until(attended);
        return attended.compose(outcome -> ended(pending, outcome, begun), failure -> failed(pending, failure));
    }

    /** A bug in a rule throws: it must end as a failed future like any other failure, so that the message is retried. */
    private Future<Attended> attend(Pending pending) {
        return Future.succeededFuture().compose(none -> frontDesk.attend(pending, clock.instant()));
    }

    private Future<Void> ended(Pending pending, Attended outcome, Timer.Sample begun) {
        return outcome.fold(
                decided -> ended(pending, decided.recorded(), begun),
                unfinished -> inbox.hold(pending.id(), unfinished.longest()));
    }

    /** A conversation that changed each time it was looked at is left alone for a moment; nothing was recorded then. */
    private Future<Void> ended(Pending pending, Recorded outcome, Timer.Sample begun) {
        if (outcome == Recorded.STALE) {
            return postpone(pending);
        }
        if (outcome == Recorded.DONE) {
            meters.answered(pending.message().from().channel(), pending.age(), begun);
        }
        wakeDispatcher.accept(pending.message().from().channel());
        return Future.succeededFuture();
    }

    private Future<Attended> giveUp(Pending pending) {
        LOG.error("message given up: id={} attempts={}", pending.id(), pending.attempt() - 1);
        meters.gaveUp(pending.message().from().channel());
        return frontDesk.giveUp(pending, clock.instant()).map(Attended.Decided::new);
    }

    private Future<Void> failed(Pending pending, Throwable failure) {
        LOG.warn(
                "message not attended: id={} attempt={}", pending.id(), pending.attempt(), LoggableFailure.of(failure));
        return postpone(pending);
    }

    private Future<Void> postpone(Pending pending) {
        return inbox.postpone(pending.id(), Backoff.after(pending.attempt()));
    }
}
