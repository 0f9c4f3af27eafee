package it.sportello.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import java.util.List;

/** What the chat's API says, as text: the JSON of lines, pages of lines and settings, and server-sent events. */
public final class ChatJson {
    /** The answer to a message that was stored. */
    public static final String STORED = "{}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatJson() {}

    /** One line. What the counter says comes as HTML that is safe to show, what the citizen says as plain text. */
    public static String line(ChatLine line) {
        return written(lineNode(line));
    }

    /**
     * The answer to a question for lines.
     *
     * @param cursor where the next question goes on: the last line's, or the one that was asked with
     */
    public static String lines(List<ChatLine> lines, ChatCursor cursor) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode messages = root.putArray("messages");
        lines.forEach(line -> messages.add(lineNode(line)));
        return written(root.put("cursor", cursor.value()));
    }

    /** One line as a server-sent event, whose id is the cursor that the browser comes back with. */
    public static String event(ChatLine line) {
        return "id: " + line.cursor().value() + "\nevent: message\ndata: " + line(line) + "\n\n";
    }

    /** What the page must know of the office. */
    public static String settings(ChatSettings settings) {
        ObjectNode root = JSON.createObjectNode()
                .put("office", settings.office())
                .put("language", settings.language().code());
        settings.privacyUrl().ifPresent(url -> root.put("privacyUrl", url));
        ObjectNode greetings = root.putObject("greetings");
        settings.greetings().forEach((language, greeting) -> greetings.put(language.code(), greeting));
        return written(root);
    }

    private static ObjectNode lineNode(ChatLine line) {
        ObjectNode node = JSON.createObjectNode().put("cursor", line.cursor().value());
        line.fold(citizen -> citizenNode(node, citizen), counter -> counterNode(node, counter));
        return node.put("at", line.at().toString());
    }

    private static ObjectNode citizenNode(ObjectNode node, ChatLine.Citizen line) {
        return node.put("from", "citizen")
                .put("id", line.id().value())
                .put("text", line.words().value());
    }

    private static ObjectNode counterNode(ObjectNode node, ChatLine.Counter line) {
        node.put("from", line.message().speaker() == Speaker.PERSON ? "person" : "bot")
                .put("html", ChatHtml.of(line.message().text()));
        ArrayNode options = node.putArray("options");
        for (ReplyOption option : line.message().options()) {
            options.addObject().put("token", option.token()).put("label", option.label());
        }
        files(node, line.message().attachments());
        return node;
    }

    private static void files(ObjectNode node, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        ArrayNode files = node.putArray("files");
        attachments.forEach(file -> files.addObject()
                .put("url", file.path())
                .put("image", file.kind() == Attachment.Kind.IMAGE)
                .put("name", file.title())
                .put("description", file.alt()));
    }

    private static String written(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }
}
