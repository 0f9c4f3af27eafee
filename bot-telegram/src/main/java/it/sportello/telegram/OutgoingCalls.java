package it.sportello.telegram;

import it.sportello.core.channel.HttpCall;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.ReplyOption;
import it.sportello.telegram.format.MarkdownText;
import it.sportello.telegram.format.Parts;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The calls that say a message: one for each part of its text, the options with the last, then one for each file. */
record OutgoingCalls(BotApi api) {
    /** In UTF-16 units. The platform counts after parsing, which only shortens. */
    private static final int LONGEST_TEXT = 4096;
    /** What two lines of a button hold on a small telephone. */
    private static final int LONGEST_LABEL = 60;
    /** The platform takes no more buttons with one message. */
    private static final int MOST_BUTTONS = 100;
    /** Something a reader sees: the platform refuses a text without. */
    private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}]");

    OutgoingCalls {
        Objects.requireNonNull(api, "api");
    }

    List<HttpCall> saying(OutgoingMessage message) {
        if (message.format() == Format.INVITATION) {
            return List.of();
        }
        List<String> parts = parts(message);
        List<HttpCall> calls = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            SendMessage saying = saying(message, parts.get(i));
            if (i == parts.size() - 1 && !message.options().isEmpty()) {
                saying.setReplyMarkup(keyboard(message.options()));
            }
            calls.add(api.call("sendMessage", saying));
        }
        message.attachments().forEach(file -> calls.add(sending(message, file)));
        return List.copyOf(calls);
    }

    private HttpCall sending(OutgoingMessage message, Attachment file) {
        String chat = message.to().address().value();
        return file.kind() == Attachment.Kind.IMAGE
                ? api.upload("sendPhoto", chat, new HttpCall.Upload("photo", file, Optional.empty()))
                : api.upload("sendDocument", chat, new HttpCall.Upload("document", file, Optional.empty()));
    }

    /** Buttons need a text to hang on: where nothing visible is said, an ellipsis is. */
    private static List<String> parts(OutgoingMessage message) {
        List<String> all = message.format() == Format.RICH
                ? new Parts(MarkdownText.rich(message.text()), LONGEST_TEXT).html()
                : new Parts(MarkdownText.plain(message.text()), LONGEST_TEXT).plain();
        List<String> visible =
                all.stream().filter(part -> VISIBLE.matcher(part).find()).toList();
        return visible.isEmpty() && !message.options().isEmpty() ? List.of("…") : visible;
    }

    private static SendMessage saying(OutgoingMessage message, String text) {
        SendMessage saying = new SendMessage(message.to().address().value(), text);
        saying.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        if (message.format() == Format.RICH) {
            saying.setParseMode("HTML");
        }
        return saying;
    }

    private static InlineKeyboardMarkup keyboard(List<ReplyOption> options) {
        return new InlineKeyboardMarkup(options.stream()
                .limit(MOST_BUTTONS)
                .map(option -> new InlineKeyboardRow(button(option)))
                .toList());
    }

    private static InlineKeyboardButton button(ReplyOption option) {
        return InlineKeyboardButton.builder()
                .text(label(option))
                .callbackData(option.token())
                .build();
    }

    private static String label(ReplyOption option) {
        String label = option.label().strip();
        if (!VISIBLE.matcher(label).find()) {
            return "…";
        }
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        return label.substring(0, wordEnd(label)).strip() + "…";
    }

    /** The last place to end a line, or the last whole character where the words are too long for that. */
    private static int wordEnd(String label) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ITALIAN);
        lines.setText(label);
        int end = lines.preceding(LONGEST_LABEL);
        int hard = LONGEST_LABEL - 1;
        int whole = Character.isHighSurrogate(label.charAt(hard - 1)) ? hard - 1 : hard;
        return end > LONGEST_LABEL / 2 ? end : whole;
    }
}
