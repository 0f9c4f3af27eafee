package it.sportello.core.ticket;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.util.Objects;
import java.util.function.Function;

/**
 * A ticket goes to somebody else.
 *
 * @param note for whoever gets it; the citizen never reads it; may be empty
 */
public record Passing(To to, Words note) {

    /** Who gets it. */
    public sealed interface To {
        /** One person, who holds it from then on. */
        record Colleague(StaffId who) implements To {
            public Colleague {
                Objects.requireNonNull(who, "who");
            }
        }

        /** An office: it waits there for whoever takes it. */
        record Office(OfficeId office) implements To {
            public Office {
                Objects.requireNonNull(office, "office");
            }
        }

        /** One function for each case, so that a new case does not compile until it is handled everywhere. */
        default <T> T fold(Function<Colleague, T> colleague, Function<Office, T> office) {
            if (this instanceof Colleague it) {
                return colleague.apply(it);
            }
            return office.apply((Office) this);
        }
    }

    public Passing {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(note, "note");
    }
}
