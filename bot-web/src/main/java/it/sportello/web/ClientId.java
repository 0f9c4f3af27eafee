package it.sportello.web;

import it.sportello.core.message.MessageRef;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's own name for one message it sends, by which it knows its lines again: a UUID, or anything like one. */
public record ClientId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    public ClientId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("client id: 8 to 64 letters, digits, - or _ are wanted");
        }
    }

    /** The id, when the text has its shape. */
    public static Optional<ClientId> ofText(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ClientId(text)) : Optional.empty();
    }

    /** The id within a reference that {@link #in} made; empty for a reference of another kind. */
    public static Optional<ClientId> of(MessageRef ref) {
        return ofText(ref.value().substring(ref.value().lastIndexOf('.') + 1));
    }

    /** The reference in the whole channel: two browsers that choose the same id do not meet. */
    MessageRef in(ChatKey key) {
        return new MessageRef(key.scope() + "." + value);
    }
}
