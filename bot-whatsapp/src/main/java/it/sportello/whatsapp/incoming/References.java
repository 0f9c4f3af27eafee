package it.sportello.whatsapp.incoming;

import it.sportello.core.message.MessageRef;
import it.sportello.whatsapp.wire.Json;
import java.util.Optional;
import java.util.regex.Pattern;

/** The platform's ids of messages, as far as they can be kept. */
final class References {
    /** Printable ASCII: a zero character, which PostgreSQL refuses, would have the platform repeat the batch for days. */
    private static final Pattern KEPT = Pattern.compile("[!-~]{1,300}");

    private References() {}

    static Optional<MessageRef> of(Json item, String name) {
        return item.text(name).filter(id -> KEPT.matcher(id).matches()).map(MessageRef::new);
    }
}
