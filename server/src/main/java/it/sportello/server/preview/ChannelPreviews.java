package it.sportello.server.preview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Speech;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.speech.Saying;
import it.sportello.desk.writing.Preview;
import it.sportello.desk.writing.Preview.Bubble;
import it.sportello.desk.writing.Preview.Button;
import it.sportello.desk.writing.Previews;
import it.sportello.telegram.TelegramChannel;
import it.sportello.telegram.TelegramSettings;
import it.sportello.whatsapp.WhatsAppChannel;
import it.sportello.whatsapp.WhatsAppSecrets;
import it.sportello.whatsapp.WhatsAppSettings;
import it.sportello.whatsapp.wire.WhatsAppTemplate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Previews by the channels themselves: what they would send to nobody is read back from their calls. */
public final class ChannelPreviews implements Previews {
    private static final ChannelName TELEGRAM = new ChannelName("telegram");
    private static final ChannelName WHATSAPP = new ChannelName("whatsapp");
    private static final ChannelAddress NOBODY = new ChannelAddress("390000000000");
    private static final String NOTHING = "x";
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_WITH_BUTTONS = 1024;

    private final Speech speech;
    private final Map<ChannelName, Channel> channels = Map.of(
            TELEGRAM, new TelegramChannel(new TelegramSettings("https://localhost", NOTHING, NOTHING)),
            WHATSAPP,
                    new WhatsAppChannel(new WhatsAppSettings(
                            "https://localhost",
                            "v1.0",
                            NOTHING,
                            new WhatsAppSecrets(NOTHING, NOTHING, NOTHING),
                            WhatsAppTemplate.NONE)));

    /** @param speech that citizens are answered with, so that sources stand here where they stand there */
    public ChannelPreviews(Speech speech) {
        this.speech = Objects.requireNonNull(speech, "speech");
    }

    @Override
    public Preview of(ArticleAnswer answer, Language language, ChannelName channel, Instant now) {
        Draft draft = speech.drafts(List.of(new Saying.Article(answer)), language, now)
                .get(0);
        return Optional.ofNullable(channels.get(channel))
                .map(platform -> rendered(platform, draft))
                .orElseGet(() -> whole(channel, draft));
    }

    private static Preview whole(ChannelName channel, Draft draft) {
        int letters = draft.text().value().length();
        List<Button> buttons = draft.options().stream()
                .map(option -> new Button(option.label(), false))
                .toList();
        return new Preview(
                channel,
                List.of(new Bubble(List.of(), Optional.of(draft.text()), letters)),
                0,
                buttons,
                draft.attachments());
    }

    private static Preview rendered(Channel channel, Draft draft) {
        OutgoingMessage message = new OutgoingMessage(
                1,
                new ConversationKey(channel.name(), NOBODY),
                draft.text(),
                draft.options(),
                draft.speaker(),
                Format.RICH);
        List<JsonObject> bodies = channel.render(message).stream()
                .map(HttpCall::body)
                .map(JsonObject::new)
                .toList();
        boolean telegram = channel.name().equals(TELEGRAM);
        List<Bubble> bubbles = bodies.stream()
                .map(body -> telegram ? Spans.telegram(body.getString("text")) : Spans.whatsApp(whatsApp(body)))
                .map(spans -> new Bubble(
                        spans,
                        Optional.empty(),
                        spans.stream().mapToInt(span -> span.text().length()).sum()))
                .toList();
        List<String> labels =
                bodies.stream().flatMap(body -> labels(body).stream()).toList();
        int longest = telegram || draft.options().isEmpty() ? LONGEST_TEXT : LONGEST_WITH_BUTTONS;
        return new Preview(channel.name(), bubbles, longest, buttons(labels, draft.options()), draft.attachments());
    }

    private static String whatsApp(JsonObject body) {
        return body.containsKey("interactive")
                ? body.getJsonObject("interactive").getJsonObject("body").getString("text")
                : body.getJsonObject("text").getString("body");
    }

    private static List<Button> buttons(List<String> labels, List<ReplyOption> options) {
        List<Button> buttons = new ArrayList<>();
        for (int at = 0; at < labels.size(); at++) {
            boolean whole =
                    at < options.size() && options.get(at).label().strip().equals(labels.get(at));
            buttons.add(new Button(labels.get(at), !whole));
        }
        return buttons;
    }

    private static List<String> labels(JsonObject body) {
        Stream<JsonObject> telegram = objects(body.getJsonObject("reply_markup", new JsonObject()), "inline_keyboard");
        JsonObject action =
                body.getJsonObject("interactive", new JsonObject()).getJsonObject("action", new JsonObject());
        Stream<String> replies = objects(action, "buttons")
                .map(button -> button.getJsonObject("reply").getString("title"));
        Stream<String> rows = objects(action, "sections")
                .flatMap(section -> objects(section, "rows"))
                .map(row -> row.getString("title"));
        return Stream.of(telegram.map(button -> button.getString("text")), replies, rows)
                .flatMap(labels -> labels)
                .toList();
    }

    /** The objects of an array, or of the arrays in it. */
    private static Stream<JsonObject> objects(JsonObject holder, String key) {
        return holder.getJsonArray(key, new JsonArray()).stream()
                .flatMap(one -> one instanceof JsonArray row ? row.stream() : Stream.of(one))
                .map(JsonObject.class::cast);
    }
}
