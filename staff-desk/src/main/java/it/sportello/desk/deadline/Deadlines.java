package it.sportello.desk.deadline;

import it.sportello.core.deadline.Escalations;
import it.sportello.core.deadline.Promises;
import java.time.Duration;
import java.util.Objects;

/**
 * What was promised to citizens, and what follows where it was not kept.
 *
 * @param patience for so much opening time a late request stays where it is, before something follows
 */
public record Deadlines(Promises promises, Escalations escalations, Duration patience) {
    public Deadlines {
        Objects.requireNonNull(promises, "promises");
        Objects.requireNonNull(escalations, "escalations");
        Objects.requireNonNull(patience, "patience");
    }
}
