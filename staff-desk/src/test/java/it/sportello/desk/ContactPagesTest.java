package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.remark.Contact;
import it.sportello.core.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a citizen wants to be answered, as staff see it. */
class ContactPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final long id = world.ticket("telegram", "42", "Quando?", Reason.ASKED);
    private final Browser operator = world.signedIn(Role.OPERATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aContactIsShownOnItsTicketAndErasedThere() {
        assertFalse(sheet().contains("Dove vuole la risposta"));
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress("42"));
        world.counter.contacts().keep(key, new Contact(Contact.Kind.EMAIL, "livia@esempio.it"), world.counter.now());
        assertTrue(sheet().contains("livia@esempio.it"));
        assertFalse(operator.get("/desk/tickets").body().contains("livia@esempio.it"));
        operator.submit("/desk/tickets/" + id + "/contact/erase");
        assertFalse(sheet().contains("livia@esempio.it"));
    }

    private String sheet() {
        return operator.get("/desk/tickets/" + id).body();
    }
}
