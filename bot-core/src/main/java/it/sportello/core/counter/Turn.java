package it.sportello.core.counter;

import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.learning.Lesson;
import it.sportello.core.remark.Remark;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One question attended: everything that follows from it, to be recorded at once.
 *
 * @param messages the ids of the kept messages that it came in, in order: mostly one
 * @param next the new state, with the version that was decided on
 * @param say in order
 * @param lesson that it taught
 * @param remark that the citizen left with it
 * @param understood for the trace of what was answered and why; empty where the words were not considered
 */
public record Turn(
        List<Long> messages,
        Conversation next,
        List<Draft> say,
        Optional<NewTicket> ticket,
        Optional<Lesson> lesson,
        Optional<Remark> remark,
        Optional<Understanding> understood) {
    public Turn {
        messages = List.copyOf(messages);
        Objects.requireNonNull(next, "next");
        say = List.copyOf(say);
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(lesson, "lesson");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(understood, "understood");
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages: at least one is wanted");
        }
    }

    /** Whether the citizen spoke of danger: whatever waits for a person in the conversation becomes urgent. */
    public boolean isUrgent() {
        return understood.flatMap(Understanding::emergency).isPresent();
    }

    /** One without a remark. */
    public Turn(
            List<Long> messages,
            Conversation next,
            List<Draft> say,
            Optional<NewTicket> ticket,
            Optional<Lesson> lesson,
            Optional<Understanding> understood) {
        this(messages, next, say, ticket, lesson, Optional.empty(), understood);
    }
}
