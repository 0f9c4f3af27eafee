package it.sportello.core.crowd;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A question that has no answer yet.
 *
 * @param holder who has taken the ticket
 * @param office where its ticket waits; what belongs to none may be answered in any
 * @param tie where people put it
 */
public record OpenQuestion(
        QuestionId id,
        ConversationKey conversation,
        Words words,
        Language language,
        Instant asked,
        Optional<StaffId> holder,
        Optional<OfficeId> office,
        Tie tie) {
    public OpenQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(tie, "tie");
    }
}
