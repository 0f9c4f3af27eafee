package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import it.sportello.core.staff.Role;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles as editors find and correct them. No other test asks about the one that is corrected here. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskArticleTest {
    private static final int WIDE = 1280;
    private static final String LINK = "#rows a[href='/desk/articles/truffa-acqua']";

    private final ServiceUnderTest service;
    private final Chromium chromium;
    private final StaffAccount editor;

    DeskArticleTest(ServiceUnderTest service, Chromium chromium) throws Exception {
        this.service = service;
        this.chromium = chromium;
        this.editor = StaffAccount.make(service, Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, 1280, answer_it, come riconosco un letturista vero, Il letturista ha un gilet viola inventato.",
        "en-GB, 360, answer_en, how do I recognise a real meter reader, The meter reader wears an invented violet vest."
    })
    void aCorrectionIsReadOnceItIsPublishedAndNotBefore(
            String language, int width, String field, String question, String corrected) throws Exception {
        try (ChatPage chat = ChatPage.open(chromium.visit(language, width), service);
                DeskPages desk = signedIn(language, width)) {
            chat.ask(question);
            find(desk);
            desk.at("#" + field).fill(corrected);
            desk.press("action", "save");
            assertThat(desk.done()).isVisible();
            assertThat(desk.at(".desk-changed")).isVisible();
            assertThat(chat.ask(question)).not().containsText(corrected);
            desk.press("action", "publish");
            desk.visit().look();
            assertThat(desk.at("#publication-status")).containsText(language.startsWith("it") ? "Fatto" : "Done");
            desk.visit().lookWideAndNarrow();
            desk.at("main li a[href='/desk/articles/truffa-acqua']").click();
            assertThat(desk.at(".desk-changed")).hasCount(0);
            Eventually.get(
                    "the corrected answer", () -> chat.ask(question).innerText(), answer -> answer.contains(corrected));
            assertThat(desk.at("#" + field)).hasValue(corrected);
        }
    }

    private static void find(DeskPages desk) {
        desk.open("/desk/articles");
        assertThat(desk.at(LINK)).hasCount(0);
        desk.at("#q").pressSequentially("letturista vero");
        desk.at(LINK).click();
        desk.visit().look();
    }

    @Test
    void tryingAQuestionKeepsWhatIsBeingTyped() throws Exception {
        try (DeskPages desk = signedIn("it-IT", WIDE)) {
            desk.open("/desk/articles/truffa-acqua");
            desk.at("#title_it").fill("Titolo che nessuno ha ancora salvato");
            desk.at("#question").fill("qnd inizia la prima prova di maturita?");
            desk.page().keyboard().press("Enter");
            assertThat(desk.at("#trial a")).hasText("Prima prova di maturità: giorno e ora");
            assertThat(desk.at("#trial .desk-preview")).containsText("17 giugno 2027");
            desk.at("#answer_it").fill("Una **prova** di lettura.");
            desk.press("preview", "it");
            assertThat(desk.at("#preview_it strong").first()).hasText("prova");
            assertThat(desk.at("#preview_it .desk-phone")).hasCount(3);
            assertThat(desk.at("#title_it")).hasValue("Titolo che nessuno ha ancora salvato");
            desk.visit().lookWideAndNarrow();
        }
    }

    @Test
    void whoeverWritesIsHelpedAndLosesNothing() throws Exception {
        try (DeskPages desk = signedIn("it-IT", WIDE)) {
            desk.page().onDialog(Dialog::accept);
            desk.open("/desk/articles/new");
            desk.at("#title_it").fill("Domanda per la mensa inventata");
            desk.at("#answer_it").fill("Presenta l'istanza allo sportello. ".repeat(4));
            assertThat(desk.at("#advice_it")).containsText("punti su 100");
            desk.at("#advice_it summary").click();
            assertThat(desk.at("#advice_it")).containsText("«istanza»: prova con «domanda».");
            desk.at("#examples_it").fill("quando inizia la prima prova di maturità?");
            assertThat(desk.at("#collisions_it a").first()).hasText("Prima prova di maturità: giorno e ora");
            desk.press("preview", "it");
            assertThat(desk.at("#preview_it .desk-phone")).hasCount(3);
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-article-writing");
            onPaperEveryWordIsThere(desk);
            desk.page().reload();
            assertThat(desk.at("#title_it")).hasValue("");
            desk.at("#desk-draft [data-draft-use]").click();
            assertThat(desk.at("#title_it")).hasValue("Domanda per la mensa inventata");
            desk.visit().look();
            desk.at("#office").selectOption(new SelectOption().setIndex(1));
            desk.press("action", "save");
            assertThat(desk.done()).isVisible();
            desk.open("/desk/articles/new");
            assertThat(desk.at("#desk-draft")).isHidden();
            desk.open("/desk/writing/twins");
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-twins");
        }
    }

    private static void onPaperEveryWordIsThere(DeskPages desk) {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        desk.page().evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        assertThat(desk.at(".desk-nav")).isHidden();
        assertThat(desk.at("#answer_it")).isVisible();
        assertTrue((Boolean) desk.at("#answer_it").evaluate("field => field.clientHeight + 4 >= field.scrollHeight"));
        desk.visit().photographWideAndNarrow("desk-article-paper");
        desk.page().evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280", "en-GB, 360"})
    void aRefusedFormKeepsEveryWordAndExplainsEveryField(String language, int width) throws Exception {
        String long71 = "x".repeat(71);
        String long4001 = "y".repeat(4001);
        try (DeskPages desk = signedIn(language, width)) {
            desk.visit().expectComplaint("status of 422");
            desk.open("/desk/articles/new");
            desk.at("#title_it").fill(long71);
            desk.at("#answer_it").fill(long4001);
            desk.at("summary:has(#section-en)").click();
            desk.at("#answer_en").fill("Only an answer, <b>no title</b>.");
            desk.at("#from").fill("2027-03-02");
            desk.at("#to").fill("2027-03-01");
            attach(desk, "it", DeskFilesTest.yard());
            assertThat(desk.at("#files_it img")).isVisible();
            desk.press("action", "publish");
            assertThat(desk.at("#errors")).isFocused();
            for (String field :
                    new String[] {"title_it", "examples_it", "answer_it", "alt_it_1", "title_en", "office", "to"}) {
                explained(desk, field);
            }
            assertThat(desk.at("#errors li")).hasCount(7);
            assertThat(desk.at("#title_it")).hasValue(long71);
            assertThat(desk.at("#answer_it")).hasValue(long4001);
            assertThat(desk.at("#answer_en")).hasValue("Only an answer, <b>no title</b>.");
            assertThat(desk.at("#from")).hasValue("2027-03-02");
            assertThat(desk.at("#to")).hasValue("2027-03-01");
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-article-refused");
            attach(desk, "en", "no image".getBytes(StandardCharsets.UTF_8));
            explained(desk, "upload_en");
            assertThat(desk.at("#answer_en")).hasValue("Only an answer, <b>no title</b>.");
            desk.visit().look();
            desk.visit().photographWideAndNarrow("desk-article-no-file");
        }
    }

    private static void attach(DeskPages desk, String language, byte[] bytes) {
        desk.at("#upload_" + language).setInputFiles(new FilePayload("cortile.png", "image/png", bytes));
        desk.press("attach", language);
    }

    /** The summary's link leads to the field, which says itself what is wrong. */
    private static void explained(DeskPages desk, String field) {
        Locator input = desk.at("#" + field);
        assertThat(input).hasAttribute("aria-invalid", "true");
        assertThat(input).hasAttribute("aria-describedby", field + "-help " + field + "-error");
        assertThat(desk.at("#" + field + "-error")).isVisible();
        desk.at("#errors a[href='#" + field + "']").click();
        assertThat(input).isFocused();
    }

    @Test
    void aSearchThatFindsNothingSaysSoWithoutReloading() {
        try (DeskPages desk = signedIn("it-IT", WIDE)) {
            desk.open("/desk/articles");
            desk.at("#q").pressSequentially("xyzzy");
            assertThat(desk.at("#found")).hasText("Nessuna risposta trovata");
            assertThat(desk.at("#rows")).containsText("«xyzzy»");
            assertThat(desk.at("#q")).isFocused();
            desk.visit().look();
        }
    }

    private DeskPages signedIn(String language, int width) {
        return DeskPages.signedIn(chromium.visit(language, width), service, editor);
    }
}
