package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clerk who never leaves the keyboard. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskHandsTest {
    private static final String QUESTION = "di che colore erano i pappagalli di zio Inventato?";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskHandsTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void aClerkAnswersByKeyboard() throws Exception {
        StaffAccount editor = StaffAccount.make(service, Role.EDITOR);
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", 1280), service);
                DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, editor)) {
            prepare(desk);
            chat.ask(QUESTION);
            chat.press(chat.options().getByText("Parla con noi"));
            desk.open("/desk/tickets");
            desk.page().keyboard().press("?");
            assertThat(desk.at("#keys")).isVisible();
            desk.visit().look();
            desk.page().keyboard().press("Escape");
            desk.at("#tickets a").getByText(QUESTION).focus();
            desk.page().keyboard().press("x");
            assertThat(desk.at("#picked")).hasText("(1)");
            desk.at(".desk-bulk summary").click();
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-inbox");
            desk.at("#bulk-label").selectOption("rate");
            desk.press("do", "label");
            assertThat(desk.at("main .alert-success")).containsText("Fatto per una richiesta");
            answer(desk);
            assertThat(chat.person().first()).containsText("Entro il 30.");
        }
    }

    private static void prepare(DeskPages desk) {
        desk.open("/desk/labels");
        desk.at("#name").fill("rate");
        desk.at("#colour").selectOption("green");
        desk.at("form[action='/desk/labels'] button[type=submit]").click();
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("desk-labels");
        desk.open("/desk/ready");
        desk.at("#shortcut").fill("/rata");
        desk.at("#text").fill("Entro il 30. {operatore}, richiesta {richiesta}");
        desk.at("form[action='/desk/ready'] button[type=submit]").click();
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("desk-ready");
    }

    private static void answer(DeskPages desk) {
        desk.open("/desk/tickets/search?q=pappagalli");
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("desk-search");
        desk.at("a[data-row]").first().click();
        assertThat(desk.at("#text")).isVisible();
        desk.page().waitForLoadState();
        desk.page().keyboard().press("r");
        desk.page().keyboard().type("/rata");
        desk.page().keyboard().press("Tab");
        assertThat(desk.at("#text")).hasValue(Pattern.compile("Entro il 30\\. .*, richiesta \\d+"));
        desk.at("main details").evaluateAll("all => all.forEach(one => { one.open = true; })");
        desk.visit().lookWideAndNarrow();
        desk.visit().photographWideAndNarrow("desk-hands");
        desk.page().keyboard().press("Control+Enter");
        assertThat(desk.done()).isVisible();
    }
}
