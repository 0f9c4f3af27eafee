package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.crowd.Rate;
import it.sportello.core.crowd.Rushes;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Ticket;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Office;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal questions, drafts, facts and ready replies belong to offices, and a role counts in its office alone. */
class OfficeThingsTest {
    private static final String REGISTRY = Invented.REGISTRY.id().value();
    private static final OfficeId WATER = new OfficeId("acqua");
    private static final String WORDS = "sciopero autobus scolastico domani?";

    private final DeskWorld world = new DeskWorld();
    private final Browser registry = world.signedIn("Rita", Roles.in(List.of(Invented.REGISTRY.id()), Role.APPROVER));
    private final Browser water = world.signedIn("Wanda", Roles.in(List.of(WATER), Role.APPROVER));

    private long first;
    private long second;

    @BeforeEach
    void open() {
        Await.value(
                new InMemoryOffices(world.knowledge).save(new Office(WATER, Map.of(Language.ITALIAN, "Acquedotto"))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/tickets/{1}/note, note, Ciao",
        "/desk/tickets/{1}/label, label, 1",
        "/desk/tickets/{1}/split, part, Altro",
        "/desk/tickets/{1}/merge, other, {2}",
        "/desk/tickets/{1}/ask, question, Perché?",
        "/desk/tickets/{1}/article, _, _",
        "/desk/groups/of/t{1}, action, out",
        "/desk/facts/orario, label, Altro",
        "/desk/facts/orario/publish, _, _",
        "/desk/facts/orario/remove, _, _",
        "/desk/ready, id, 1",
        "/desk/ready/remove, id, 1"
    })
    void whatAnotherOfficeKeepsIsRefusedWithItsReason(String path, String field, String value) {
        aGroupAFactAndAReply();
        HttpResponse<String> refused = submit(water, path, field, value);
        assertEquals(403, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("Anagrafe"), refused.body());
        assertTrue(submit(registry, path, field, value).statusCode() != 403, "one's own is done");
    }

    private HttpResponse<String> submit(Browser browser, String path, String field, String value) {
        return browser.submit(of(path), field, of(value), "rest", of("t{1},t{2}"));
    }

    /** With the numbers of the two tickets. */
    private String of(String text) {
        return text.replace("{1}", String.valueOf(first)).replace("{2}", String.valueOf(second));
    }

    @Test
    void equalQuestionsOfAnotherOfficeAreNotRead() {
        aGroupAFactAndAReply();
        assertTrue(registry.get("/desk/groups").body().contains(WORDS));
        assertFalse(water.get("/desk/groups").body().contains(WORDS));
        HttpResponse<String> refused = water.get(of("/desk/groups/of/t{1}"));
        assertEquals(403, refused.statusCode());
        assertFalse(refused.body().contains(WORDS));
        assertFalse(water.get(of("/desk/announcements/new?group=t{1}")).body().contains("autobus"));
        Await.value(world.rushes.note(Rushes.Kind.GROUP, Map.of(of("t{1}"), new Rate(12, 1))));
        assertTrue(registry.get("/desk/rushes/now", "HX-Request", "true").body().contains(WORDS));
        assertFalse(water.get("/desk/rushes/now", "HX-Request", "true").body().contains(WORDS));
    }

    @Test
    void oneAnswerLeavesTheRequestsOfAnotherOfficeAlone() {
        aGroupAFactAndAReply();
        Passing away = new Passing(new Passing.To.Office(WATER), new Words(""));
        Await.value(
                world.counter.tickets().pass(second, world.member(Role.OPERATOR).id(), away, List.of()));
        registry.submit(of("/desk/groups/of/t{1}"), "action", "reply", "text_it", "Passano.", "rest", of("t{1},t{2}"));
        assertEquals(Ticket.State.CLOSED, stateOf(first));
        assertEquals(Ticket.State.WAITING, stateOf(second));
    }

    @Test
    void aFactIsKeptInOnesOwnOfficesAndReadByAll() {
        aGroupAFactAndAReply();
        String page = water.get("/desk/facts/orario").body();
        assertTrue(page.contains("non cambiarlo"), page);
        assertFalse(page.contains("value=\"save\""), page);
        assertEquals(422, fact(water, "guasti", REGISTRY).statusCode());
        assertEquals(303, fact(water, "guasti", WATER.value()).statusCode());
    }

    @Test
    void aReadyReplyIsKeptForOnesOwnOfficesAndForAll() {
        assertEquals(422, ready(water, "ciao", REGISTRY).statusCode());
        assertEquals(303, ready(water, "ciao", WATER.value()).statusCode());
        assertEquals(303, ready(water, "tutti", "").statusCode());
    }

    /** All of them are the registry's. */
    private void aGroupAFactAndAReply() {
        first = world.ticket("telegram", "1", WORDS, Reason.UNKNOWN);
        second = world.ticket("whatsapp", "2", "domani sciopero dell'autobus scolastico?", Reason.UNKNOWN);
        assertEquals(303, fact(registry, "orario", REGISTRY).statusCode());
        assertEquals(303, ready(registry, "orari", REGISTRY).statusCode());
    }

    private static HttpResponse<String> fact(Browser browser, String id, String office) {
        return browser.submit(
                "/desk/facts",
                "version",
                "0",
                "id",
                id,
                "label",
                "Orario",
                "kind",
                "text",
                "value_it",
                "9-12",
                "office",
                office);
    }

    private static HttpResponse<String> ready(Browser browser, String shortcut, String office) {
        return browser.submit("/desk/ready", "shortcut", shortcut, "office", office, "text", "Dalle 9 alle 12.");
    }

    private Ticket.State stateOf(long ticket) {
        return Await.value(world.counter.tickets().find(ticket)).orElseThrow().state();
    }
}
