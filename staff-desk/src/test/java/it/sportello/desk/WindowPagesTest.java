package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settled;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Tickets.Afterwards;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For how long a reply still arrives, as staff see it. */
class WindowPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final long id = world.ticket("whatsapp", "393330000001", "Quando?", Reason.ASKED);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theWindowIsCountedDownInTheListAndOnTheTicket() {
        for (String page : List.of("/desk/tickets", "/desk/tickets/" + id)) {
            assertTrue(badge(page).startsWith("open: WhatsApp: puoi rispondere ancora per "), badge(page));
        }
        world.letPass(Duration.ofHours(21));
        for (String page : List.of("/desk/tickets", "/desk/tickets/" + id)) {
            assertTrue(badge(page).startsWith("soon: WhatsApp si chiude fra 3 ore"), badge(page));
        }
        world.letPass(Duration.ofHours(3));
        for (String page : List.of("/desk/tickets", "/desk/tickets/" + id)) {
            assertEquals("closed: WhatsApp: le 24 ore sono passate", badge(page));
        }
    }

    @Test
    void aClosedWindowSaysWhatBecomesOfAReply() {
        world.letPass(Duration.ofHours(25));
        assertTrue(sheet().contains("WhatsApp non accetta più risposte"));
        world.invites = true;
        assertTrue(sheet().contains("arriva l’avviso che c’è una risposta"));
    }

    @Test
    void anAnswerThatWaitsForItsCitizenIsShownAsSuch() {
        world.invites = true;
        world.counter.letPass(Duration.ofHours(25));
        world.letPass(Duration.ofHours(25));
        Draft reply = new Draft(new Markdown("Domani."), List.of(), Speaker.PERSON);
        Await.value(
                world.counter.tickets().reply(id, world.member(Role.OPERATOR).id(), List.of(reply), Afterwards.CLOSE));
        assertFalse(sheet().contains("ha ricevuto l’avviso"));
        settle(new Settlement.Sent(Optional.empty()));
        settle(new Settlement.AsInvitation());
        settle(new Settlement.Invited(Optional.empty()));
        assertTrue(sheet().contains("ha ricevuto l’avviso"));
    }

    @Test
    void aRefusedInvitationIsExplained() {
        world.counter.tickets().troubled(id, "invitation-132001");
        assertTrue(sheet().contains("Meta non conosce il modello"));
    }

    private void settle(Settlement settlement) {
        List<Parcel> taken =
                Await.value(world.counter.outbox().take(new ChannelName("whatsapp"), 1, Duration.ofMinutes(2)));
        Await.value(world.counter
                .outbox()
                .settle(List.of(new Settled(taken.get(0).message().id(), settlement))));
    }

    private String sheet() {
        return world.signedIn(Role.OPERATOR).get("/desk/tickets/" + id).body();
    }

    private String badge(String path) {
        String page = world.signedIn(Role.OPERATOR).get(path).body();
        Matcher found = Pattern.compile("desk-window-([a-z]+)\"[^>]*>([^<]*)<").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1) + ": " + found.group(2);
    }
}
