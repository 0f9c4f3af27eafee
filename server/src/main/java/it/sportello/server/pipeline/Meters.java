package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.sportello.core.message.ChannelName;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What is counted. Names begin with sportello; labels are channels and fixed words, never anything a citizen said. */
public final class Meters {
    private final MeterRegistry registry;
    private final AtomicInteger openTickets = new AtomicInteger();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("sportello.tickets.open", openTickets, AtomicInteger::get)
                .description("Tickets that wait for a person or are held by one")
                .register(registry);
    }

    /** Shows a channel's counters from the start, so that whoever watches them sees zeros and not a gap. */
    public void open(ChannelName channel) {
        received(channel, 0, 0);
        attended(channel).increment(0);
    }

    /** Shows whether a channel rests since its platform fails. */
    public void resting(ChannelName channel, BooleanSupplier resting) {
        Gauge.builder("sportello.channel.resting", () -> resting.getAsBoolean() ? 1 : 0)
                .description("1 while nothing is sent on a channel since its platform fails")
                .tag("channel", channel.value())
                .register(registry);
    }

    void received(ChannelName channel, int fresh, int known) {
        counter("sportello.messages.received", "Messages kept for the first time", channel)
                .increment(fresh);
        counter("sportello.messages.repeated", "Messages delivered again by the platform", channel)
                .increment(known);
    }

    void answered(ChannelName channel) {
        attended(channel).increment();
    }

    void gaveUp(ChannelName channel) {
        counter(
                        "sportello.messages.failed",
                        "Messages that ended as a ticket since the service failed on them",
                        channel)
                .increment();
    }

    void settled(ChannelName channel, String outcome, Instant since, Instant now) {
        Timer.builder("sportello.sending")
                .description("From the answer recorded to how its sending ended")
                .tag("channel", channel.value())
                .tag("outcome", outcome)
                .register(registry)
                .record(Duration.between(since, now));
    }

    /** A request was refused or could not be used. */
    public void turnedAway(ChannelName channel, String reason) {
        Counter.builder("sportello.events.turned.away")
                .description("What came in on a channel and was refused or could not be used")
                .tag("channel", channel.value())
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    /** How many tickets wait or are held. */
    public void tickets(int open) {
        openTickets.set(open);
    }

    private Counter attended(ChannelName channel) {
        return counter("sportello.messages.answered", "Messages attended, with all that follows recorded", channel);
    }

    private Counter counter(String name, String description, ChannelName channel) {
        return Counter.builder(name)
                .description(description)
                .tag("channel", channel.value())
                .register(registry);
    }
}
