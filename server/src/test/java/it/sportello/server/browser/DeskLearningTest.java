package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bot learns a question that it did not know, from a citizen, an operator and an editor. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskLearningTest {
    private static final String ARTICLE = "conguaglio-acqua";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskLearningTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, 1280, di che umore è lo zampillo di zia Inventata?, Parla con noi, Fatto",
        "en-GB, 360, what is the mood of aunt Inventata's little fountain?, Talk to us, Done"
    })
    void aQuestionIsAnsweredOnceItWasLearntAndPublished(
            String language, int width, String question, String person, String done) throws Exception {
        StaffAccount editor = StaffAccount.make(service, Role.EDITOR);
        String title;
        try (ChatPage chat = ChatPage.open(chromium.visit(language, width), service);
                DeskPages desk = DeskPages.signedIn(chromium.visit(language, width), service, editor)) {
            desk.open("/desk/articles/" + ARTICLE);
            title = desk.at(language.startsWith("it") ? "#title_it" : "#title_en")
                    .inputValue();
            chat.ask(question);
            chat.press(chat.options().getByText(person));
            assign(desk, question, title);
            learnByKeyboard(desk, question);
            desk.visit().lookWideAndNarrow();
            desk.at("form[action$='/publish'] button").click();
            desk.visit().photographWideAndNarrow("desk-publication-" + width);
            desk.visit().look();
            assertThat(desk.at("#publication-status")).containsText(done);
        }
        try (ChatPage chat = ChatPage.open(chromium.visit(language, width), service)) {
            String known = ChatPage.words(chat.ask(title));
            assertEquals(known, ChatPage.words(chat.ask(question)));
        }
    }

    private static void assign(DeskPages desk, String question, String title) {
        desk.open("/desk/tickets");
        desk.at("#tickets a").getByText(question).click();
        desk.at("a[href$='/topic']").click();
        desk.visit().lookWideAndNarrow();
        desk.at("#q").fill(title);
        desk.page().keyboard().press("Enter");
        desk.visit().photographWideAndNarrow("desk-topic");
        desk.at("button[name=article][value=" + ARTICLE + "]").click();
        assertThat(desk.done()).isVisible();
    }

    private static void learnByKeyboard(DeskPages desk, String question) {
        desk.at("nav a[href='/desk/learning']").click();
        Locator box = desk.page()
                .getByLabel(question, new Page.GetByLabelOptions().setExact(true))
                .first();
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("desk-learning");
        box.focus();
        desk.page().keyboard().press("Space");
        assertThat(box).isChecked();
        desk.at("button[name=action][value=learn]").focus();
        desk.page().keyboard().press("Enter");
        assertThat(desk.done()).isVisible();
        assertThat(desk.at(".desk-lesson").getByText(question)).hasCount(0);
    }

    @Test
    void allAreTickedAtOnceAndDecidingOnNothingLeadsTheEyeToWhy() throws Exception {
        StaffAccount editor = StaffAccount.make(service, Role.EDITOR);
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", 1280), service);
                DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, editor)) {
            chat.ask("per favore, come riconosco un letturista vero?");
            assertThat(chat.options()).hasCount(0);
            chat.thank("grazie mille!");
            chat.ask("per favore, quando c'è la seconda prova di maturità?");
            assertThat(chat.options()).hasCount(0);
            chat.ask("👍");
            desk.open("/desk/learning");
            assertThat(desk.at("input[name=ticked]").nth(1)).isVisible();
            desk.visit().expectComplaint("status of 422");
            desk.press("action", "dismiss");
            assertThat(desk.at("main .alert-danger")).isFocused();
            desk.visit().lookWideAndNarrow();
            desk.at("#all").check();
            assertThat(desk.at("input[name=ticked]:not(:checked)")).hasCount(0);
            desk.press("action", "dismiss");
            assertThat(desk.done()).isVisible();
            assertThat(desk.at("input[name=ticked]")).hasCount(0);
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-learning-empty");
        }
    }
}
