package it.sportello.core.message;

import java.util.List;
import java.util.Objects;

/**
 * One thing the counter says to a citizen.
 *
 * @param id unique in the whole installation, growing; platforms that allow it carry it as our reference
 * @param to who hears it, and where
 * @param text what is said
 * @param options choices offered with it, in order; empty for most messages
 * @param speaker whether the automatic assistant or a person says it
 * @param format how the channel is to say it
 * @param attachments files that are sent after the text, in their order
 */
public record OutgoingMessage(
        long id,
        ConversationKey to,
        Markdown text,
        List<ReplyOption> options,
        Speaker speaker,
        Format format,
        List<Attachment> attachments) {

    /** Who speaks: citizens must always be able to tell. */
    public enum Speaker {
        BOT,
        PERSON
    }

    /** How much of its dialect a channel may use. */
    public enum Format {
        RICH,
        /** What is tried after the platform refused the formatting of a message. */
        PLAIN,
        /** Nothing of the message is said yet: the citizen is asked to come and read it. */
        INVITATION
    }

    public OutgoingMessage {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        options = List.copyOf(options);
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(format, "format");
        attachments = List.copyOf(attachments);
    }

    /** With nothing attached. */
    public OutgoingMessage(
            long id, ConversationKey to, Markdown text, List<ReplyOption> options, Speaker speaker, Format format) {
        this(id, to, text, options, speaker, format, List.of());
    }

    public OutgoingMessage attaching(List<Attachment> files) {
        return new OutgoingMessage(id, to, text, options, speaker, format, files);
    }

    public OutgoingMessage as(Format other) {
        return new OutgoingMessage(id, to, text, options, speaker, other, attachments);
    }
}
