package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Members of the platform's JSON: whatever is missing or of another shape is empty. */
final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("-?[0-9]{1,18}");
    /** The last second of the year 9999: what databases and calendars can hold. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private Fields() {}

    /** The object that the bytes hold; empty when they hold none. */
    static Optional<JsonNode> object(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A number of the platform's as text: it may come as a JSON number or string, and needs more than 32 bits. */
    static Optional<String> id(JsonNode node) {
        boolean fitting = node.isIntegralNumber() || node.isTextual();
        return Optional.of(node)
                .filter(any -> fitting)
                .map(JsonNode::asText)
                .filter(text -> ID.matcher(text).matches());
    }

    static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }

    /** Seconds since 1970; their beginning where there are none that can be used. */
    static Instant instant(JsonNode node) {
        long seconds = node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : 0;
        return seconds < 0 || seconds > LAST_SECOND ? Instant.EPOCH : Instant.ofEpochSecond(seconds);
    }
}
