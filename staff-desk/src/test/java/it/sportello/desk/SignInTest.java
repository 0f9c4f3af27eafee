package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.desk.account.Passwords;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String FIRST = "prima-volta-qui";
    private static final String NEXT = "una frase tutta mia";

    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theRightPasswordLeadsWhereOneWanted() {
        HttpResponse<String> reply = attempt(world.browser(), "Editor", DeskWorld.PASSWORD, "/desk/tickets?page=2");
        assertEquals(303, reply.statusCode());
        assertEquals("/desk/tickets?page=2", Browser.location(reply));
    }

    @Test
    void signingInNeverLeadsElsewhere() {
        for (String next : new String[] {"https://example.org", "//example.org", "/desk\\@example.org", "/deskx", ""}) {
            assertEquals("/desk", Browser.location(attempt(world.browser(), "Editor", DeskWorld.PASSWORD, next)));
        }
    }

    @Test
    void wrongPasswordAndUnknownNameReadTheSame() {
        HttpResponse<String> wrong = attempt(world.browser(), "Editor", "sbagliata", "");
        HttpResponse<String> unknown = attempt(world.browser(), "Nessuno", "sbagliata", "");
        assertEquals(401, wrong.statusCode());
        assertEquals(401, unknown.statusCode());
        assertEquals(error(wrong), error(unknown));
        assertTrue(wrong.body().contains("value=\"Editor\""), "the name is kept");
        assertFalse(wrong.body().contains("sbagliata"), "the password is not");
    }

    @Test
    void afterFiveFailuresANameHasToWaitAndIsToldHowLong() {
        for (int failure = 0; failure < 5; failure++) {
            assertEquals(
                    401, attempt(world.browser(), "Editor", "sbagliata", "").statusCode());
        }
        HttpResponse<String> sixth = attempt(world.browser(), "eDITOR", DeskWorld.PASSWORD, "");
        assertEquals(429, sixth.statusCode());
        assertTrue(
                error(sixth).contains("Aspetta 61 secondi") || error(sixth).contains("Aspetta 60 secondi"),
                error(sixth));
        assertEquals(
                303, attempt(world.browser(), "Viewer", DeskWorld.PASSWORD, "").statusCode());
        world.letPass(Duration.ofSeconds(61));
        assertEquals(
                303, attempt(world.browser(), "Editor", DeskWorld.PASSWORD, "").statusCode());
    }

    @Test
    void successForgetsTheFailuresBefore() {
        for (int round = 0; round < 3; round++) {
            for (int failure = 0; failure < 4; failure++) {
                assertEquals(
                        401, attempt(world.browser(), "Editor", "sbagliata", "").statusCode());
            }
            assertEquals(
                    303,
                    attempt(world.browser(), "Editor", DeskWorld.PASSWORD, "").statusCode());
        }
    }

    @Test
    void manyNamesFromOneAddressHaveToWaitToo() {
        Browser browser = world.browser();
        for (int name = 0; name < 30; name++) {
            assertEquals(401, attempt(browser, "Nome" + name, "sbagliata", "").statusCode());
        }
        assertEquals(429, attempt(browser, "Editor", DeskWorld.PASSWORD, "").statusCode());
    }

    @Test
    void theKeyOfASessionIsNewEachTimeAndEndsWithIt() {
        Browser browser = world.signedIn(Role.EDITOR);
        String first = browser.session();
        assertNotEquals(first, world.signedIn(Role.EDITOR).session());
        HttpResponse<String> out = browser.submit("/desk/sign-out");
        assertEquals("/desk/sign-in?done=signed-out", Browser.location(out));
        browser.cookies.put("sportello_desk", first);
        assertEquals(303, browser.get("/desk").statusCode());
    }

    @Test
    void theBirthOfAKeyCannotBeChanged() {
        Browser browser = world.signedIn(Role.EDITOR);
        String key = browser.session();
        browser.cookies.put("sportello_desk", key.substring(0, key.indexOf('.')) + ".99999999999");
        assertEquals(303, browser.get("/desk").statusCode());
    }

    @Test
    void theFirstPasswordIsChangedAndTheNewOneHolds() {
        Browser browser = newcomer();
        HttpResponse<String> changed = change(browser, FIRST, NEXT, NEXT);
        assertEquals("/desk?done=password", Browser.location(changed));
        assertEquals(200, browser.get("/desk/articles").statusCode());
        assertEquals(401, attempt(world.browser(), "Nuova", FIRST, "").statusCode());
        assertEquals("/desk", Browser.location(attempt(world.browser(), "Nuova", NEXT, "")));
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        Browser browser = newcomer();
        Browser elsewhere = world.browser();
        attempt(elsewhere, "Nuova", FIRST, "");
        change(browser, FIRST, NEXT, NEXT);
        assertTrue(Browser.location(elsewhere.get("/desk")).startsWith("/desk/sign-in"));
    }

    @Test
    void weakPasswordsAreRefusedEachWithItsReason() {
        Browser browser = newcomer();
        refused(change(browser, FIRST, "corta", "corta"), "almeno 12 caratteri");
        refused(change(browser, FIRST, "NuovaNuovaNuova", "NuovaNuovaNuova"), "somiglia troppo al tuo nome");
        refused(change(browser, FIRST, FIRST, FIRST), "uguale a quella attuale");
        refused(change(browser, FIRST, NEXT, NEXT + "!"), "Le due password nuove sono diverse");
        refused(change(browser, "sbagliata", NEXT, NEXT), "La password attuale non è giusta");
        refused(change(browser, FIRST, "x".repeat(201), "x".repeat(201)), "al massimo 200");
    }

    @Test
    void whatIsStoredIsNeverThePasswordOrTheKey() {
        String hash = Await.value(world.staff.named("Editor"))
                .orElseThrow()
                .password()
                .value();
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertFalse(Passwords.hash("a".toCharArray()).equals(Passwords.hash("a".toCharArray())), "each has its salt");
    }

    private Browser newcomer() {
        world.newcomer("Nuova", FIRST);
        Browser browser = world.browser();
        attempt(browser, "Nuova", FIRST, "");
        browser.get("/desk/password");
        return browser;
    }

    private static void refused(HttpResponse<String> reply, String reason) {
        assertEquals(422, reply.statusCode());
        assertTrue(reply.body().contains(reason), reply.body());
        assertTrue(reply.body().contains("aria-invalid=\"true\""), reply.body());
    }

    private static HttpResponse<String> change(Browser browser, String old, String password, String again) {
        return browser.submit("/desk/password", "old", old, "password", password, "again", again);
    }

    private static HttpResponse<String> attempt(Browser browser, String name, String password, String next) {
        browser.get("/desk/sign-in");
        return browser.submit("/desk/sign-in", "name", name, "password", password, "next", next);
    }

    private static String error(HttpResponse<String> reply) {
        return reply.body().replaceAll("(?s).*data-focus>([^<]*)<.*", "$1");
    }
}
