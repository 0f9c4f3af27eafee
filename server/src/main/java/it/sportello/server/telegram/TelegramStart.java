package it.sportello.server.telegram;

import io.vertx.core.Future;
import it.sportello.core.channel.Delivery;
import it.sportello.core.channel.HttpCall;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.telegram.TelegramBotCalls;
import it.sportello.telegram.TelegramChannel;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Telegram at each start where to bring updates and which commands the bot has; cheap when it knows already. */
public final class TelegramStart {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 40;

    private final TelegramChannel channel;
    private final TelegramBotCalls bot;
    private final PlatformCalls calls;

    public TelegramStart(TelegramChannel channel, TelegramBotCalls bot, PlatformCalls calls) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.bot = Objects.requireNonNull(bot, "bot");
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    /** Has updates brought to this service's public address. */
    public Future<Void> setWebhook(String publicUrl) {
        String address = publicUrl + "/webhooks/" + channel.name().value();
        return make("setWebhook", bot.setWebhook(address, CONNECTIONS));
    }

    public Future<Void> setCommands() {
        Future<Void> done = Future.succeededFuture();
        for (HttpCall call : bot.setMyCommands()) {
            done = done.compose(none -> make("setMyCommands", call));
        }
        return done;
    }

    private Future<Void> make(String name, HttpCall call) {
        return calls.make(call, PATIENCE)
                .map(outcome -> outcome.fold(
                        replied -> channel.interpret(replied.reply()) instanceof Delivery.Delivered,
                        notSent -> false,
                        unknown -> false,
                        gone -> false))
                .onSuccess(accepted -> {
                    if (!accepted) {
                        LOG.warn("telegram did not accept a setting: call={}", name);
                    }
                })
                .mapEmpty();
    }
}
