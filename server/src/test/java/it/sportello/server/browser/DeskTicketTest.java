package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that only a person can answer, seen from both sides of the counter. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskTicketTest {
    private static final String REPLY = "Era <b>baio</b> & si chiamava Inventato.";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskTicketTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, 1280, di che colore era il cavallo di zio Inventato?, Parla con noi, e come si chiamava?, ciao",
        "en-GB, 360, what colour was the horse of uncle Inventato?, Talk to us, and what was its name?, hello"
    })
    void aPersonsWordsReachTheCitizen(
            String language, int width, String question, String person, String more, String greeting) throws Exception {
        StaffAccount operator = StaffAccount.make(service, Role.OPERATOR);
        try (ChatPage chat = ChatPage.open(chromium.visit(language, width), service);
                DeskPages desk = DeskPages.signedIn(chromium.visit(language, width), service, operator)) {
            desk.open("/desk/tickets");
            chat.ask(question);
            chat.press(chat.options().getByText(person));
            take(desk, question);
            say(chat, more);
            assertThat(desk.at("#lines .desk-by-citizen").last()).containsText(more);
            desk.at("#text").fill(REPLY);
            desk.visit().lookWideAndNarrow();
            if (language.startsWith("it")) {
                desk.visit().photographWideAndNarrow("desk-ticket");
            }
            desk.press("then", "hold");
            assertThat(desk.done()).isVisible();
            read(chat, operator);
            desk.at("#text").fill("Ciao!");
            desk.press("then", "close");
            assertThat(desk.done()).isVisible();
            assertThat(chat.person()).hasCount(2);
            assertThat(chat.bot()).hasCount(5);
            chat.ask(greeting);
        }
    }

    @Test
    void colleaguesSeeEachOtherAndNothingTypedIsLost() throws Exception {
        StaffAccount anna = StaffAccount.make(service, Role.OPERATOR);
        StaffAccount bruno = StaffAccount.make(service, Role.OPERATOR);
        String question = "di che colore era il pappagallo di zio Inventato?";
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", 1280), service);
                DeskPages first = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, anna);
                DeskPages second = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, bruno)) {
            chat.ask(question);
            chat.press(chat.options().getByText("Parla con noi"));
            first.open("/desk/tickets?which=waiting");
            first.at("#tickets a").getByText(question).click();
            assertThat(first.at("#text")).isVisible();
            second.open(first.page().url().substring(service.url("").length()));
            assertThat(first.at("#ticket-readers")).containsText(bruno.name() + " sta guardando");
            assertThat(second.at("#ticket-readers")).containsText(anna.name() + " sta guardando");
            second.page()
                    .waitForResponse(
                            reply -> reply.url().endsWith("/unsent")
                                    && reply.request().postData().contains("signora"),
                            () -> second.at("#text").pressSequentially("Gentile signora"));
            assertThat(first.at("#ticket-readers")).containsText(bruno.name() + " sta scrivendo");
            second.close();
            first.at("details:has(form[action$='/pass']) > summary").click();
            first.visit().lookWideAndNarrow();
            first.visit().photographWideAndNarrow("desk-pass");
        }
        try (DeskPages again = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, bruno)) {
            again.open("/desk/tickets?which=waiting");
            again.at("#tickets a").getByText(question).click();
            assertThat(again.at("#text")).hasValue("Gentile signora");
            again.visit().look();
        }
    }

    /** The list shows the question by itself, without reloading. */
    private static void take(DeskPages desk, String question) {
        desk.at("#tickets a").getByText(question).click();
        desk.at("form[action$='/claim'] button").click();
        assertThat(desk.done()).isVisible();
        assertThat(desk.at("#ticket-facts .desk-held")).isVisible();
    }

    /** While a person has the floor, the bot adds nothing. */
    private static void say(ChatPage chat, String words) {
        chat.field().fill(words);
        chat.field().press("Enter");
    }

    private static void read(ChatPage chat, StaffAccount operator) {
        Locator line = chat.person().first();
        assertThat(line).containsText(REPLY);
        assertThat(line).containsText(operator.name());
        assertThat(chat.bot()).hasCount(4);
        chat.visit().look();
    }
}
