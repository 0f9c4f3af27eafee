package it.sportello.core.counter;

import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import java.util.List;
import java.util.Objects;

/** Something to say, worded, but not yet kept. */
public record Draft(Markdown text, List<ReplyOption> options, Speaker speaker) {
    public Draft {
        Objects.requireNonNull(text, "text");
        options = List.copyOf(options);
        Objects.requireNonNull(speaker, "speaker");
    }
}
