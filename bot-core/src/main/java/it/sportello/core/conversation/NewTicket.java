package it.sportello.core.conversation;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import java.util.Objects;
import java.util.Optional;

/**
 * A question that is to wait for a person.
 *
 * @param question the citizen's words that led here; empty where a person was asked for without a question
 * @param office that owns the topic, where one is known; otherwise the installation's first office takes it
 */
public record NewTicket(Words question, Reason reason, Optional<OfficeId> office) {

    /** Why a person is needed. */
    public enum Reason {
        /** The citizen asked for a person. */
        ASKED,
        /** The bot did not know, and the citizen accepted a person or failed twice. */
        UNKNOWN,
        /** The citizen spoke of danger. The bot has given the right numbers; a person is to know of it. */
        DANGER,
        /** The answer is known but not valid today. */
        OUT_OF_DATE,
        /** It is about the citizen's own case. */
        PERSONAL_CASE,
        /** The citizen wants to be forgotten. */
        ERASURE,
        /** The service failed on the message again and again. */
        BROKEN,
        /** The bot's answer did not reach the citizen. */
        UNDELIVERED
    }

    public NewTicket {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(office, "office");
    }
}
