package it.sportello.server.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.IncomingMessage;
import it.sportello.server.watch.Spates;
import it.sportello.server.watch.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is counted. Names begin with sportello; labels are channels and fixed words, never anything a citizen said. */
public final class Meters {
    private static final String SENT = "sent";
    private static final String REPLIED = "replied";

    /** The same for each stage, so that they can be compared: from one commit to the longest that anything is tried. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

    private final MeterRegistry registry;
    private final Traces traces;
    private final Spates spates = new Spates(InstantSource.system());

    public Meters(MeterRegistry registry) {
        this(registry, Traces.NONE);
    }

    public Meters(MeterRegistry registry, Traces traces) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.traces = Objects.requireNonNull(traces, "traces");
    }

    /** Shows a channel's figures from the start, so that whoever watches them sees zeros and not a gap. */
    public void open(ChannelName channel) {
        received(channel, 0, 0);
        List.of(answers(channel), failures(channel), refusals(channel)).forEach(counter -> counter.increment(0));
        List.of(
                        intake(channel),
                        attending(channel),
                        attendance(channel),
                        replies(channel, REPLIED),
                        sending(channel, SENT))
                .forEach(Timer::count);
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

    /** What is told in the log of what is counted here, and of what else may happen with each request. */
    public Spates spates() {
        return spates;
    }

    /** The ways of single messages, beside the figures of all. */
    Traces traces() {
        return traces;
    }

    /** By what a message is known from its arrival on, on whichever node. */
    static Object traced(IncomingMessage message) {
        return List.of(message.from(), message.ref());
    }

    /** Something begins whose end will be told. */
    Timer.Sample begin() {
        return Timer.start(registry);
    }

    /** A request's events were kept. */
    void kept(ChannelName channel, Timer.Sample since) {
        since.stop(intake(channel));
    }

    /**
     * A request's events were not kept.
     *
     * @param cause one of few words: too much waits, the house is closed, the database is away
     */
    public void notKept(ChannelName channel, String cause) {
        refusals(channel).increment();
        spates.happened("events not kept: channel=" + channel + " cause=" + cause, LOG::warn);
    }

    /** A message was attended, and what follows from it is recorded. */
    void answered(ChannelName channel, Duration waited, Timer.Sample since) {
        answers(channel).increment();
        attending(channel).record(waited.plusNanos(since.stop(attendance(channel))));
    }

    void gaveUp(ChannelName channel) {
        failures(channel).increment();
    }

    /** The platform has replied to a call, or it never will. */
    void called(ChannelName channel, PlatformCalls.Outcome outcome, Timer.Sample since) {
        String how =
                outcome.fold(replied -> REPLIED, notSent -> "no-connection", unknown -> "unknown", gone -> "file-gone");
        since.stop(replies(channel, how));
    }

    void settled(ChannelName channel, String outcome, Instant since, Instant now) {
        sending(channel, outcome).record(Duration.between(since, now));
    }

    /** A request was refused, which somebody may want to know who looks after the service. */
    public void refused(ChannelName channel, String reason) {
        turnedAway(channel, reason);
        spates.happened("request refused: channel=" + channel + " reason=" + reason, LOG::warn);
    }

    /** Something was refused or could not be used. */
    void turnedAway(ChannelName channel, String reason) {
        Counter.builder("sportello.events.turned.away")
                .description("What came in on a channel and was refused or could not be used")
                .tag("channel", channel.value())
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    private Counter answers(ChannelName channel) {
        return counter("sportello.messages.answered", "Messages attended, with all that follows recorded", channel);
    }

    private Counter failures(ChannelName channel) {
        String description = "Messages that ended as a ticket since the service failed on them";
        return counter("sportello.messages.failed", description, channel);
    }

    private Counter refusals(ChannelName channel) {
        return counter("sportello.intake.refused", "Requests that were answered 503 and will come again", channel);
    }

    private Timer intake(ChannelName channel) {
        return stage("sportello.intake", "From a request to its events kept", channel)
                .register(registry);
    }

    private Timer attending(ChannelName channel) {
        return stage("sportello.attending", "From a message kept to the answer recorded", channel)
                .register(registry);
    }

    private Timer attendance(ChannelName channel) {
        return stage("sportello.attendance", "From a message taken to the answer recorded", channel)
                .register(registry);
    }

    private Timer replies(ChannelName channel, String outcome) {
        return stage("sportello.platform.reply", "From a call to the platform's reply", channel)
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer sending(ChannelName channel, String outcome) {
        return stage("sportello.sending", "From the answer recorded to how its sending ended", channel)
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Timer.Builder stage(String name, String description, ChannelName channel) {
        return Timer.builder(name)
                .description(description)
                .tag("channel", channel.value())
                .serviceLevelObjectives(BOUNDS);
    }

    private Counter counter(String name, String description, ChannelName channel) {
        return Counter.builder(name)
                .description(description)
                .tag("channel", channel.value())
                .register(registry);
    }
}
