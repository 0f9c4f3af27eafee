package it.sportello.server.start;

import io.vertx.core.Vertx;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.TelegramService.Mode;
import it.sportello.server.telegram.TelegramPoller;
import it.sportello.server.telegram.TelegramStart;
import it.sportello.telegram.TelegramBotCalls;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramSettings;
import java.util.Objects;
import java.util.Optional;

/** What makes Telegram's updates come in: its webhook set, or the updates fetched. */
final class TelegramLink {
    private final Vertx vertx;
    private final Settings settings;
    private final Pipeline pipeline;
    private Optional<TelegramPoller> poller = Optional.empty();

    TelegramLink(Vertx vertx, Settings settings, Pipeline pipeline) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
    }

    void begin(TelegramChannel channel, TelegramSettings bot) {
        TelegramBotCalls calls = new TelegramBotCalls(bot);
        TelegramStart start = new TelegramStart(channel, calls, pipeline.calls());
        start.setCommands();
        if (settings.telegram().mode() == Mode.POLLING) {
            TelegramPoller asking = new TelegramPoller(vertx, channel, calls, pipeline.calls(), pipeline.intake());
            poller = Optional.of(asking);
            asking.start();
        } else if (settings.http().secure()) {
            start.setWebhook(settings.http().publicUrl());
        }
    }

    void stop() {
        poller.ifPresent(TelegramPoller::stop);
    }
}
