package it.sportello.core.ticket;

import it.sportello.core.message.Attachment;
import it.sportello.core.message.Words;
import java.util.List;
import java.util.Objects;

/** What somebody has typed for a ticket and what he has attached; a file that nobody described yet bears its own name. */
public record UnsentReply(Words text, List<Attachment> files) {
    public static final UnsentReply NONE = new UnsentReply(Words.NONE, List.of());

    public UnsentReply {
        Objects.requireNonNull(text, "text");
        files = List.copyOf(files);
    }

    /** With nothing attached. */
    public static UnsentReply of(Words text) {
        return new UnsentReply(text, List.of());
    }

    public boolean isBlank() {
        return text.isBlank() && files.isEmpty();
    }
}
