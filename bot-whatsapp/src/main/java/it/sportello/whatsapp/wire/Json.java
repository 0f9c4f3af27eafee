package it.sportello.whatsapp.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A JSON value of which anything may be missing or of another shape than expected. Hidden in logs. */
public record Json(JsonNode node) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Json {
        Objects.requireNonNull(node, "node");
    }

    /** What the bytes say; empty when they are no JSON. */
    public static Optional<Json> parse(byte[] body) {
        try {
            return Optional.of(new Json(MAPPER.readTree(body))).filter(json -> !json.isMissing());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The member of that name, or a value without anything in it. */
    public Json child(String name) {
        JsonNode child = node.get(name);
        return new Json(child == null ? MissingNode.getInstance() : child);
    }

    /** The elements of the array of that name; none when there is no such array. */
    public List<Json> children(String name) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false)
                        .map(Json::new)
                        .toList()
                : List.of();
    }

    /** The text of that name. Ids and codes come as text or as a whole number, depending on the payload's age. */
    public Optional<String> text(String name) {
        return child(name).asText();
    }

    /** Every text of that name, however deep. */
    public List<String> textsBelow(String name) {
        return node.findValues(name).stream()
                .flatMap(value -> new Json(value).asText().stream())
                .toList();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isMissing() {
        return node.isMissingNode();
    }

    private Optional<String> asText() {
        return node.isTextual() || node.isIntegralNumber() ? Optional.of(node.asText()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Json[" + node.getNodeType() + "]";
    }
}
