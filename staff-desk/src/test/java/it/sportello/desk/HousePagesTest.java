package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.audit.Deed;
import it.sportello.core.audit.DeedSearch;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.ticket.Ticket;
import it.sportello.knowledge.article.Invented;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, offices and the audit trail, as an administrator keeps them. */
class HousePagesTest {
    private static final Pattern ONCE = Pattern.compile("<code>([a-z0-9-]+)</code>");
    private static final String OFFICE = "office_" + Invented.REGISTRY.id().value();

    private final DeskWorld world = new DeskWorld();
    private Browser administrator = world.browser();

    @BeforeEach
    void open() {
        administrator = world.signedIn(Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNewPersonSignsInWithThePasswordThatIsShownOnce() {
        HttpResponse<String> added = administrator.submit(
                "/desk/accounts", "name", "Wanda", "email", "wanda@comune.example", OFFICE, "OPERATOR");
        assertEquals(200, added.statusCode());
        Matcher once = ONCE.matcher(added.body());
        assertTrue(once.find(), added.body());
        StaffMember wanda = member("Wanda");
        assertEquals(Roles.in(List.of(Invented.REGISTRY.id()), Role.OPERATOR), wanda.roles());
        assertEquals("wanda@comune.example", wanda.email().orElseThrow().value());
        Browser browser = world.browser();
        browser.get("/desk/sign-in");
        HttpResponse<String> first = browser.submit("/desk/sign-in", "name", "Wanda", "password", once.group(1));
        assertEquals("/desk/password", Browser.location(first));
        assertFalse(
                administrator.get("/desk/accounts/" + wanda.id().value()).body().contains(once.group(1)));
        assertEquals("anagrafe=OPERATOR", latest("accounts").note());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        HttpResponse<String> reply = administrator.submit("/desk/accounts", "name", "Viewer", "email", "niente");
        assertEquals(422, reply.statusCode());
        assertTrue(reply.body().contains("id=\"email-error\""), reply.body());
        assertTrue(reply.body().contains("id=\"everywhere-error\""), reply.body());
        assertTrue(reply.body().contains("value=\"niente\""), reply.body());
        HttpResponse<String> taken = administrator.submit("/desk/accounts", "name", "Viewer", "everywhere", "VIEWER");
        assertEquals(409, taken.statusCode());
        assertTrue(taken.body().contains("id=\"name-error\""), taken.body());
    }

    @Test
    void aNumberOnTelegramIsKeptForOnePerson() {
        String path = path(Role.OPERATOR) + "/telegram";
        HttpResponse<String> wrong = administrator.submit(path, "telegram", "@inventata");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("id=\"telegram-error\""), wrong.body());
        assertTrue(wrong.body().contains("value=\"@inventata\""), wrong.body());
        assertEquals(303, administrator.submit(path, "telegram", " 5000000001 ").statusCode());
        assertTrue(administrator.get(path(Role.OPERATOR)).body().contains("value=\"5000000001\""));
        HttpResponse<String> taken = administrator.submit(path(Role.EDITOR) + "/telegram", "telegram", "5000000001");
        assertEquals(409, taken.statusCode());
        assertTrue(taken.body().contains("id=\"telegram-error\""), taken.body());
        assertEquals(303, administrator.submit(path, "telegram", "").statusCode());
        assertEquals(
                303,
                administrator
                        .submit(path(Role.EDITOR) + "/telegram", "telegram", "5000000001")
                        .statusCode());
    }

    @Test
    void whoLosesTheRoleGivesBackWhatHeHoldsAndTheCitizenIsToldOnce() {
        long ticket = world.ticket("telegram", "42", "Quando aprite?", Reason.ASKED);
        Browser operator = world.signedIn(Role.OPERATOR);
        operator.submit("/desk/tickets/" + ticket + "/claim");
        String path = path(Role.OPERATOR) + "/roles";
        assertEquals(303, administrator.submit(path, "everywhere", "VIEWER").statusCode());
        administrator.submit(path, "everywhere", "VIEWER");
        assertEquals(403, operator.get("/desk/tickets").statusCode());
        Ticket found = Await.value(world.counter.tickets().find(ticket)).orElseThrow();
        assertEquals(Ticket.State.WAITING, found.state());
        assertEquals("*=VIEWER", latest("accounts.roles").note());
    }

    @Test
    void theLastAdministratorCanNeitherLeaveNorBeLocked() {
        String path = path(Role.ADMINISTRATOR);
        HttpResponse<String> left = administrator.submit(path + "/roles", "everywhere", "EDITOR");
        assertEquals(409, left.statusCode());
        assertTrue(left.body().contains("ultimo amministratore"), left.body());
        assertEquals(409, administrator.submit(path + "/lock").statusCode());
        assertEquals(200, administrator.get("/desk/accounts").statusCode());
    }

    @Test
    void whoIsLockedIsOutAtOnceAndComesBackWhenHeIsLetIn() {
        Browser editor = world.signedIn(Role.EDITOR);
        administrator.submit(path(Role.EDITOR) + "/lock");
        assertEquals(303, editor.get("/desk").statusCode());
        administrator.submit(path(Role.EDITOR) + "/unlock");
        assertEquals(200, world.signedIn(Role.EDITOR).get("/desk/articles").statusCode());
    }

    @Test
    void sessionsEndAndANewPasswordIsShownOnce() {
        Browser editor = world.signedIn(Role.EDITOR);
        administrator.submit(path(Role.EDITOR) + "/sessions");
        assertEquals(303, editor.get("/desk").statusCode());
        HttpResponse<String> renewed = administrator.submit(path(Role.EDITOR) + "/password");
        assertTrue(ONCE.matcher(renewed.body()).find(), renewed.body());
        assertTrue(world.member(Role.EDITOR).mustChangePassword());
    }

    @Test
    void anOfficeIsAddedAndRenamed() {
        administrator.submit("/desk/offices", "italian", "Acquedotto", "english", "");
        administrator.submit("/desk/offices/acquedotto", "italian", "Servizio idrico", "english", "Water");
        String page = administrator.get("/desk/offices").body();
        assertTrue(page.contains("Servizio idrico"), page);
        assertTrue(page.contains("value=\"Water\""), page);
        HttpResponse<String> taken = administrator.submit("/desk/offices", "italian", "Anagrafe", "english", "");
        assertEquals(422, taken.statusCode());
    }

    @Test
    void theAuditTrailIsFilteredAndTakenAway() {
        Browser viewer = world.browser();
        viewer.get("/desk/sign-in");
        viewer.submit("/desk/sign-in", "name", "Viewer", "password", "sbagliata");
        String failed = administrator.get("/desk/audit?what=sign-in-failed").body();
        assertTrue(failed.contains("<td>Viewer</td>"), failed);
        assertFalse(failed.contains("<td>Administrator</td>"), failed);
        String later = administrator.get("/desk/audit?from=2027-01-01").body();
        assertTrue(later.contains("Nessuna riga"), later);
        String today =
                administrator.get("/desk/audit?from=2026-11-23&to=2026-11-23").body();
        assertTrue(today.contains("<td>Administrator</td>"), today);
        HttpResponse<String> file = administrator.get("/desk/audit/download?what=sign-in-failed");
        assertTrue(file.body().contains("Viewer;Accesso non riuscito"), file.body());
    }

    private String path(Role role) {
        return "/desk/accounts/" + world.member(role).id().value();
    }

    private StaffMember member(String name) {
        return Await.value(world.staff.named(name)).orElseThrow();
    }

    private Deed latest(String what) {
        DeedSearch search = new DeedSearch(Optional.empty(), Optional.of(what), Optional.empty(), Optional.empty());
        return Await.value(world.audit.search(search, 1, 0)).get(0).deed();
    }
}
