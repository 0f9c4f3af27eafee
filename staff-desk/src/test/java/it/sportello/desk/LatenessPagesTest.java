package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.deadline.Aftermath;
import it.sportello.core.deadline.EscalationWatch;
import it.sportello.core.deadline.Patience;
import it.sportello.core.deadline.PromiseWatch;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Notices;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due soon and what is late, as the desk tells it, and why it was late, as staff state it. */
class LatenessPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);
    private final Browser administrator = world.signedIn(Role.ADMINISTRATOR);
    private final long ticket = world.ticket("telegram", "42", "Quando riapre?", Reason.ASKED);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theInboxTellsBeforeAndAfter() {
        assertFalse(inbox().contains("Sta per scadere"), inbox());
        look(Duration.ofMinutes(100));
        assertTrue(inbox().contains("Sta per scadere: richiesta " + ticket + ", entro 11:00."), inbox());
        look(Duration.ofMinutes(30));
        assertTrue(inbox().contains("In ritardo: richiesta " + ticket), inbox());
        String news = operator.get("/desk/tickets/news?which=open&page=1&count=1&seen=x&pressing=y")
                .body();
        assertTrue(news.contains("id=\"ticket-pressing\""), news);
    }

    @Test
    void theHeadIsNamedAndStandsInTheTicket() {
        String page = administrator.get("/desk/deadlines/heads").body();
        assertTrue(page.contains("Nessuno"), page);
        String editor = String.valueOf(world.member(Role.EDITOR).id().value());
        assertEquals(
                "/desk/deadlines/heads?done=head-named",
                Browser.location(administrator.submit("/desk/deadlines/heads", "office", "anagrafe", "head", editor)));
        look(Duration.ofHours(3));
        String sheet = operator.get("/desk/tickets/" + ticket).body();
        assertTrue(sheet.contains("Il tempo promesso è passato. Responsabile dell’ufficio: Editor."), sheet);
        administrator.submit("/desk/deadlines/heads", "office", "anagrafe", "head", "");
        administrator.submit("/desk/deadlines/heads", "office", "altrove", "head", editor);
        assertEquals(Map.<OfficeId, Object>of(), Await.value(world.promises.heads()));
    }

    @Test
    void withoutAHeadTheTicketSaysSoAllTheSame() {
        look(Duration.ofHours(3));
        String sheet = operator.get("/desk/tickets/" + ticket).body();
        assertTrue(
                sheet.contains("Il tempo promesso è passato.</p>") || sheet.contains("Il tempo promesso è passato. "),
                sheet);
    }

    @Test
    void whereNothingIsChosenALateRequestStays() {
        claim();
        look(Duration.ofHours(9));
        assertEquals(Optional.of(me()), holder());
    }

    @Test
    void itGoesToTheHeadAndAllReadSo() {
        world.signedIn(Role.EDITOR);
        claim();
        choose("Editor", "HEAD");
        look(Duration.ofHours(2));
        look(Duration.ofMinutes(29));
        assertEquals(Optional.of(me()), holder());
        look(Duration.ofMinutes(1));
        look(Duration.ofMinutes(1));
        assertEquals(Optional.of(id("Editor")), holder());
        String sheet = operator.get("/desk/tickets/" + ticket).body();
        String step = "Era ancora in ritardo: è passata da Operator a Editor, responsabile dell’ufficio.";
        assertEquals(2, sheet.split(step, -1).length, sheet);
        assertTrue(sheet.contains("PERSON_PASSES") || sheet.contains("person-passes"), sheet);
        String report = operator.get("/desk/deadlines").body();
        assertTrue(report.contains(": Passata da Operator a Editor"), report);
        String file = operator.get("/desk/deadlines/late.csv").body();
        assertTrue(file.contains("Che cosa è seguito") && file.contains("Passata da Operator a Editor"), file);
    }

    @Test
    void aHeadWhoIsNotAtTheDeskGetsNothing() {
        claim();
        choose("Editor", "HEAD");
        look(Duration.ofHours(2));
        look(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), holder());
        String page = administrator.get("/desk/deadlines/heads").body();
        assertTrue(page.contains("Se in quel momento il responsabile non è collegato"), page);
    }

    @Test
    void aHeadWhoMayNotAnswerAnyMoreGetsNothing() {
        world.signedIn(Role.EDITOR);
        claim();
        choose("Editor", "HEAD");
        Await.value(world.staff.lock(id("Editor")));
        look(Duration.ofHours(2));
        look(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), holder());
        String sheet = operator.get("/desk/tickets/" + ticket).body();
        assertTrue(sheet.contains("Era ancora in ritardo: Operator non la segue più"), sheet);
        String page = administrator.get("/desk/deadlines/heads").body();
        assertTrue(page.contains("Editor non può più rispondere per questo ufficio"), page);
    }

    @Test
    void nobodyIsNoHeadToWhomItCouldGo() {
        administrator.get("/desk/deadlines/heads");
        HttpResponse<String> page =
                administrator.submit("/desk/deadlines/heads", "office", "anagrafe", "head", "", "then", "HEAD");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("<a href=\"#head-0\">Anagrafe: non ho salvato."), page.body());
        assertTrue(page.body().contains("<option value=\"HEAD\" selected>"), "kept as it was typed");
        assertEquals(Map.of(), Await.value(world.escalations.chosen()));
        choose("Editor", "BACK");
        assertEquals(Map.of(new OfficeId("anagrafe"), Aftermath.BACK), Await.value(world.escalations.chosen()));
        String kept = administrator.get("/desk/deadlines/heads").body();
        assertTrue(kept.contains("<option value=\"BACK\" selected>"), kept);
        assertTrue(kept.contains("Editor non ha un indirizzo e-mail"), kept);
        String trail = administrator.get("/desk/audit").body();
        assertTrue(trail.contains("anagrafe head=" + id("Editor").value() + " then=BACK"), trail);
        Await.value(world.escalations.choose(new OfficeId("anagrafe"), Optional.empty(), Optional.of(Aftermath.HEAD)));
        String orphaned = administrator.get("/desk/deadlines/heads").body();
        assertTrue(orphaned.contains("Scegli chi è il responsabile"), orphaned);
        choose("Editor", "ALTRO");
        assertEquals(Map.of(), Await.value(world.escalations.chosen()));
    }

    @Test
    void theReportShowsWhatWasLateAndWhy() {
        look(Duration.ofHours(3));
        String page = operator.get("/desk/deadlines").body();
        assertTrue(page.contains("Prima risposta"), page);
        assertTrue(page.contains("In ritardo di un’ora di apertura"), page);
        HttpResponse<String> kept = reason("Mancava la <delibera>", "office=&from=2026-11-01&until=2026-11-30");
        assertEquals(
                "/desk/deadlines?office=&from=2026-11-01&until=2026-11-30&done=deadline-explained",
                Browser.location(kept));
        String again = operator.get("/desk/deadlines").body();
        assertTrue(again.contains("Mancava la &lt;delibera&gt;"), again);
        assertTrue(again.contains("Motivo, scritto da Operator"), again);
        assertFalse(operator.get("/desk/deadlines?until=2026-11-22").body().contains("/desk/tickets/" + ticket));
        assertFalse(again.contains("Quando riapre?"), "no word of the citizen's");
    }

    @Test
    void whatMakesNoSenseIsToldAndKept() {
        look(Duration.ofHours(3));
        operator.get("/desk/deadlines");
        HttpResponse<String> page = reason("x".repeat(501), "");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("x".repeat(501)), "kept");
        assertEquals(422, reason(" ", "").statusCode());
        assertEquals(
                "/desk/deadlines?&done=deadline-explained", Browser.location(reason("Ferie", "//altrove.example")));
        assertEquals(
                422,
                operator.submit("/desk/deadlines/reason", "ticket", "99", "target", "SOLUTION", "reason", "Ferie")
                        .statusCode());
        assertEquals(
                200,
                operator.get("/desk/deadlines?from=ieri&until=domani&office=x").statusCode());
    }

    @Test
    void theFileHoldsNoFormula() {
        look(Duration.ofHours(3));
        operator.get("/desk/deadlines");
        reason("=HYPERLINK(\"http://altrove.example\")", "");
        String file = operator.get("/desk/deadlines/late.csv").body();
        assertTrue(file.contains("Prima risposta"), file);
        assertTrue(file.contains("'=HYPERLINK"), file);
        assertFalse(file.contains("Quando riapre?"), file);
    }

    @Test
    void onlyAnAdministratorNamesHeads() {
        assertEquals(403, operator.get("/desk/deadlines/heads").statusCode());
        assertEquals(403, world.signedIn(Role.VIEWER).get("/desk/deadlines").statusCode());
    }

    private HttpResponse<String> reason(String text, String back) {
        operator.get("/desk/deadlines");
        return operator.submit(
                "/desk/deadlines/reason",
                "ticket",
                String.valueOf(ticket),
                "target",
                "FIRST_ANSWER",
                "reason",
                text,
                "back",
                back);
    }

    private void claim() {
        Await.value(world.counter.tickets().claim(ticket, me(), List.of()));
    }

    private StaffId me() {
        return world.member(Role.OPERATOR).id();
    }

    private StaffId id(String name) {
        return Await.value(world.staff.named(name)).orElseThrow().id();
    }

    private Optional<StaffId> holder() {
        return Await.value(world.counter.tickets().find(ticket)).orElseThrow().holder();
    }

    private void choose(String head, String what) {
        administrator.get("/desk/deadlines/heads");
        String id = String.valueOf(id(head).value());
        assertEquals(
                "/desk/deadlines/heads?done=head-named",
                Browser.location(
                        administrator.submit("/desk/deadlines/heads", "office", "anagrafe", "head", id, "then", what)));
    }

    private String inbox() {
        return operator.get("/desk/tickets").body();
    }

    private void look(Duration later) {
        world.letPass(later);
        Await.value(new PromiseWatch(world.counter.tickets(), world.promises, world.house::hours).look(world.now));
        Await.value(new EscalationWatch(
                        new EscalationWatch.Sources(
                                world.escalations, world.promises, world.counter.tickets(), world.staff, world.staff),
                        new Notices(world.counter.conversations(), new PlainPhrases()),
                        new Patience(world.house::hours, Duration.ofMinutes(30)),
                        true)
                .look(world.now));
    }
}
