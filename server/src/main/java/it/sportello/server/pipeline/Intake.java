package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.Received;
import it.sportello.core.counter.Inbox;
import it.sportello.core.counter.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Keeps what comes in: the platform may be told so only when this future has succeeded. */
public final class Intake {
    private static final Duration COURTESY_PATIENCE = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final PlatformCalls calls;
    private final Meters meters;
    private final Runnable wakeAttendant;

    public Intake(Inbox inbox, PlatformCalls calls, Meters meters, Runnable wakeAttendant) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        this.calls = Objects.requireNonNull(calls, "calls");
        this.meters = Objects.requireNonNull(meters, "meters");
        this.wakeAttendant = Objects.requireNonNull(wakeAttendant, "wakeAttendant");
    }

    /** Keeps all events of a delivery, then wakes those who attend to them and makes the courtesies. */
    public Future<Kept> keep(Channel channel, Received.Events received) {
        List<ChannelEvent> usable = received.events().stream()
                .filter(event -> isUsable(channel, event))
                .toList();
        Timer.Sample begun = meters.begin();
        Future<Kept> kept =
                usable.isEmpty() ? Future.succeededFuture(new Kept(0, 0)) : inbox.keep(channel.name(), usable);
        usable.forEach(event -> follow(event, kept));
        return kept.onFailure(failure -> meters.notKept(channel.name())).onSuccess(counts -> {
            meters.kept(channel.name(), begun);
            meters.received(channel.name(), counts.fresh(), counts.known());
            wakeAttendant.run();
            received.courtesies().forEach(call -> calls.make(call, COURTESY_PATIENCE));
        });
    }

    private void follow(ChannelEvent event, Future<Kept> kept) {
        if (event instanceof ChannelEvent.MessageReceived received) {
            Object message = Meters.traced(received.message());
            meters.traces()
                    .begin("keep", received)
                    .with("channel", received.message().from().channel().value())
                    .leadingTo(message)
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
