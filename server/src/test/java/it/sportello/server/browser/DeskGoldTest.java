package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor keeps a gold question, tries all of them, and looks at the history, by keyboard. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskGoldTest {
    private static final double LONG_MILLIS = 60_000;

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskGoldTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280, quanto pago di conguaglio inventato?", "en-GB, 360, what about the invented balance?"})
    void aGoldQuestionIsKeptAndTried(String language, int width, String question) throws Exception {
        StaffAccount editor = StaffAccount.make(service, Role.EDITOR);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit(language, width), service, editor)) {
            desk.open("/desk/gold");
            desk.visit().lookWideAndNarrow();
            desk.open("/desk/gold/lately");
            desk.visit().lookWideAndNarrow();
            desk.open("/desk/gold/new");
            desk.visit().expectComplaint("status of 422");
            desk.at("main form .btn-primary").click();
            assertThat(desk.at("#errors")).isFocused();
            desk.visit().lookWideAndNarrow();
            desk.at("#words").fill(question);
            desk.at("#article").fill("conguaglio-acqua");
            desk.page().keyboard().press("Enter");
            assertThat(desk.done()).isVisible();
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-gold");
            desk.at("form[action='/desk/exams'] button").click();
            assertThat(desk.at("#exam section h2, #exam p.desk-help").first()).isVisible();
            desk.visit().look();
            assertThat(desk.at("#exam-status"))
                    .containsText("1", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS));
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-exam");
            desk.open("/desk/exams");
            desk.visit().lookWideAndNarrow();
            desk.open("/desk/exams/preview");
            desk.visit().lookWideAndNarrow();
        }
    }
}
