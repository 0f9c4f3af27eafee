package it.sportello.telegram;

import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Language;
import it.sportello.core.message.ReplyOption;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.DeleteForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The calls by which the service speaks in the staff's group, for the service to make. */
public final class StaffGroupCalls {
    /** In UTF-16 units, as the platform counts. */
    public static final int LONGEST_TEXT = 4096;

    public static final int LONGEST_TITLE = 128;

    /** Two of the six colours that the platform takes. */
    private static final int BLUE = 7_322_096;

    private static final int RED = 16_478_047;

    private static final List<BotCommand> ENGLISH = List.of(
            new BotCommand("take", "Take the request"),
            new BotCommand("close", "Close the request, with last words or without"),
            new BotCommand("bot", "Give the word back to the bot"),
            new BotCommand("note", "Write for colleagues alone"),
            new BotCommand("help", "What you can do here"));

    private static final List<BotCommand> ITALIAN = List.of(
            new BotCommand("prendi", "Prendi in carico la richiesta"),
            new BotCommand("chiudi", "Chiudi la richiesta, con ultime parole o senza"),
            new BotCommand("bot", "Ridai la parola al bot"),
            new BotCommand("nota", "Scrivi solo per i colleghi"),
            new BotCommand("aiuto", "Che cosa puoi fare qui"));

    private final String group;
    private final BotApi api;

    /** For the group that the settings name. */
    public StaffGroupCalls(TelegramSettings settings) {
        this.group = settings.staffGroup().orElseThrow(() -> new IllegalArgumentException("staffGroup is wanted"));
        this.api = new BotApi(settings);
    }

    /** Makes a topic, which the reply gives a number. */
    public HttpCall create(String title, boolean urgent) {
        CreateForumTopic creating = new CreateForumTopic(group, title);
        creating.setIconColor(urgent ? RED : BLUE);
        return api.call("createForumTopic", creating);
    }

    /** Says something as it stands, without any formatting: it quotes citizens. */
    public HttpCall say(long topic, String text, List<ReplyOption> buttons) {
        SendMessage saying = new SendMessage(group, text);
        saying.setMessageThreadId(thread(topic));
        saying.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        if (!buttons.isEmpty()) {
            saying.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(
                    buttons.stream().map(StaffGroupCalls::button).toList()))));
        }
        return api.call("sendMessage", saying);
    }

    private static InlineKeyboardButton button(ReplyOption option) {
        return InlineKeyboardButton.builder()
                .text(option.label())
                .callbackData(option.token())
                .build();
    }

    public HttpCall close(long topic) {
        return api.call("closeForumTopic", new CloseForumTopic(group, thread(topic)));
    }

    public HttpCall reopen(long topic) {
        return api.call("reopenForumTopic", new ReopenForumTopic(group, thread(topic)));
    }

    /** Deletes a topic with all that was said in it. */
    public HttpCall delete(long topic) {
        return api.call("deleteForumTopic", new DeleteForumTopic(group, thread(topic)));
    }

    /** The menu of commands in the group, in place of the citizens'. */
    public HttpCall setCommands(Language language) {
        List<BotCommand> commands = language.equals(Language.ENGLISH) ? ENGLISH : ITALIAN;
        return api.call("setMyCommands", new SetMyCommands(commands, new BotCommandScopeChat(group), null));
    }

    /** The platform numbers topics, which are messages, in 32 bits. */
    private static int thread(long topic) {
        return (int) Math.min(topic, Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return "StaffGroupCalls";
    }
}
