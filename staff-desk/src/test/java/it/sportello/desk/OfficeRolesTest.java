package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Office;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a role in one office lets somebody do, and what it does not. */
class OfficeRolesTest {
    private static final OfficeId REGISTRY = Invented.REGISTRY.id();
    private static final OfficeId WATER = new OfficeId("acqua");

    private final DeskWorld world = new DeskWorld();

    @BeforeEach
    void open() {
        Await.value(
                new InMemoryOffices(world.knowledge).save(new Office(WATER, Map.of(Language.ITALIAN, "Acquedotto"))));
        world.save(Invented.article("orari", "Orari"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anotherOfficesTicketIsNeitherListedNorOpened() {
        long ticket = world.ticket("telegram", "42", "Quando aprite?", Reason.ASKED);
        Browser water = world.signedIn("Wanda", Roles.in(List.of(WATER), Role.OPERATOR));
        assertFalse(water.get("/desk/tickets").body().contains("Quando aprite?"));
        HttpResponse<String> refused = water.get("/desk/tickets/" + ticket);
        assertEquals(403, refused.statusCode());
        assertFalse(refused.body().contains("Quando aprite?"));
        assertTrue(refused.body().contains("«operatore»"), refused.body());
        assertTrue(refused.body().contains("Administrator"), "whom to ask");
        assertEquals(403, water.submit("/desk/tickets/" + ticket + "/claim").statusCode());
        assertEquals(404, water.get("/desk/live/" + ticket).statusCode());
    }

    @Test
    void theOfficesOwnOperatorAnswers() {
        long ticket = world.ticket("telegram", "42", "Quando aprite?", Reason.ASKED);
        Browser registry = world.signedIn("Rita", Roles.in(List.of(REGISTRY), Role.OPERATOR));
        assertTrue(registry.get("/desk/tickets").body().contains("Quando aprite?"));
        assertEquals(303, registry.submit("/desk/tickets/" + ticket + "/claim").statusCode());
    }

    @Test
    void aTicketIsOfferedToThoseOnlyWhoMayAnswerIt() {
        Await.value(world.staff.add(
                "Wanda",
                Roles.in(List.of(WATER), Role.OPERATOR),
                world.member(Role.VIEWER).password(),
                false));
        long ticket = world.ticket("telegram", "42", "Quando aprite?", Reason.ASKED);
        String pass = "/desk/tickets/" + ticket + "/pass";
        Browser operator = world.signedIn(Role.OPERATOR);
        assertEquals(422, operator.submit(pass, "to", key("Wanda")).statusCode());
        assertEquals(303, operator.submit(pass, "to", key("Editor")).statusCode());
    }

    private String key(String name) {
        return "staff:"
                + Await.value(world.staff.named(name)).orElseThrow().id().value();
    }

    @Test
    void anotherOfficesArticleIsReadAndNotChanged() {
        Browser water = world.signedIn("Wanda", Roles.in(List.of(WATER), Role.APPROVER));
        String page = water.get("/desk/articles/orari").body();
        assertTrue(page.contains("non cambiarla"), page);
        assertFalse(page.contains("value=\"save\""), page);
        HttpResponse<String> refused = water.submit(
                "/desk/articles/orari", "version", "1", "title_it", "Orari nuovi", "office", WATER.value());
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("Orari nuovi"), "what was typed comes back");
        world.publish("orari");
        assertEquals(403, water.submit("/desk/articles/orari/withdraw").statusCode());
    }

    @Test
    void anArticleIsWrittenForOnesOwnOffices() {
        Browser water = world.signedIn("Wanda", Roles.in(List.of(WATER), Role.EDITOR));
        String blank = water.get("/desk/articles/new").body();
        assertTrue(blank.contains("Acquedotto"), blank);
        assertFalse(blank.contains("value=\"" + REGISTRY.value() + "\""), blank);
        String[] form = {"title_it", "Guasti", "examples_it", "un guasto", "answer_it", "Chiama.", "action", "save"};
        assertEquals(422, submit(water, form, REGISTRY).statusCode());
        assertEquals(303, submit(water, form, WATER).statusCode());
        assertEquals(
                WATER,
                Await.value(world.articles.find(new ArticleId("guasti")))
                        .orElseThrow()
                        .article()
                        .owner());
    }

    @Test
    void aFileIsTakenInOnlyByWhoMayWriteForAllOffices() {
        Browser water = world.signedIn("Wanda", Roles.in(List.of(WATER), Role.EDITOR));
        water.get("/desk/exchange");
        HttpResponse<String> brought =
                water.upload("/desk/exchange", "a.csv", "Domanda;Risposta\nQuando?;Mai\n".getBytes());
        HttpResponse<String> refused = water.submit(Browser.location(brought) + "/take");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("in tutti gli uffici"), refused.body());
    }

    @Test
    void newRolesCountFromTheNextRequestOn() {
        Browser browser = world.signedIn("Wanda", Roles.everywhere(Role.EDITOR));
        assertEquals(200, browser.get("/desk/articles/new").statusCode());
        Await.value(world.staff.grant(
                Await.value(world.staff.named("Wanda")).orElseThrow().id(), Roles.everywhere(Role.VIEWER)));
        HttpResponse<String> refused = browser.get("/desk/articles/new");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("«redattore»"), refused.body());
        assertTrue(refused.body().contains("lettura"), refused.body());
    }

    @Test
    void whoIsLockedIsToldSoOnlyWithTheRightPassword() {
        Browser browser = world.signedIn("Wanda", Roles.everywhere(Role.EDITOR));
        Await.value(world.staff.lock(
                Await.value(world.staff.named("Wanda")).orElseThrow().id()));
        assertEquals(303, browser.get("/desk").statusCode());
        browser.get("/desk/sign-in");
        HttpResponse<String> wrong = browser.submit("/desk/sign-in", "name", "Wanda", "password", "sbagliata");
        assertFalse(wrong.body().contains("bloccato"), wrong.body());
        HttpResponse<String> right = browser.submit("/desk/sign-in", "name", "Wanda", "password", DeskWorld.PASSWORD);
        assertEquals(403, right.statusCode());
        assertTrue(right.body().contains("bloccato"), right.body());
    }

    private static HttpResponse<String> submit(Browser browser, String[] form, OfficeId office) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("_token", browser.token, "office", office.value()));
        for (int at = 0; at < form.length; at += 2) {
            fields.put(form[at], form[at + 1]);
        }
        return browser.submit("/desk/articles", fields);
    }
}
