package it.sportello.core.message;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One choice offered with a message.
 *
 * @param token what comes back when it is pressed: 1 to 64 bytes of UTF-8, the narrowest limit of all channels
 * @param label what the citizen reads, plain text; channels cut it to their own limits
 */
public record ReplyOption(String token, String label) {
    private static final int LONGEST_TOKEN = 64;

    public ReplyOption {
        Objects.requireNonNull(label, "label");
        int bytes = token.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_TOKEN) {
            throw new IllegalArgumentException("option token: 1 to " + LONGEST_TOKEN + " bytes are wanted");
        }
    }
}
