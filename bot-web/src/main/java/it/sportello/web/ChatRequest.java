package it.sportello.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.core.message.Content;
import it.sportello.core.message.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of one message that the page sends. */
record ChatRequest(ClientId id, Content content) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_TOKEN = 64;
    private static final Pattern COMMAND = Pattern.compile("\\s*/([A-Za-z0-9_]{1,32})(?:\\s+(.*))?", Pattern.DOTALL);

    ChatRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(content, "content");
    }

    /** Reads a body; empty when it is no JSON or of another shape. */
    static Optional<ChatRequest> read(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            return text(root, "id")
                    .flatMap(ClientId::ofText)
                    .flatMap(id -> content(root).map(content -> new ChatRequest(id, content)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Content> content(JsonNode root) {
        if (root.has("choice")) {
            return text(root, "choice")
                    .filter(ChatRequest::isToken)
                    .map(token -> new Content.Choice(
                            token, text(root, "label").map(Words::new).orElse(Words.NONE)));
        }
        return text(root, "text").map(ChatRequest::said);
    }

    private static Content said(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            return new Content.Text(new Words(text));
        }
        Words argument = Optional.ofNullable(command.group(2))
                .map(String::strip)
                .map(Words::new)
                .orElse(Words.NONE);
        return new Content.Command(command.group(1).toLowerCase(Locale.ROOT), argument);
    }

    private static boolean isToken(String token) {
        return !token.isEmpty() && token.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TOKEN;
    }

    private static Optional<String> text(JsonNode root, String field) {
        return Optional.ofNullable(root.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
