package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sportello.server.service.ServiceUnderTest;

/** The chat page as a citizen sees it. */
record ChatPage(Visit visit) implements AutoCloseable {
    private static final int NOTICE_AND_ANSWER = 2;

    static ChatPage open(Visit visit, ServiceUnderTest service) {
        visit.page().navigate(service.url("/chat"));
        return new ChatPage(visit);
    }

    Page page() {
        return visit.page();
    }

    Locator field() {
        return page().locator("#message");
    }

    /** What the bot said, the notice first. */
    Locator bot() {
        return page().locator("#log .line-bot .bubble");
    }

    Locator citizen() {
        return page().locator("#log .line-citizen .bubble");
    }

    Locator person() {
        return page().locator("#log .line-person .bubble");
    }

    Locator options() {
        return page().locator("#log .option");
    }

    /** Asks, and gives the answer once it is there. */
    Locator ask(String question) {
        return answerTo(() -> {
            field().fill(question);
            page().locator("#send").click();
        });
    }

    /** Thanks for an answer for the first time: behind the courtesy comes the question whether it helped. */
    void thank(String words) {
        int before = bot().count();
        field().fill(words);
        page().locator("#send").click();
        assertThat(bot()).hasCount(before + 2);
    }

    Locator press(Locator option) {
        return answerTo(option::click);
    }

    /** The one line that the bot says to what the citizen does; at the first contact it follows the notice. */
    Locator answerTo(Runnable deed) {
        int before = bot().count();
        deed.run();
        int after = before == 0 ? NOTICE_AND_ANSWER : before + 1;
        assertThat(bot()).hasCount(after);
        return bot().nth(after - 1);
    }

    /** The words of a line without its first one, which tells who speaks and when. */
    static String words(Locator line) {
        return line.innerText().split("\n", 2)[1].strip();
    }

    @Override
    public void close() {
        visit.close();
    }
}
