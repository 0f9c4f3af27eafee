package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.server.watch.Traces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in the outbox: renders, calls, interprets, settles. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Longer than all the calls of one long answer may take, or a second node would send it too. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration NOTHING_TRIED_LONGER = Duration.ofHours(24);
    private static final Duration CHANNEL_DOWN = Duration.ofSeconds(60);

    /** Nobody knows whether the first copy arrived, so one more goes out, and then no further. */
    private static final int UNKNOWN_OUTCOMES = 2;

    private final Outbox outbox;
    private final Map<ChannelName, Channel> channels;
    private final PlatformCalls calls;
    private final InstantSource clock;
    private final Meters meters;

    public Dispatcher(
            Outbox outbox,
            Map<ChannelName, Channel> channels,
            PlatformCalls calls,
            InstantSource clock,
            Meters meters) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.channels = Map.copyOf(channels);
        this.calls = Objects.requireNonNull(calls, "calls");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.meters = Objects.requireNonNull(meters, "meters");
    }

    public Future<List<Parcel>> take(int limit) {
        return outbox.take(limit, LEASE);
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
        Optional<Channel> channel =
                Optional.ofNullable(channels.get(parcel.message().to().channel()));
        if (channel.isEmpty()) {
            return Future.succeededFuture(new Settlement.Failed("channel-off", false));
        }
        if (parcel.unknownOutcomes() >= UNKNOWN_OUTCOMES) {
            return Future.succeededFuture(new Settlement.Failed("outcome-unknown", false));
        }
        if (parcel.since().plus(NOTHING_TRIED_LONGER).isBefore(clock.instant())) {
            return Future.succeededFuture(new Settlement.Failed("too-old", false));
        }
        List<HttpCall> rendered = channel.get().render(parcel.message());
        return from(new Sending(parcel, channel.get(), rendered), parcel.callsDone());
    }

    /** One parcel on its way: the channel that it takes and its calls. */
    private record Sending(Parcel parcel, Channel channel, List<HttpCall> calls) {}

    private Future<Settlement> from(Sending sending, int next) {
        if (next >= sending.calls().size()) {
            return Future.succeededFuture(new Settlement.Sent());
        }
        Duration backoff = Backoff.after(sending.parcel().attempt());
        return call(sending, next)
                .compose(outcome -> outcome.fold(
                        replied -> delivery(sending, next, sending.channel().interpret(replied.reply()), backoff),
                        notSent -> Future.succeededFuture(new Settlement.Retry(backoff, "no-connection")),
                        unknown -> Future.succeededFuture(new Settlement.UnknownOutcome(backoff))));
    }

    private Future<PlatformCalls.Outcome> call(Sending sending, int next) {
        Timer.Sample begun = meters.begin();
        return meters.traces()
                .begin("call", sending.parcel())
                .until(calls.make(sending.calls().get(next), PATIENCE))
                .onSuccess(outcome -> meters.called(sending.channel().name(), outcome, begun));
    }

    private Future<Settlement> delivery(Sending sending, int call, Delivery delivery, Duration backoff) {
        return delivery.fold(
                delivered -> delivered(sending, call, delivered.message()),
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

    private Future<Settlement> delivered(Sending sending, int call, Optional<MessageRef> name) {
        return outbox.delivered(sending.parcel().message().id(), call + 1, name)
                .compose(none -> from(sending, call + 1));
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
        return outbox.settle(parcel.message().id(), settlement);
    }

    private static String told(Consumer<String> report, String reason, String outcome) {
        report.accept(reason);
        return outcome;
    }
}
