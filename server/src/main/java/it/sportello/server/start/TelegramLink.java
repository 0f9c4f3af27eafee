package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.TelegramService.Mode;
import it.sportello.server.telegram.TelegramPoller;
import it.sportello.server.telegram.TelegramStart;
import it.sportello.storage.node.Baton;
import it.sportello.storage.node.Duty;
import it.sportello.telegram.TelegramBotCalls;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramSettings;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What makes Telegram's updates come in: its webhook set, or the updates fetched by one of all nodes. */
final class TelegramLink {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramLink.class);

    /** The letters of Telegram's name as a number: what the nodes call the right to fetch. */
    private static final long RIGHT_TO_FETCH = 0x54656C656772616DL;

    private final Vertx vertx;
    private final Settings settings;
    private final Pipeline pipeline;
    private final Baton baton = new Baton(RIGHT_TO_FETCH, this::fetch, this::hangUp);
    private volatile Optional<TelegramPoller> poller = Optional.empty();
    private volatile Optional<Bot> bot = Optional.empty();

    private record Bot(TelegramChannel channel, TelegramBotCalls calls) {}

    TelegramLink(Vertx vertx, Settings settings, Pipeline pipeline) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
    }

    /** What keeps other nodes from fetching while this one does. */
    Duty duty() {
        return baton;
    }

    void begin(TelegramChannel channel, TelegramSettings settingsOfBot) {
        TelegramBotCalls calls = new TelegramBotCalls(settingsOfBot);
        TelegramStart start = new TelegramStart(channel, calls, pipeline.calls());
        start.setCommands();
        if (settings.telegram().mode() == Mode.POLLING) {
            bot = Optional.of(new Bot(channel, calls));
            baton.want();
        } else if (settings.http().secure()) {
            start.setWebhook(settings.http().publicUrl());
        }
    }

    private void fetch() {
        LOG.info("telegram updates are fetched by this node");
        poller = bot.map(own ->
                new TelegramPoller(vertx, own.channel(), own.calls(), new PlatformCalls(vertx), pipeline.intake()));
        poller.ifPresent(TelegramPoller::start);
    }

    private void hangUp() {
        LOG.info("telegram updates are not fetched by this node any more");
        stopFetching();
    }

    private Future<Void> stopFetching() {
        Future<Void> stopped = poller.map(TelegramPoller::stop).orElseGet(Future::succeededFuture);
        poller = Optional.empty();
        return stopped;
    }

    /** Hangs up first, so that the node that comes next is let in. */
    Future<Void> stop() {
        return stopFetching().onComplete(hungUp -> baton.leave());
    }
}
