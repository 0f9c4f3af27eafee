package it.sportello.server.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.core.message.ChannelName;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.storage.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What is so at the moment: how much waits, which release is in service, whether one is being made. What the database
 * knows is the same on every node and is told to this class now and then; the rest it sees itself.
 */
public final class Levels {
    private final MeterRegistry registry;
    private final Map<ChannelName, Waiting> toSend = new ConcurrentHashMap<>();
    private final AtomicInteger openTickets = new AtomicInteger();
    private volatile Waiting toAttend = Waiting.NONE;
    private volatile boolean publishing;

    public Levels(MeterRegistry registry, Collection<ChannelName> channels) {
        this.registry = Objects.requireNonNull(registry, "registry");
        gauge("sportello.tickets.open", "Tickets that wait for a person or are held by one", openTickets::get);
        gauge("sportello.inbox.waiting", "Messages that wait to be attended", () -> toAttend.count());
        age("sportello.inbox.oldest", "For how long the oldest of them has waited", () -> toAttend.oldest());
        gauge("sportello.publication.running", "1 while a release is being trained", () -> publishing ? 1 : 0);
        channels.forEach(this::channel);
    }

    private void channel(ChannelName channel) {
        Supplier<Waiting> waiting = () -> toSend.getOrDefault(channel, Waiting.NONE);
        Gauge.builder("sportello.outbox.waiting", () -> waiting.get().count())
                .description("Messages that wait to be sent")
                .tag("channel", channel.value())
                .register(registry);
        Gauge.builder("sportello.outbox.oldest", () -> seconds(waiting.get().oldest()))
                .description("For how long the oldest of them has waited")
                .baseUnit("seconds")
                .tag("channel", channel.value())
                .register(registry);
    }

    /** Watches the release in service. */
    public void release(KnowledgeInService knowledge, InstantSource clock) {
        gauge("sportello.release.number", "The release in service; 0 before the first", knowledge::number);
        age(
                "sportello.release.age",
                "How long ago it was published",
                () -> knowledge
                        .published()
                        .map(published -> Duration.between(published, clock.instant()))
                        .orElse(Duration.ZERO));
    }

    /** How many tickets wait or are held. */
    public void tickets(int open) {
        openTickets.set(open);
    }

    public void toAttend(Waiting waiting) {
        toAttend = waiting;
    }

    /** A channel that is missing has nothing to send. */
    public void toSend(Map<ChannelName, Waiting> waiting) {
        toSend.keySet().retainAll(waiting.keySet());
        toSend.putAll(waiting);
    }

    public void publishing(boolean running) {
        publishing = running;
    }

    private void gauge(String name, String description, Supplier<Number> level) {
        Gauge.builder(name, level).description(description).register(registry);
    }

    private void age(String name, String description, Supplier<Duration> age) {
        Gauge.builder(name, () -> seconds(age.get()))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / (double) Duration.ofSeconds(1).toMillis();
    }
}
