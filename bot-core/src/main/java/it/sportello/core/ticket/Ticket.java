package it.sportello.core.ticket;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A question that waits for a person.
 *
 * @param question the citizen's words; they may be empty
 * @param lastHeard when the citizen last said something
 * @param holder who has taken it
 * @param botSpeaks whether the bot has the word again because its holder was silent for too long
 * @param answered when a person first answered
 * @param urgent whether the citizen spoke of danger: the bot has given the right numbers already
 * @param trouble why the last reply did not arrive, a fixed word or code
 */
public record Ticket(
        long id,
        ConversationKey conversation,
        Optional<OfficeId> office,
        Words question,
        NewTicket.Reason reason,
        State state,
        Instant opened,
        Instant lastHeard,
        Optional<StaffId> holder,
        boolean botSpeaks,
        Optional<Instant> answered,
        boolean urgent,
        Optional<String> trouble) {

    /** A ticket's life. */
    public enum State {
        WAITING,
        HELD,
        CLOSED
    }

    public Ticket {
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(opened, "opened");
        Objects.requireNonNull(lastHeard, "lastHeard");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(answered, "answered");
        Objects.requireNonNull(trouble, "trouble");
    }
}
