package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.Words;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.desk.attachment.FileSlots;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.ticket.TicketSheet.Unsent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a reply, while it is written: they are kept with what is typed. */
final class ReplyFiles {
    static final FileSlots PLACE = new FileSlots("reply");

    private static final int INVALID = 422;

    private final Counter counter;
    private final TicketSheet sheet;

    ReplyFiles(Counter counter, TicketSheet sheet) {
        this.counter = counter;
        this.sheet = sheet;
    }

    /** The page again, with a file more or less. */
    Future<Reply> change(Visit visit, Ticket ticket) {
        return counter.files().change(visit, PLACE, visit::typed).compose(changed -> {
            Map<String, String> values = new HashMap<>();
            PLACE.fields().forEach(field -> values.put(field, visit.typed(field)));
            values.putAll(changed.values());
            Map<String, String> errors = changed.error().isEmpty() ? Map.of() : Map.of(PLACE.upload(), changed.error());
            UnsentReply unsent = new UnsentReply(
                    new Words(visit.typed("text")), PLACE.unsent(field -> values.getOrDefault(field, "")));
            Unsent shown =
                    new Unsent(errors.isEmpty() ? Reply.OK : INVALID, visit.typed("text"), "").with(values, errors);
            return counter.people()
                    .unsent()
                    .keep(ticket.id(), visit.myId(), unsent)
                    .compose(kept -> sheet.page(visit, ticket, shown));
        });
    }

    /** What stands in the way of sending them. */
    Future<Map<String, String>> errors(Visit visit) {
        return counter.files().errors(visit, PLACE, visit::typed);
    }

    static List<Attachment> typed(Visit visit) {
        return PLACE.read(visit::typed);
    }

    static UnsentReply unsent(Visit visit) {
        return new UnsentReply(new Words(visit.typed("text")), PLACE.unsent(visit::typed));
    }
}
