package it.sportello.desk.ticket;

import io.vertx.core.Future;
import it.sportello.core.remark.Contacts;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;

/** Takes away where a citizen wanted to be answered, once nobody needs it any more. */
final class TicketContact {
    private final Contacts contacts;

    TicketContact(Contacts contacts) {
        this.contacts = contacts;
    }

    Future<Reply> erase(Visit visit, Ticket ticket) {
        return contacts.erase(ticket.conversation())
                .map(gone -> new Reply.Redirect("/desk/tickets/" + ticket.id() + "?done=contact-erased"));
    }
}
