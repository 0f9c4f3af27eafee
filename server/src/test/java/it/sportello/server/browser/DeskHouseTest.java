package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues who ask each other, and what reaches those who look elsewhere. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskHouseTest {
    /** Keeps what a notice would show; a browser without a screen shows none. */
    private static final String NOTICES = """
            window.told = [];
            window.Notification = class {
                static permission = "default";
                static async requestPermission() { this.permission = "granted"; return "granted"; }
                constructor(title, options) { window.told.push(title + "|" + options.body + "|" + options.silent); }
                close() {}
            };
            """;

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskHouseTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void aColleagueKnowsTheMissingFact() throws Exception {
        StaffAccount anna = StaffAccount.make(service, Role.OPERATOR);
        StaffAccount bruno = StaffAccount.make(service, Role.ADMINISTRATOR);
        String question = "di che colore era il gatto di zio Inventato?";
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", 1280), service);
                DeskPages asking = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, anna);
                DeskPages asked = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, bruno)) {
            asking.visit().expectComplaint("422");
            chat.ask(question);
            chat.press(chat.options().getByText("Parla con noi"));
            asking.open("/desk/tickets?which=waiting");
            asking.at("#tickets a").getByText(question).click();
            asking.at("a[href$='/ask']").click();
            asking.at("#to").selectOption(new SelectOption().setLabel(bruno.name()));
            asking.at("main form button[type=submit]").click();
            assertThat(asking.at("#errors")).isFocused();
            asking.at("#question").fill("Di che colore era?");
            asking.visit().lookWideAndNarrow();
            asking.visit().photographWideAndNarrow("desk-inquiry-ask");
            asking.at("main form button[type=submit]").click();
            assertThat(asking.done()).isVisible();
            asked.open("/desk/inquiries?which=to");
            asked.visit().lookWideAndNarrow();
            asked.visit().photographWideAndNarrow("desk-inquiries");
            asked.at("main h2 a").getByText("Di che colore era?").click();
            asked.at("#text").fill("Era grigio.");
            asked.visit().lookWideAndNarrow();
            asked.visit().photographWideAndNarrow("desk-inquiry");
            asked.at("form[action$='/reply'] button").click();
            assertThat(asked.done()).isVisible();
            assertThat(asking.at("#ticket-inquiries")).containsText("Era grigio.");
            asking.visit().lookWideAndNarrow();
            asking.visit().photographWideAndNarrow("desk-inquiry-answered");
            onPaperTheConversationIsWhole(asking);
            asked.open("/desk");
            asked.at(".desk-missing a").click();
            asked.at("#question").fill("a che ora apre l’anagrafe?");
            asked.at(".desk-try button").click();
            assertThat(asked.at("#trial")).containsText("Risponde con");
            assertThat(asked.at("#step-question")).containsText("Risponde");
            asked.visit().lookWideAndNarrow();
            asked.visit().photographWideAndNarrow("desk-first-steps");
            asked.open("/desk");
            asked.visit().photographWideAndNarrow("desk-home-missing");
            asked.open("/desk/deadlines");
            asked.visit().lookWideAndNarrow();
            asked.visit().photographWideAndNarrow("desk-deadlines");
            asked.open("/desk/deadlines/heads");
            asked.visit().lookWideAndNarrow();
            asked.visit().photographWideAndNarrow("desk-heads");
        }
    }

    /** Another node, on which the essentials stand in the way; nothing is opened. */
    @Test
    void whoeverOpensWithoutTheEssentialsSaysWhy() throws Exception {
        StaffAccount administrator = StaffAccount.make(service, Role.ADMINISTRATOR);
        try (ServiceUnderTest held = service.beside(Map.of("SPORTELLO_GOLIVE_CHECK", "block"));
                DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", 1280), held, administrator)) {
            desk.visit().expectComplaint("422");
            desk.open("/desk/first-steps");
            desk.visit().look();
            desk.at("#why").fill("x".repeat(501));
            desk.at("form[action$='/open'] button").click();
            assertThat(desk.at("#errors")).isFocused();
            assertThat(desk.at("#why")).hasValue("x".repeat(501));
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-first-steps-held");
        }
    }

    private static void onPaperTheConversationIsWhole(DeskPages desk) {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(desk.at("#lines")).isVisible();
        assertThat(desk.at("#reply")).isHidden();
        desk.visit().photographWideAndNarrow("desk-ticket-paper");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void aBrowserTellsOfANewRequestWhereItIsWanted() throws Exception {
        StaffAccount anna = StaffAccount.make(service, Role.OPERATOR);
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", 1280), service);
                DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, anna)) {
            desk.page().addInitScript(NOTICES);
            desk.open("/desk/tickets");
            desk.at("[data-notify] button").click();
            assertThat(desk.at("[data-notify] [role=status]")).containsText("ti avvisa");
            desk.visit().lookWideAndNarrow();
            chat.ask("di che colore era il cane di zio Inventato?");
            chat.press(chat.options().getByText("Parla con noi"));
            desk.page().waitForFunction("() => window.told.length > 0");
            assertThat(desk.at("#tickets")).containsText("il cane di zio Inventato");
            assertEquals("Sportello|È arrivata una richiesta.|true", desk.page().evaluate("() => window.told[0]"));
            service.database().change("""
                            UPDATE ticket SET state = 'HELD', holder = (SELECT id FROM staff_member WHERE name = ?)
                            FROM pg_notify('sportello_ticket', '0') WHERE question LIKE '%il cane di zio Inventato%'""", anna.name());
            desk.page().waitForFunction("() => window.told.length > 1");
            assertEquals(
                    "Sportello|Una richiesta è passata a te.|true", desk.page().evaluate("() => window.told[1]"));
        }
    }
}
