package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two citizens ask what nobody knows: one answer reaches both, becomes an article, and a notice tells the next. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskCrowdTest {
    private static final int WIDE = 1280;
    private static final String ANSWER = "La mongolfiera costa dieci monete inventate.";
    private static final String NOTICE = "Oggi la mongolfiera non vola.";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskCrowdTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void oneAnswerReachesAllAndIsLearntAndANoticeTellsTheNext() throws Exception {
        try (ChatPage first = ChatPage.open(chromium.visit("it-IT", WIDE), service);
                ChatPage second = ChatPage.open(chromium.visit("it-IT", WIDE), service);
                Round round = round(Role.EDITOR)) {
            round.desk().visit().expectComplaint("status of 422");
            first.ask("mongolfiera turchina gigante prezzo?");
            second.ask("prezzo della mongolfiera turchina gigante");
            second.press(second.options().getByText("Parla con noi"));
            round.open("/desk/groups", "groups");
            round.at("main li a").getByText("turchina gigante").first().click();
            assertThat(round.at("button[id^=part-]")).hasCount(1);
            round.look("group");
            round.at("#ticket").fill("nessuno");
            round.send("/join");
            round.refused("group-join-error");
            round.desk().press("action", "reply");
            round.refused("group-error");
            round.at("#text_it").fill(ANSWER);
            round.desk().press("action", "reply");
            assertThat(round.at("#progress")).containsText("Risposte inviate: 2.");
            round.look("group-progress");
            assertThat(first.person().last()).containsText(ANSWER);
            assertThat(second.person().last()).containsText(ANSWER);
            round.at("#progress form button").click();
            assertThat(round.at("textarea[name=answer_it]")).hasValue(ANSWER);
            round.done("born-article");
            String article = round.desk().page().url().replaceFirst("[?].*", "");
            round.desk().press("action", "publish");
            round.published();
            try (ChatPage third = ChatPage.open(chromium.visit("it-IT", WIDE), service)) {
                assertThat(third.ask("quanto è il prezzo della mongolfiera gigante turchina?"))
                        .containsText(ANSWER);
            }
            round.desk().page().navigate(article);
            assertThat(round.at("main")).containsText("Nata da 2 domande");
            round.open("/desk/born", "born");
            announce(round);
            second.field().fill("e la mongolfiera oggi?");
            second.field().press("Enter");
            assertThat(second.bot().filter(new Locator.FilterOptions().setHasText(NOTICE)))
                    .hasCount(1);
            round.send("/end");
            round.done("announcements-ended");
        }
    }

    private static void announce(Round round) {
        round.open("/desk/announcements", "announcements");
        round.open("/desk/announcements/new", "announcement");
        round.at("main form .btn-primary").click();
        round.refused("announcement-error");
        round.at("#about-article").check();
        round.at("#article").pressSequentially("mongolf");
        assertThat(round.at("#article-titles option")).hasCount(1);
        round.at("#about-words").check();
        round.at("#text_it").fill(NOTICE);
        round.at("#words").fill("mongolfiera");
        round.at("main form .btn-primary").click();
        round.done("announcements-running");
    }

    private Round round(Role role) throws Exception {
        StaffAccount account = StaffAccount.make(service, role);
        return new Round(DeskPages.signedIn(chromium.visit("it-IT", WIDE), service, account));
    }
}
