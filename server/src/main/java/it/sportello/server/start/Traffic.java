package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Surroundings;
import it.sportello.server.pipeline.Congestion;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.settings.Settings;
import it.sportello.server.watch.OtlpTraces;
import it.sportello.server.watch.Traces;
import it.sportello.storage.Notice;
import it.sportello.storage.PgNotices;
import it.sportello.telegram.TelegramSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;

/** What citizens write and read on this node: the channels, the way of a message, what measures it and holds it back. */
final class Traffic {
    private final Ground ground;
    private final Traces traces;
    private final Meters meters;
    private final Optional<TelegramSettings> bot;
    private final Channels channels;
    private final Pipeline pipeline;
    private final Congestion congestion;
    private long watching;

    Traffic(Ground ground, Answers answers, Surroundings surroundings) {
        this.ground = Objects.requireNonNull(ground, "ground");
        Settings settings = ground.settings();
        this.traces = settings.telemetry().traces()
                ? new OtlpTraces(settings.telemetry().otlpEndpoint())
                : Traces.NONE;
        this.meters = new Meters(ground.figures().registry(), traces);
        this.bot = Channels.telegram(settings.telegram());
        this.channels = Channels.of(settings, bot);
        channels.byName().keySet().forEach(meters::open);
        this.pipeline = new Pipeline(
                ground.vertx(),
                ground.storage(),
                conversations -> new FrontDesk(
                        conversations,
                        answers.heard(),
                        answers.speech(),
                        settings.counter().fragments(),
                        surroundings),
                channels,
                meters);
        this.congestion =
                new Congestion(ground.storage().inbox(), settings.counter().mostWaiting());
    }

    Meters meters() {
        return meters;
    }

    /** Telegram's bot, where there is one. */
    Optional<TelegramSettings> bot() {
        return bot;
    }

    Channels channels() {
        return channels;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Entrances.Taking taking(Gate gate) {
        return new Entrances.Taking(channels, pipeline.intake(), gate, congestion, meters);
    }

    void listen(PgNotices notices) {
        notices.listen(Notice.INCOMING, payload -> pipeline.wakeAttending());
        notices.listen(Notice.OUTGOING, pipeline::wakeSending);
    }

    void begin() {
        wake();
        watching = congestion.watch(ground.vertx());
    }

    /** Something may wait on any channel: what was left over, or what the dead had taken. */
    void wake() {
        pipeline.wakeAttending();
        pipeline.wakeSending("");
    }

    /** Finishes what was taken. */
    Future<Void> stop() {
        ground.vertx().cancelTimer(watching);
        return pipeline.stop()
                .transform(stopped -> ground.vertx().executeBlocking(Executors.callable(traces::close), false))
                .mapEmpty();
    }
}
