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
 * @param format whether the channel may use its formatting
 */
public record OutgoingMessage(
        long id, ConversationKey to, Markdown text, List<ReplyOption> options, Speaker speaker, Format format) {

    /** Who speaks: citizens must always be able to tell. */
    public enum Speaker {
        BOT,
        PERSON
    }

    /** PLAIN is what is tried after the platform refused the formatting of a message. */
    public enum Format {
        RICH,
        PLAIN
    }

    public OutgoingMessage {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        options = List.copyOf(options);
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(format, "format");
    }
}
