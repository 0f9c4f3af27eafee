package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.Conduct;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Ticket.State;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replies that two people read, danger, citizens who abuse the counter, tickets that become one or two. */
class CarePagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);
    private final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCarefulReplyGoesOnlyWhenASecondPersonHasReadIt() {
        long id = ticket("1");
        editor.submit("/desk/labels/offices", "office", "anagrafe");
        String before = lastSaid(id);
        HttpResponse<String> written = operator.submit(
                "/desk/tickets/" + id + "/reply", "text", "Venga & porti <b>tutto</b>", "then", "close");
        assertEquals("/desk/tickets/" + id + "?done=proposed", Browser.location(written));
        assertEquals(before, lastSaid(id), "nothing is said yet");
        String own = operator.get("/desk/tickets/" + id).body();
        assertTrue(own.contains("Parte quando un collega l’ha letta"), own);
        assertFalse(own.contains("Approva e invia"), own);
        assertTrue(editor.get("/desk/tickets").body().contains("Una risposta da rileggere"));
        assertTrue(editor.get("/desk/approvals").body().contains("Venga &amp; porti"));
        assertEquals(
                409, approve(operator, id, "Venga & porti <b>tutto</b>", "x").statusCode(), "his own");
        assertEquals(409, approve(editor, id, "Altro", "x").statusCode(), "another text");
        assertEquals(422, approve(editor, id, "Venga & porti <b>tutto</b>", " ").statusCode(), "no text");
        HttpResponse<String> gone = approve(editor, id, "Venga & porti <b>tutto</b>", "Venga, per favore.");
        assertEquals("/desk/approvals?done=approved", Browser.location(gone));
        assertEquals(State.CLOSED, found(id).state());
        assertTrue(said(id).stream().anyMatch(text -> text.contains("Venga, per favore.")), said(id).toString());
        assertTrue(said(id).stream().anyMatch(text -> text.contains("name=Operator")), "as its writer's own");
    }

    @Test
    void aCarefulReplyIsGivenBackWithARemark() {
        long id = ticket("1");
        editor.submit("/desk/labels/offices", "office", "anagrafe");
        operator.submit("/desk/tickets/" + id + "/reply", "text", "Venga", "then", "hold");
        assertEquals(
                422,
                editor.submit("/desk/tickets/" + id + "/give-back", "seen", "Venga", "remark", "")
                        .statusCode());
        editor.submit("/desk/tickets/" + id + "/give-back", "seen", "Venga", "remark", "Più gentile");
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Più gentile"), page);
        assertTrue(page.contains("Venga</textarea>"), page);
        editor.submit("/desk/labels/offices");
        operator.submit("/desk/tickets/" + id + "/reply", "text", "Venga, grazie", "then", "close");
        assertEquals(State.CLOSED, found(id).state());
    }

    @Test
    void aReplyThatIsTooLongIsSaidBeforeItGoesAndKept() {
        long id = ticket("1");
        editor.submit("/desk/labels/offices", "office", "anagrafe");
        HttpResponse<String> reply =
                operator.submit("/desk/tickets/" + id + "/reply", "text", "a".repeat(4001), "then", "close");
        assertEquals(422, reply.statusCode());
        assertTrue(reply.body().contains("a".repeat(4001)), "kept");
        assertEquals(0, Await.value(world.proposals.countWaiting()));
    }

    @Test
    void nobodyReadsWhatBelongsToAnotherOffice() {
        long id = ticket("1");
        editor.submit("/desk/labels/offices", "office", "anagrafe");
        operator.submit("/desk/tickets/" + id + "/reply", "text", "Venga subito", "then", "hold");
        conduct(id, "muted", "Insulti di tizio", "1");
        Browser water = world.signedIn("Wanda", Roles.in(List.of(new OfficeId("acqua")), Role.OPERATOR));
        assertFalse(water.get("/desk/approvals").body().contains("Venga subito"));
        assertFalse(water.get("/desk/conduct").body().contains("Insulti di tizio"));
        assertTrue(editor.get("/desk/approvals").body().contains("Venga subito"));
        assertTrue(editor.get("/desk/conduct").body().contains("Insulti di tizio"));
    }

    @Test
    void dangerStandsFirstWithItsMark() {
        long first = ticket("1");
        long second = ticket("2");
        world.counter.tickets().raise(found(second).conversation());
        String list = operator.get("/desk/tickets?which=waiting").body();
        assertTrue(list.contains("Parla di un pericolo"), list);
        assertTrue(list.indexOf("ticket-" + second) < list.indexOf("ticket-" + first), list);
        assertTrue(operator.get("/desk/tickets/" + second).body().contains("ha già dato i numeri di emergenza"));
    }

    @Test
    void whoAbusesTheCounterIsWarnedMutedBlockedAndAllowedAgain() {
        long id = ticket("1");
        assertEquals("/desk/tickets/" + id + "?done=warned", conduct(id, "warned", "", ""));
        assertEquals("conduct-warned it {hours=0}", lastSaid(id));
        assertEquals(Conduct.FINE, now(id));
        assertEquals("", conduct(id, "muted", "", "24"), "a reason is wanted");
        conduct(id, "muted", "Insulti", "24");
        assertEquals("conduct-muted it {hours=24}", lastSaid(id));
        assertTrue(now(id).silences(world.now));
        assertTrue(operator.get("/desk/tickets/" + id).body().contains("In pausa fino a"));
        assertTrue(operator.get("/desk/conduct").body().contains("Insulti"));
        conduct(id, "freed", "", "");
        assertEquals(Conduct.FINE, now(id));
        conduct(id, "blocked", "Minacce <b>", "");
        assertEquals("conduct-blocked it {hours=0}", lastSaid(id));
        assertEquals(State.CLOSED, found(id).state());
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Bloccato"), page);
        assertTrue(page.contains("Minacce &lt;b&gt;"), page);
        assertTrue(page.contains("Operator ha bloccato la conversazione"), page);
        conduct(id, "freed", "", "");
        assertEquals("conduct-freed it {hours=0}", lastSaid(id));
        assertTrue(operator.get("/desk/conduct").body().contains("Nessuna conversazione in pausa"));
        assertEquals("", conduct(id, "burnt", "x", ""));
    }

    @Test
    void aPartGoesToAnotherOfficeAndComesBack() {
        long id = ticket("1");
        operator.submit("/desk/tickets/" + id + "/split", "part", "E la biblioteca?", "office", "anagrafe");
        assertTrue(lastSaid(id).startsWith("ticket-split it {to="), lastSaid(id));
        Ticket part = Await.value(world.counter.tickets().beside(id)).get(0);
        assertEquals("E la biblioteca?", part.question().value());
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Operator ha diviso la richiesta: #" + part.id()), page);
        assertTrue(page.contains("Unisci a questa"), page);
        operator.submit("/desk/tickets/" + id + "/merge", "other", String.valueOf(part.id()));
        assertEquals(State.CLOSED, found(part.id()).state());
        assertEquals(
                409,
                operator.submit("/desk/tickets/" + id + "/merge", "other", String.valueOf(part.id()))
                        .statusCode());
        for (String[] form : List.of(new String[] {"", "anagrafe"}, new String[] {"E?", "altrove"})) {
            assertEquals(
                    422,
                    operator.submit("/desk/tickets/" + id + "/split", "part", form[0], "office", form[1])
                            .statusCode());
        }
    }

    private HttpResponse<String> approve(Browser who, long id, String seen, String changed) {
        return who.submit("/desk/tickets/" + id + "/approve", "seen", seen, "changed", changed);
    }

    private String conduct(long id, String measure, String why, String hours) {
        return Browser.location(
                operator.submit("/desk/tickets/" + id + "/conduct", "measure", measure, "why", why, "hours", hours));
    }

    private Conduct now(long id) {
        return Await.value(world.counter.conversations().open(found(id).conversation(), Language.ITALIAN))
                .state()
                .conduct();
    }

    private Ticket found(long id) {
        return Await.value(world.counter.tickets().find(id)).orElseThrow();
    }

    private List<String> said(long id) {
        return Await.value(world.counter.transcripts().last(found(id).conversation(), 100)).stream()
                .map(line ->
                        line.fold(heard -> "", said -> said.message().text().value()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String lastSaid(long id) {
        List<String> said = said(id);
        return said.get(said.size() - 1);
    }

    private long ticket(String address) {
        return world.ticket("telegram", address, "Quando?", Reason.ASKED);
    }
}
