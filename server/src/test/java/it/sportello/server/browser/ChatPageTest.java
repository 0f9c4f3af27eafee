package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat page as citizens use it. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class ChatPageTest {
    private static final int WIDE = 1280;
    private static final String QUESTION = "qnd inizia la prima prova di maturita?";
    private static final String ANSWER = "17 giugno 2027";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    ChatPageTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theNoticeComesBeforeTheAnswer(int width) {
        try (ChatPage chat = open("it-IT", width)) {
            chat.visit().look();
            assertThat(chat.ask(QUESTION)).containsText(ANSWER);
            assertThat(chat.bot().first()).containsText("ti risponde un programma, non una persona");
            chat.visit().look();
            chat.visit().photograph("chat");
        }
    }

    @Test
    void anOptionIsPressedOrItsNumberTyped() {
        try (ChatPage pressing = open("it-IT", WIDE);
                ChatPage typing = open("it-IT", WIDE)) {
            pressing.ask("bolletta");
            typing.ask("bolletta");
            assertThat(pressing.options().nth(1)).containsText("2. ");
            pressing.visit().look();
            String pressed = ChatPage.words(pressing.press(pressing.options().nth(1)));
            assertEquals(pressed, ChatPage.words(typing.ask("2")));
            assertThat(pressing.options()).hasCount(0);
            assertThat(typing.options()).hasCount(0);
            assertEquals(
                    ChatPage.words(pressing.citizen().last()),
                    ChatPage.words(typing.citizen().last()));
        }
    }

    @Test
    void reloadingKeepsTheConversation() {
        try (ChatPage chat = open("it-IT", WIDE)) {
            chat.ask("bolletta");
            Locator log = chat.page().locator("#log");
            String before = log.innerText();
            chat.page().reload();
            assertThat(chat.options().first()).isVisible();
            assertEquals(before, log.innerText());
            chat.press(chat.options().first());
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (ChatPage chat = open("it-IT", WIDE)) {
            assertThat(chat.page().locator("#office")).not().hasText("Chat");
            press(chat, "Tab");
            assertThat(chat.page().locator(".skip")).isFocused();
            press(chat, "Enter");
            assertThat(chat.field()).isFocused();
            chat.answerTo(() -> {
                chat.page().keyboard().type("bolletta");
                press(chat, "Enter");
            });
            assertThat(chat.field()).isFocused();
            press(chat, "Shift+Tab");
            assertThat(chat.options().last()).isFocused();
            press(chat, "Shift+Tab");
            chat.answerTo(() -> press(chat, "Space"));
            assertThat(chat.field()).isFocused();
        }
    }

    @Test
    void shiftAndEnterMakesALineAndSendsNothing() {
        try (ChatPage chat = open("it-IT", WIDE)) {
            chat.field().pressSequentially("prima");
            press(chat, "Shift+Enter");
            chat.page().keyboard().type("prova");
            assertThat(chat.field()).hasValue("prima\nprova");
            chat.answerTo(() -> press(chat, "Enter"));
            assertEquals("prima\nprova", ChatPage.words(chat.citizen().first()));
            assertThat(chat.citizen()).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280", "360"})
    void anEnglishBrowserIsServedInEnglish(int width) {
        try (ChatPage chat = open("en-GB", width)) {
            assertThat(chat.page().locator("html")).hasAttribute("lang", "en");
            assertThat(chat.page().locator("#send")).hasText("Send");
            assertThat(chat.ask("When is the first written exam of the maturità?"))
                    .containsText("17 June 2027");
            assertThat(chat.bot().first()).containsText("automatic");
            chat.visit().look();
        }
    }

    @Test
    void whatIsWrittenWithoutAConnectionGoesOutWhenItIsBack() {
        try (ChatPage chat = open("it-IT", WIDE)) {
            chat.visit().expectComplaint("net::ERR_INTERNET_DISCONNECTED");
            chat.ask(QUESTION);
            chat.page().context().setOffline(true);
            chat.field().fill("bolletta");
            press(chat, "Enter");
            assertThat(chat.page().locator(".retry")).isVisible();
            chat.visit().look();
            chat.answerTo(() -> chat.page().context().setOffline(false));
            assertThat(chat.page().locator(".retry")).hasCount(0);
            assertThat(chat.citizen()).hasCount(2);
        }
    }

    @Test
    void whatACitizenTypesIsNeverMarkup() {
        try (ChatPage chat = open("it-IT", WIDE)) {
            chat.ask("<img src=x onerror=alert(1)> **bolletta**");
            assertEquals(
                    "<img src=x onerror=alert(1)> **bolletta**",
                    ChatPage.words(chat.citizen().first()));
            assertThat(chat.page().locator("#log img")).hasCount(0);
        }
    }

    private ChatPage open(String language, int width) {
        return ChatPage.open(chromium.visit(language, width), service);
    }

    private static void press(ChatPage chat, String key) {
        chat.page().keyboard().press(key);
    }
}
