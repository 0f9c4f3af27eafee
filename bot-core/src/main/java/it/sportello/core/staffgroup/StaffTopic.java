package it.sportello.core.staffgroup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A ticket's topic in the staff's group, of which something is not told yet.
 *
 * @param ticket empty where the citizen was forgotten: then the topic is to go too
 * @param topic the platform's number; empty while there is none
 * @param told up to where the topic tells what happened
 * @param closed whether the topic is closed
 * @param version of the conversation, when the topic was taken
 * @param answers what somebody in it waits to be told
 */
public record StaffTopic(
        long id,
        Optional<Long> ticket,
        Optional<Long> topic,
        Told told,
        boolean closed,
        long version,
        Attempts attempts,
        List<Waiting> answers) {

    /**
     * Up to where a topic tells what happened.
     *
     * @param line the cursor of the last line
     * @param steps how many of the ticket's steps
     * @param trouble of the ticket, empty where it has none
     */
    public record Told(long line, int steps, String trouble) {
        public static final Told NOTHING = new Told(0, 0, "");

        public Told {
            Objects.requireNonNull(trouble, "trouble");
        }
    }

    /**
     * How it went so far.
     *
     * @param taken how often since something was told the last time, this time included
     * @param unknown of those, how often nobody knows whether the group has read it
     */
    public record Attempts(int taken, int unknown) {}

    /** An answer under the number of the word that it answers. */
    public record Waiting(long word, StaffAnswer answer) {
        public Waiting {
            Objects.requireNonNull(answer, "answer");
        }
    }

    public StaffTopic {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(attempts, "attempts");
        answers = List.copyOf(answers);
    }
}
