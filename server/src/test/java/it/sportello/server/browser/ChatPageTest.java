package it.sportello.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat page as citizens use it. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatPageTest {
    private static final int WIDE = 1280;
    private static final String BOT = "#log .line-bot";

    private final Chromium chromium = new Chromium();
    private final ServiceUnderTest service;

    ChatPageTest(ServiceUnderTest service) {
        this.service = service;
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aQuestionIsAskedAndAnsweredAndStaysAfterReloading() {
        try (Visit visit = visit("it-IT", WIDE)) {
            ask(visit, "qnd inizia la prima prova di maturita?");
            assertTrue(visit.last(BOT, 2).innerText().contains("17 giugno 2027"));
            visit.page().reload();
            assertTrue(visit.last(BOT, 2).innerText().contains("17 giugno 2027"));
            assertEquals(1, visit.page().locator("#log .line-citizen").count());
            visit.assertNoComplaints();
        }
    }

    @Test
    void anOptionIsPressed() {
        try (Visit visit = visit("it-IT", WIDE)) {
            ask(visit, "bolletta");
            Locator option = visit.page().locator(".option").first();
            String label = option.innerText();
            option.click();
            assertTrue(visit.last(BOT, 3).innerText().length() > label.length());
            assertEquals(0, visit.page().locator(".option").count());
            visit.assertNoComplaints();
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (Visit visit = visit("it-IT", WIDE)) {
            Page page = visit.page();
            tabTo(page, "document.activeElement.id === 'message'");
            page.keyboard().type("bolletta");
            page.keyboard().press("Enter");
            visit.last(BOT, 2);
            page.locator(".option").first().waitFor();
            backTo(page, "document.activeElement.classList.contains('option')");
            page.keyboard().press("Enter");
            visit.last(BOT, 3);
            visit.assertNoComplaints();
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "it-IT, 360", "it-IT, 320", "en-GB, 1280", "en-GB, 320"})
    void nobodyIsKeptOut(String language, int width) {
        try (Visit visit = visit(language, width)) {
            visit.assertOpenToAll();
            ask(visit, language.startsWith("it") ? "bolletta" : "When is the first written exam?");
            visit.last(BOT, 2);
            visit.assertOpenToAll();
            visit.assertNoComplaints();
            assertEquals(language.substring(0, 2), visit.page().locator("html").getAttribute("lang"));
        }
    }

    @ParameterizedTest
    @CsvSource({"chat, 1280", "chat-narrow, 360"})
    void theConversationLooksWellInAPicture(String name, int width) {
        try (Visit visit = visit("it-IT", width)) {
            ask(visit, "come pago la bolletta a rate");
            visit.last(BOT, 2);
            visit.photograph(name);
            visit.assertNoComplaints();
        }
    }

    private Visit visit(String language, int width) {
        Visit visit = chromium.visit(language, width);
        visit.page().navigate(service.url("/chat"));
        return visit;
    }

    private static void ask(Visit visit, String question) {
        visit.page().locator("#message").fill(question);
        visit.page().locator("#send").click();
    }

    private static void tabTo(Page page, String there) {
        press(page, "Tab", there);
    }

    private static void backTo(Page page, String there) {
        press(page, "Shift+Tab", there);
    }

    private static void press(Page page, String key, String there) {
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press(key);
            if (Boolean.TRUE.equals(page.evaluate(there))) {
                return;
            }
        }
        throw new AssertionError("not reached by " + key + ": " + there);
    }
}
