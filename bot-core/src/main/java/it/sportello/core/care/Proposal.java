package it.sportello.core.care;

import it.sportello.core.message.Attachment;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reply that waits for a second person.
 *
 * @param files that go with it
 * @param remark why it was given back to its writer; empty while it waits
 */
public record Proposal(
        long ticket,
        StaffId writer,
        Words text,
        List<Attachment> files,
        Afterwards afterwards,
        Optional<Words> remark,
        Instant at) {
    public Proposal {
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(text, "text");
        files = List.copyOf(files);
        Objects.requireNonNull(afterwards, "afterwards");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(at, "at");
    }

    public boolean waits() {
        return remark.isEmpty();
    }
}
