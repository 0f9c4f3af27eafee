package it.sportello.core.inquiry;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import java.time.Instant;
import java.util.Objects;

/**
 * What is asked inside the house.
 *
 * @param ticket for which it is needed
 * @param by who asks
 * @param of who is to know: a colleague or an office
 * @param due until when the reply is wanted
 */
public record Wanted(long ticket, StaffId by, Passing.To of, Words question, Instant due) {
    public Wanted {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(due, "due");
    }
}
