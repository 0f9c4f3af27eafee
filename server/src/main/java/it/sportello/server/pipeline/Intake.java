package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Received;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Kept;
import it.sportello.core.message.ChannelName;
import it.sportello.storage.sql.Outages;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps what comes in: the platform may be told so only when this future has succeeded. */
public final class Intake {
    private static final Duration COURTESY_PATIENCE = Duration.ofSeconds(10);

    /** No platform notices it, and under load some messages come in it. */
    private static final Duration BETWEEN_TRANSACTIONS = Duration.ofMillis(8);

    private final Inbox inbox;
    private final Map<ChannelName, SharedCommits<List<ChannelEvent>, Kept>> deliveries;
    private final PlatformCalls calls;
    private final Meters meters;
    private final Runnable wakeAttendant;

    public Intake(Vertx vertx, Counter counter, Set<ChannelName> channels, PlatformCalls calls, Meters meters) {
        this.inbox = counter.inbox();
        this.calls = Objects.requireNonNull(calls, "calls");
        this.meters = Objects.requireNonNull(meters, "meters");
        this.wakeAttendant = counter.wakeAttendant();
        this.deliveries = channels.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        channel -> new SharedCommits<>(
                                vertx,
                                new SharedCommits.Commit<>(together -> keep(channel, together), counter.isRefusal()),
                                BETWEEN_TRANSACTIONS)));
    }

    /** Where events are kept, who attends to them, and which failures mean that an event itself cannot be kept. */
    public record Counter(Inbox inbox, Runnable wakeAttendant, Predicate<Throwable> isRefusal) {
        public Counter {
            Objects.requireNonNull(inbox, "inbox");
            Objects.requireNonNull(wakeAttendant, "wakeAttendant");
            Objects.requireNonNull(isRefusal, "isRefusal");
        }
    }

    /**
     * Keeps all events of a delivery, then wakes those who attend to them and makes the courtesies.
     *
     * @return whether there was anything to keep
     */
    public Future<Boolean> keep(Channel channel, Received.Events received) {
        List<ChannelEvent> usable = received.events().stream()
                .filter(event -> isUsable(channel, event))
                .toList();
        Timer.Sample begun = meters.begin();
        Future<Boolean> kept = usable.isEmpty()
                ? Future.succeededFuture(false)
                : Objects.requireNonNull(deliveries.get(channel.name()), "channel")
                        .add(usable)
                        .map(true);
        usable.forEach(event -> follow(event, kept));
        kept.onComplete(
                done -> meters.kept(channel.name(), begun),
                failure -> meters.notKept(channel.name(), Outages.cause(failure)));
        return kept.onSuccess(done -> courtesies(received));
    }

    /** In a flood nobody has time for them. */
    private void courtesies(Received.Events received) {
        if (!isPressed()) {
            received.courtesies().forEach(call -> calls.make(call, COURTESY_PATIENCE));
        }
    }

    /** Deliveries that came at the same time, as one; each learns what became of all. */
    private Future<List<Kept>> keep(ChannelName channel, List<List<ChannelEvent>> together) {
        List<ChannelEvent> events = together.stream().flatMap(List::stream).toList();
        return inbox.keep(channel, events).map(kept -> {
            meters.received(channel, kept.fresh(), kept.known());
            wakeAttendant.run();
            return Collections.nCopies(together.size(), kept);
        });
    }

    /** Whether platforms bring so much that keeping it takes all there is: what is kept can be attended later. */
    public boolean isPressed() {
        return deliveries.values().stream().anyMatch(SharedCommits::isPressed);
    }

    private void follow(ChannelEvent event, Future<Boolean> kept) {
        if (event instanceof ChannelEvent.MessageReceived received) {
            meters.traces()
                    .begin("keep", received)
                    .with("channel", received.message().from().channel().value())
                    .leadingTo(Meters.traced(received.message()))
                    .until(kept);
        }
    }

    private boolean isUsable(Channel channel, ChannelEvent event) {
        if (event instanceof ChannelEvent.Unprocessable unprocessable) {
            meters.turnedAway(channel.name(), unprocessable.reason());
            return false;
        }
        return true;
    }
}
