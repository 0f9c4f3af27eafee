package it.sportello.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sportello.server.platform.Call;
import it.sportello.server.platform.TelegramCitizen;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.Platforms;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk as the staff use it, from the first sign-in on. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {
    private static final int WIDE = 1280;
    private static final String CHOSEN = "una frase lunga e inventata";
    private static final String SUBMIT = "main button[type=submit]";
    private static final List<String> PAGES = List.of(
            "/desk",
            "/desk/tickets",
            "/desk/tickets?which=closed",
            "/desk/articles",
            "/desk/articles?q=acqua",
            "/desk/articles?q=nessuno-ne-parla",
            "/desk/articles/new",
            "/desk/articles/maturita-prima-prova",
            "/desk/try",
            "/desk/password",
            "/desk/nowhere");

    private final Chromium chromium = new Chromium();
    private final Platforms platforms = Platforms.open();
    private final ServiceUnderTest service;

    DeskPagesTest(FirstStart first) throws Exception {
        service = ServiceUnderTest.start(platforms, first.copy());
        try (Visit visit = chromium.visit("it-IT", WIDE)) {
            open(visit, "/desk");
            visit.assertOpenToAll();
            signIn(visit.page(), first.password());
            changePassword(visit, first.password());
            visit.assertNoComplaints();
        }
    }

    @AfterAll
    void close() throws Exception {
        chromium.close();
        service.close();
        platforms.close();
    }

    /** The first password opens nothing but the page on which it is changed. */
    private void changePassword(Visit visit, String first) {
        Page page = visit.page();
        assertTrue(page.url().endsWith("/desk/password"), page.url());
        open(visit, "/desk/articles");
        assertTrue(page.url().endsWith("/desk/password"), page.url());
        visit.assertOpenToAll();
        page.locator("#old").fill(first);
        page.locator("#password").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN);
        page.locator(SUBMIT).first().click();
        page.waitForURL(url -> url.contains("/desk?done="));
    }

    @Test
    void anArticleIsFoundCorrectedAndPublished() throws Exception {
        String question = "quando tocca a me all'orale di maturità?";
        try (Visit visit = signedIn("it-IT", WIDE)) {
            Page page = visit.page();
            open(visit, "/desk/articles");
            page.locator("#q").fill("orale");
            Locator row = page.locator("#rows a[href='/desk/articles/maturita-orale']");
            row.waitFor();
            row.click();
            page.locator("#answer_it").fill("L'orale si fa nell'**aula inventata**.");
            visit.photograph("desk-article");
            page.locator("button[name=action][value=publish]").click();
            page.locator(".alert-success").waitFor();
            Eventually.get("the corrected answer", () -> answer(question), answer -> answer.contains("aula inventata"));
            visit.assertNoComplaints();
        }
    }

    @Test
    void aTicketIsAnswered() throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        service.telegram(citizen.says("vorrei parlare con una persona"));
        platforms.telegram().calls().awaitReadBy(citizen.chat(), 2);
        try (Visit visit = signedIn("it-IT", WIDE)) {
            Page page = visit.page();
            open(visit, "/desk/tickets");
            visit.assertOpenToAll();
            visit.photograph("desk-tickets");
            page.locator(".desk-ticket h2 a").first().click();
            page.locator("#text").fill("Buongiorno, come posso aiutarti?");
            visit.assertOpenToAll();
            visit.photograph("desk-ticket");
            page.locator("button[name=then][value=hold]").click();
            page.locator("#ticket-facts").waitFor();
            List<Call> read = platforms.telegram().calls().awaitReadBy(citizen.chat(), 3);
            assertTrue(read.get(2).text().contains("come posso aiutarti"), read.toString());
            visit.assertNoComplaints();
        }
    }

    @ParameterizedTest
    @CsvSource({"it, 1280", "it, 360", "en, 1280", "en, 360"})
    void nobodyIsKeptOut(String language, int width) {
        try (Visit visit = signedIn("it-IT", width)) {
            open(visit, "/desk/language?to=" + language);
            for (String path : PAGES) {
                open(visit, path);
                visit.assertOpenToAll();
            }
            String spoken = visit.page().locator("html").getAttribute("lang");
            assertTrue(spoken.equals(language), spoken);
        }
    }

    private String answer(String question) throws Exception {
        TelegramCitizen citizen = TelegramCitizen.someone();
        service.telegram(citizen.says(question));
        return platforms
                .telegram()
                .calls()
                .awaitReadBy(citizen.chat(), 2)
                .get(1)
                .text();
    }

    private Visit signedIn(String language, int width) {
        Visit visit = chromium.visit(language, width);
        open(visit, "/desk");
        signIn(visit.page(), CHOSEN);
        return visit;
    }

    private static void signIn(Page page, String password) {
        page.locator("#name").fill("admin");
        page.locator("#password").fill(password);
        page.locator(SUBMIT).first().click();
        page.waitForURL(url -> !url.contains("/desk/sign-in"));
    }

    private void open(Visit visit, String path) {
        visit.page().navigate(service.url(path));
    }
}
