package it.sportello.core.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a citizen said.
 *
 * @param ref unique within the channel; the same delivery again carries the same one
 * @param from who said it, and where
 * @param content what was said
 * @param hint the language that the platform believes the citizen to use
 * @param sentAt the platform's time, of one second's precision on most channels
 * @param corrects the earlier message that this one is an edited version of
 */
public record IncomingMessage(
        MessageRef ref,
        ConversationKey from,
        Content content,
        Optional<Language> hint,
        Instant sentAt,
        Optional<MessageRef> corrects) {
    public IncomingMessage {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(corrects, "corrects");
    }
}
