package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.remark.Contacts;
import it.sportello.core.ticket.Invitations;
import it.sportello.core.ticket.Opinions;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How a citizen is reached who is not here just now, and what he thinks afterwards.
 *
 * @param invites whether an answer that comes too late for WhatsApp is announced by an invitation and waits
 */
public record Reach(Invitations invitations, Contacts contacts, Opinions opinions, BooleanSupplier invites) {
    public Reach {
        Objects.requireNonNull(invitations, "invitations");
        Objects.requireNonNull(contacts, "contacts");
        Objects.requireNonNull(opinions, "opinions");
        Objects.requireNonNull(invites, "invites");
    }

    /** When he was invited to an answer that waits, and where else he may be answered. */
    record Known(Optional<Instant> invited, Optional<Contacts.Left> contact) {}

    Future<Known> of(ConversationKey key) {
        return Future.all(invitations.pending(key), contacts.of(key))
                .map(both -> new Known(both.resultAt(0), both.resultAt(1)));
    }
}
