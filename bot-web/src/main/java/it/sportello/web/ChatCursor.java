package it.sportello.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place in a conversation, after which a page asks for more; only the service that gave it knows what it means. */
public record ChatCursor(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    public ChatCursor {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("chat cursor: 1 to 100 letters, digits, or . _ : - are wanted");
        }
    }

    /** The cursor that a page sent; empty when it has another shape. */
    public static Optional<ChatCursor> ofText(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ChatCursor(text)) : Optional.empty();
    }
}
