package it.sportello.whatsapp.wire;

import it.sportello.core.message.MessageRef;
import java.util.Optional;
import java.util.regex.Pattern;

/** The platform's ids of messages, as far as they can be kept. */
public final class PlatformRef {
    /** Printable ASCII: a zero character, which PostgreSQL refuses, would have the platform repeat the batch for days. */
    private static final Pattern KEPT = Pattern.compile("[!-~]{1,300}");

    private PlatformRef() {}

    /** The id that the item has under that name; empty when there is none, or none that can be kept. */
    public static Optional<MessageRef> of(Json item, String name) {
        return item.text(name).filter(id -> KEPT.matcher(id).matches()).map(MessageRef::new);
    }
}
