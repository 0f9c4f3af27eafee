package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settled;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.server.watch.Traces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in the outbox for a channel: renders, calls, interprets, settles. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Longer than all the calls of one long answer may take, or a second node would send it too. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration NOTHING_TRIED_LONGER = Duration.ofHours(24);
    private static final Duration CHANNEL_DOWN = Duration.ofSeconds(60);

    /** Nobody knows whether the first copy arrived, so one more goes out, and then no further. */
    private static final int UNKNOWN_OUTCOMES = 2;

    /** While one transaction waits for the disk, the next one is filled. */
    private static final int TRANSACTIONS = 2;

    private final Outbox outbox;
    private final SharedCommits<Settled, Boolean> settlements;
    private final Channel channel;
    private final PlatformCalls calls;
    private final InstantSource clock;
    private final Meters meters;

    /** For one channel: another one that is slow or away holds up nothing of it. */
    public Dispatcher(Vertx vertx, Outbox outbox, Channel channel, Platform platform, Meters meters) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.channel = Objects.requireNonNull(channel, "channel");
        this.calls = platform.calls();
        this.clock = platform.clock();
        this.meters = Objects.requireNonNull(meters, "meters");
        this.settlements = new SharedCommits<>(
                vertx, new SharedCommits.Commit<>(this::settle, platform.isRefusal()), TRANSACTIONS);
    }

    /** What the dispatchers of all channels share: the way out, the time, and which failures are a settlement's own. */
    public record Platform(PlatformCalls calls, InstantSource clock, Predicate<Throwable> isRefusal) {
        public Platform {
            Objects.requireNonNull(calls, "calls");
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(isRefusal, "isRefusal");
        }
    }

    public ChannelName channel() {
        return channel.name();
    }

    private Future<List<Boolean>> settle(List<Settled> settled) {
        return outbox.settle(settled).map(done -> Collections.nCopies(settled.size(), true));
    }

    public Future<List<Parcel>> take(int limit) {
        return outbox.take(channel.name(), limit, LEASE);
    }

    public Future<Void> work(Parcel parcel) {
        Traces.Stage sending = meters.traces()
                .begin("send", parcel.message().to())
                .with("outgoing", parcel.message().id())
                .with("attempt", parcel.attempt())
                .leadingTo(parcel);
        return sending.until(Future.succeededFuture()
                        .compose(none -> send(parcel))
                        .compose(settlement -> settle(parcel, settlement)))
                .onFailure(failure ->
                        LOG.error("message not sent: id={}", parcel.message().id(), LoggableFailure.of(failure)));
    }

    private Future<Settlement> send(Parcel parcel) {
        if (parcel.unknownOutcomes() >= UNKNOWN_OUTCOMES) {
            return Future.succeededFuture(new Settlement.Failed("outcome-unknown", false));
        }
        if (parcel.since().plus(NOTHING_TRIED_LONGER).isBefore(clock.instant())) {
            return Future.succeededFuture(new Settlement.Failed("too-old", false));
        }
        return from(new Sending(parcel, channel.render(parcel.message()), Optional.empty()));
    }

    /** One parcel on its way: the calls that are still to be made, and the platform's name for the last one made. */
    private record Sending(Parcel parcel, List<HttpCall> calls, int next, Optional<MessageRef> name) {
        Sending(Parcel parcel, List<HttpCall> calls, Optional<MessageRef> name) {
            this(parcel, calls, parcel.callsDone(), name);
        }

        boolean isDone() {
            return next >= calls.size();
        }

        Sending delivered(Optional<MessageRef> as) {
            return new Sending(parcel, calls, next + 1, as);
        }
    }

    private Future<Settlement> from(Sending sending) {
        if (sending.isDone()) {
            return settled(new Settlement.Sent(sending.name()));
        }
        Duration backoff = Backoff.after(sending.parcel().attempt());
        return call(sending)
                .compose(outcome -> outcome.fold(
                        replied -> delivery(sending, channel.interpret(replied.reply()), backoff),
                        notSent -> settled(new Settlement.Retry(backoff, "no-connection")),
                        unknown -> settled(new Settlement.UnknownOutcome(backoff))));
    }

    private Future<PlatformCalls.Outcome> call(Sending sending) {
        Timer.Sample begun = meters.begin();
        Future<PlatformCalls.Outcome> made = calls.make(sending.calls().get(sending.next()), PATIENCE);
        return meters.traces()
                .begin("call", sending.parcel())
                .until(made)
                .onSuccess(outcome -> meters.called(channel.name(), outcome, begun));
    }

    private Future<Settlement> delivery(Sending sending, Delivery delivery, Duration backoff) {
        return delivery.fold(
                delivered -> delivered(sending.delivered(delivered.message())),
                later -> settled(new Settlement.Retry(later.after().orElse(backoff), later.reason())),
                unreachable -> settled(new Settlement.Failed(unreachable.reason(), true)),
                rejected -> settled(new Settlement.Failed(rejected.reason(), false)),
                plain -> settled(asPlainText(sending.parcel())),
                moved -> settled(new Settlement.Moved(moved.to())),
                down -> settled(new Settlement.Retry(CHANNEL_DOWN, down.reason())));
    }

    /** What is refused even without formatting would be refused for ever. */
    private static Settlement asPlainText(Parcel parcel) {
        boolean wasPlain = parcel.message().format() == OutgoingMessage.Format.PLAIN;
        return wasPlain ? new Settlement.Failed("formatting", false) : new Settlement.AsPlainText();
    }

    /** The last call is noted with the settlement; one that others follow, before the next one is made. */
    private Future<Settlement> delivered(Sending sending) {
        return sending.isDone()
                ? from(sending)
                : outbox.delivered(sending.parcel().message().id(), sending.next(), sending.name())
                        .compose(noted -> from(sending));
    }

    private static Future<Settlement> settled(Settlement settlement) {
        return Future.succeededFuture(settlement);
    }

    private Future<Void> settle(Parcel parcel, Settlement settlement) {
        Consumer<String> report = reason -> LOG.warn(
                "message not delivered: id={} channel={} attempt={} reason={}",
                parcel.message().id(),
                parcel.message().to().channel(),
                parcel.attempt(),
                reason);
        String outcome = settlement.fold(
                sent -> "sent",
                retry -> told(report, retry.reason(), "retry"),
                unknown -> told(report, "outcome-unknown", "unknown"),
                plain -> "plain",
                moved -> "moved",
                failed -> told(report, failed.reason(), "failed"));
        meters.settled(parcel.message().to().channel(), outcome, parcel.since(), clock.instant());
        return settlements.add(new Settled(parcel.message().id(), settlement)).mapEmpty();
    }

    private static String told(Consumer<String> report, String reason, String outcome) {
        report.accept(reason);
        return outcome;
    }
}
