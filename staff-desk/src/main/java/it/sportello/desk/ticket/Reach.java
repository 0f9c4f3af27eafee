package it.sportello.desk.ticket;

import it.sportello.core.ticket.Invitations;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How a citizen is reached who is not here just now.
 *
 * @param invites whether an answer that comes too late for WhatsApp is announced by an invitation and waits
 */
public record Reach(Invitations invitations, BooleanSupplier invites) {
    public Reach {
        Objects.requireNonNull(invitations, "invitations");
        Objects.requireNonNull(invites, "invites");
    }
}
