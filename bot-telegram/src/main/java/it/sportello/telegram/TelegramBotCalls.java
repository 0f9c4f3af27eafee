package it.sportello.telegram;

import it.sportello.core.channel.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** The calls by which the service sets the bot up and fetches its updates, for the service to make. */
public final class TelegramBotCalls {
    /** Left out, the kinds of an earlier setting would stay. */
    private static final List<String> UPDATE_KINDS =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final List<BotCommand> ITALIAN_COMMANDS = List.of(
            new BotCommand("aiuto", "Che cosa puoi chiedere qui"),
            new BotCommand("persona", "Parla con una persona"),
            new BotCommand("privacy", "Che cosa facciamo dei tuoi dati"));
    private static final List<BotCommand> ENGLISH_COMMANDS = List.of(
            new BotCommand("help", "What you can ask here"),
            new BotCommand("person", "Talk to a person"),
            new BotCommand("privacy", "What we do with your data"));

    private final TelegramSettings settings;
    private final BotApi api;

    public TelegramBotCalls(TelegramSettings settings) {
        this.settings = settings;
        this.api = new BotApi(settings);
    }

    /** Who the bot is: the cheapest way to see whether the token holds. */
    public HttpCall getMe() {
        return api.call("getMe", new GetMe());
    }

    /**
     * Has updates brought to an address; cheap when it is set already, so that it can be called at every start.
     *
     * @param url https, on port 443, 80, 88 or 8443
     * @param maxConnections how many updates may be brought at the same time, 1 to 100
     */
    public HttpCall setWebhook(String url, int maxConnections) {
        SetWebhook setting = SetWebhook.builder()
                .url(url)
                .secretToken(settings.secretToken())
                .maxConnections(maxConnections)
                .allowedUpdates(UPDATE_KINDS)
                .build();
        return api.call("setWebhook", setting);
    }

    /** Ends the bringing of updates, before they can be fetched; those that wait are kept. */
    public HttpCall deleteWebhook() {
        return api.call("deleteWebhook", new DeleteWebhook(false));
    }

    /**
     * Fetches updates, waiting for the first.
     *
     * @param offset the first update wanted: those before it are never given again; empty for the oldest
     * @param wait at most 50 seconds; the HTTP request must be allowed some seconds more
     * @param limit 1 to 100
     */
    public HttpCall getUpdates(OptionalLong offset, Duration wait, int limit) {
        GetUpdates fetching = GetUpdates.builder()
                .timeout(Math.toIntExact(wait.toSeconds()))
                .limit(limit)
                .allowedUpdates(UPDATE_KINDS)
                .build();
        offset.ifPresent(first -> fetching.setOffset(offset(first)));
        return api.call("getUpdates", fetching);
    }

    /** The platform's server numbers updates up to 2 000 000 000; from another, what is beyond is asked for anew. */
    private static int offset(long first) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(first, Integer.MAX_VALUE));
    }

    /** The menu of commands: in Italian, also for languages that have none of their own, and in English. */
    public List<HttpCall> setMyCommands() {
        return Stream.of(
                        new SetMyCommands(ITALIAN_COMMANDS), menu("it", ITALIAN_COMMANDS), menu("en", ENGLISH_COMMANDS))
                .map(menu -> api.call("setMyCommands", menu))
                .toList();
    }

    private static SetMyCommands menu(String language, List<BotCommand> commands) {
        return SetMyCommands.builder().languageCode(language).commands(commands).build();
    }

    @Override
    public String toString() {
        return "TelegramBotCalls";
    }
}
