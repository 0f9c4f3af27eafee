package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpReply;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.pace.Backoff;
import it.sportello.core.ticket.Window;
import it.sportello.server.pace.ChannelPace;
import it.sportello.server.watch.Traces;
import java.time.Duration;
import java.time.InstantSource;
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

    private static final int GATEWAY_TIMEOUT = 504;
    private static final String NO_CONNECTION = "no-connection";
    private static final String FILE_GONE = "file-gone";
    private static final String OUTCOME_UNKNOWN = "outcome-unknown";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Longer than all the calls of one long answer may take, or a second node would send it too. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Nobody knows whether the first copy arrived, so one more goes out, and then no further. */
    private static final int UNKNOWN_OUTCOMES = 2;

    private final Loading loading;
    private final Settlements settlements;
    private final Channel channel;
    private final LateAnswers late;
    private final ChannelPace pace;
    private final Platform platform;
    private final Meters meters;

    /** For one channel: another one that is slow or away holds up nothing of it. */
    public Dispatcher(Vertx vertx, Outbox outbox, Way way, Platform platform, Meters meters) {
        this.channel = way.channel();
        this.late = new LateAnswers(channel);
        this.pace = way.pace();
        this.platform = Objects.requireNonNull(platform, "platform");
        this.meters = Objects.requireNonNull(meters, "meters");
        this.settlements = new Settlements(vertx, outbox, platform.isRefusal(), LEASE.dividedBy(2));
        this.loading = new Loading(outbox, way, settlements, LEASE);
    }

    /** The way to one platform: in which words, and how fast. */
    public record Way(Channel channel, ChannelPace pace) {
        public Way {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(pace, "pace");
        }
    }

    /**
     * What the dispatchers of all channels share.
     *
     * @param giveUpAfter the age at which a message is tried no more
     * @param isRefusal which failures are a settlement's own
     */
    public record Platform(
            PlatformCalls calls, InstantSource clock, Duration giveUpAfter, Predicate<Throwable> isRefusal) {
        public Platform {
            Objects.requireNonNull(calls, "calls");
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(giveUpAfter, "giveUpAfter");
            Objects.requireNonNull(isRefusal, "isRefusal");
        }
    }

    public ChannelName channel() {
        return channel.name();
    }

    public Future<List<Rendered>> take(int limit) {
        return loading.take(limit);
    }

    public Future<Void> work(Rendered rendered) {
        Parcel parcel = rendered.parcel();
        Traces.Stage sending = meters.traces()
                .begin("send", parcel.message().to())
                .with("outgoing", parcel.message().id())
                .with("attempt", parcel.attempt())
                .leadingTo(parcel);
        return sending.until(Future.succeededFuture()
                        .compose(none -> send(rendered))
                        .compose(settlement -> settle(parcel, settlement)))
                .onFailure(failure ->
                        LOG.error("message not sent: id={}", parcel.message().id(), LoggableFailure.of(failure)))
                .onComplete(done -> pace.rest().over());
    }

    private Future<Settlement> send(Rendered rendered) {
        Parcel parcel = rendered.parcel();
        if (parcel.unknownOutcomes() >= UNKNOWN_OUTCOMES) {
            return Future.succeededFuture(new Settlement.Failed(OUTCOME_UNKNOWN, false));
        }
        if (timeLeft(parcel).isNegative()) {
            return Future.succeededFuture(new Settlement.Failed("too-old", false));
        }
        return late.unsent(parcel)
                .map(Dispatcher::settled)
                .orElseGet(() -> rendered.calls().compose(calls -> from(new Sending(parcel, calls, Optional.empty()))));
    }

    private Settlement windowClosed(Parcel parcel) {
        return late.isDoubtful(parcel) ? retry(parcel, Optional.empty(), Window.CLOSED) : late.refused(parcel);
    }

    private Duration timeLeft(Parcel parcel) {
        return Duration.between(platform.clock().instant(), parcel.since().plus(platform.giveUpAfter()));
    }

    private Future<Settlement> from(Sending sending) {
        if (sending.isDone()) {
            return settled(late.sent(sending.parcel(), sending.name()));
        }
        return call(sending)
                .compose(outcome -> outcome.fold(
                        replied -> replied(sending, replied.reply()),
                        notSent -> notSent(sending.parcel()),
                        unknown -> unknown(sending.parcel()),
                        gone -> settled(new Settlement.Failed(FILE_GONE, false))));
    }

    private Future<PlatformCalls.Outcome> call(Sending sending) {
        Timer.Sample begun = meters.begin();
        Future<PlatformCalls.Outcome> made =
                platform.calls().make(sending.calls().get(sending.next()), PATIENCE);
        return meters.traces()
                .begin("call", sending.parcel())
                .until(made)
                .onSuccess(outcome -> meters.called(channel.name(), outcome, begun));
    }

    private Future<Settlement> replied(Sending sending, HttpReply reply) {
        Delivery delivery = channel.interpret(reply);
        return isUnclear(reply, delivery) ? unknown(sending.parcel()) : delivery(sending, delivery);
    }

    /** A success that nobody can read, or a proxy that gave up waiting: the platform may have taken the message. */
    private static boolean isUnclear(HttpReply reply, Delivery delivery) {
        boolean unclear = reply.status() / 100 == 2 || reply.status() == GATEWAY_TIMEOUT;
        return unclear && delivery instanceof Delivery.TryLater;
    }

    private Future<Settlement> notSent(Parcel parcel) {
        pace.rest().failed(parcel.message().to(), NO_CONNECTION);
        return settled(retry(parcel, Optional.empty(), NO_CONNECTION));
    }

    private Future<Settlement> unknown(Parcel parcel) {
        pace.rest().failed(parcel.message().to(), OUTCOME_UNKNOWN);
        return settled(new Settlement.UnknownOutcome(Backoff.after(parcel.attempt())));
    }

    /** It is not put off beyond the time at which it is given up, so that a person knows in time. */
    private Settlement retry(Parcel parcel, Optional<Duration> asked, String reason) {
        Duration after = asked.orElseGet(() -> Backoff.after(parcel.attempt()));
        Duration left = timeLeft(parcel);
        return new Settlement.Retry(after.compareTo(left) < 0 ? after : left, reason);
    }

    private Future<Settlement> delivery(Sending sending, Delivery delivery) {
        pace.rest().heard(sending.parcel().message().to(), delivery);
        return delivery.fold(
                delivered -> delivered(sending.delivered(delivered.message())),
                later -> settled(retry(sending.parcel(), later.after(), later.reason())),
                unreachable -> settled(new Settlement.Failed(unreachable.reason(), true)),
                rejected -> settled(late.rejected(sending.parcel(), rejected.reason())),
                closed -> settled(windowClosed(sending.parcel())),
                plain -> settled(asPlainText(sending.parcel())),
                moved -> settled(new Settlement.Moved(moved.to())),
                down -> settled(retry(sending.parcel(), Optional.empty(), down.reason())));
    }

    /** What is refused even without formatting would be refused for ever. */
    private static Settlement asPlainText(Parcel parcel) {
        boolean wasPlain = parcel.message().format() == OutgoingMessage.Format.PLAIN;
        return wasPlain ? new Settlement.Failed("formatting", false) : new Settlement.AsPlainText();
    }

    /** The last call is noted with the settlement; one that others follow, before the next one is made. */
    private Future<Settlement> delivered(Sending sending) {
        return sending.isDone() ? from(sending) : settlements.delivered(sending).compose(noted -> from(sending));
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
                postponed -> "postponed",
                unknown -> told(report, OUTCOME_UNKNOWN, "unknown"),
                plain -> "plain",
                invitation -> "invitation",
                invited -> "invited",
                moved -> "moved",
                failed -> told(report, failed.reason(), "failed"));
        meters.settled(
                parcel.message().to().channel(),
                outcome,
                parcel.since(),
                platform.clock().instant());
        return settlements.note(parcel, settlement);
    }

    private static String told(Consumer<String> report, String reason, String outcome) {
        report.accept(reason);
        return outcome;
    }
}
