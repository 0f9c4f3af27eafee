package it.sportello.core.counter;

import it.sportello.core.message.Attachment;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import java.util.List;
import java.util.Objects;

/** Something to say, worded, but not yet kept; its files follow its text. */
public record Draft(Markdown text, List<ReplyOption> options, Speaker speaker, List<Attachment> attachments) {
    public Draft {
        Objects.requireNonNull(text, "text");
        options = List.copyOf(options);
        Objects.requireNonNull(speaker, "speaker");
        attachments = List.copyOf(attachments);
    }

    /** With nothing attached. */
    public Draft(Markdown text, List<ReplyOption> options, Speaker speaker) {
        this(text, options, speaker, List.of());
    }

    public Draft attaching(List<Attachment> files) {
        return new Draft(text, options, speaker, files);
    }
}
