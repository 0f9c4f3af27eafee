package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Tickets.Afterwards;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is promised, as staff see it: a first word within two hours of opening time, done within ten. */
class DeadlinePagesTest {
    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theFirstWordHasADeadlineInOpeningTime() {
        world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        assertEquals("in-time: Prima risposta entro: 11:00", due());
    }

    @Test
    void itsColourChangesBeforeItIsTooLate() {
        world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        world.letPass(Duration.ofMinutes(90));
        assertEquals("soon: Prima risposta entro: 11:00", due());
        world.letPass(Duration.ofMinutes(30));
        assertEquals("late: Prima risposta entro: 11:00 – in ritardo", due());
    }

    @Test
    void afterTheFirstWordTheSolutionCounts() {
        long id = world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        Draft word = new Draft(new Markdown("Quale?"), List.of(), Speaker.PERSON);
        Await.value(
                world.counter.tickets().reply(id, world.member(Role.OPERATOR).id(), List.of(word), Afterwards.HOLD));
        assertEquals("in-time: Da concludere entro: 24 novembre 2026, 09:00", due());
    }

    @Test
    void whatIsClosedIsNeverLate() {
        long id = world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        Await.value(
                world.counter.tickets().close(id, world.member(Role.OPERATOR).id(), List.of()));
        world.letPass(Duration.ofDays(3));
        String page =
                world.signedIn(Role.OPERATOR).get("/desk/tickets?which=closed").body();
        assertTrue(page.contains("Quando?"), page);
        assertFalse(page.contains("desk-due-"), page);
    }

    private String due() {
        String page = world.signedIn(Role.OPERATOR).get("/desk/tickets").body();
        Matcher found = Pattern.compile("desk-due-([a-z-]+)\">([^<]*)<").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1) + ": " + found.group(2);
    }
}
