package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.sportello.core.staff.Role;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in and going out. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskSignInTest {
    private static final int WIDE = 1280;
    private static final String CHOSEN = "una frase lunga e inventata";
    private static final Pattern PASSWORD_PAGE = Pattern.compile(".*/desk/password$");
    private static final Pattern SIGN_IN_PAGE = Pattern.compile(".*/desk/sign-in\\b.*");

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskSignInTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    /** No other test signs in as the first administrator to this service. */
    @Test
    void theOneTimePasswordOpensNothingButItsOwnChange(FirstStart first) {
        try (DeskPages desk = new DeskPages(chromium.visit("it-IT", WIDE), service)) {
            desk.visit().expectComplaint("status of 422");
            desk.open("/desk");
            desk.signIn("admin", first.password());
            assertThat(desk.page()).hasURL(PASSWORD_PAGE);
            desk.open("/desk/articles");
            assertThat(desk.page()).hasURL(PASSWORD_PAGE);
            desk.visit().lookWideAndNarrow();
            desk.choosePassword(first.password(), CHOSEN, CHOSEN + "?");
            assertThat(desk.at("#again-error")).isVisible();
            assertThat(desk.at("#errors")).isFocused();
            desk.visit().lookWideAndNarrow();
            desk.choosePassword(first.password(), CHOSEN, CHOSEN);
            assertThat(desk.done()).hasText("La nuova password è salvata.");
            assertThat(desk.at("h1")).hasText("Ciao admin");
        }
        try (DeskPages desk = new DeskPages(chromium.visit("it-IT", WIDE), service)) {
            desk.open("/desk");
            desk.signIn("admin", CHOSEN);
            assertThat(desk.at("h1")).hasText("Ciao admin");
        }
    }

    @ParameterizedTest
    @CsvSource({"it-IT, Accedi, Sei fuori. A presto.", "en-GB, Sign in, You are signed out. See you soon."})
    void signingOutClosesTheDesk(String language, String title, String goodbye) throws Exception {
        StaffAccount account = StaffAccount.make(service, Role.VIEWER);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit(language, WIDE), service, account)) {
            desk.signOut();
            assertThat(desk.page()).hasURL(SIGN_IN_PAGE);
            assertThat(desk.done()).hasText(goodbye);
            assertThat(desk.at("h1")).hasText(title);
            desk.visit().lookWideAndNarrow();
            desk.open("/desk/articles");
            assertThat(desk.page()).hasURL(SIGN_IN_PAGE);
        }
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysWhatToDo() throws Exception {
        StaffAccount account = StaffAccount.make(service, Role.VIEWER);
        try (DeskPages desk = new DeskPages(chromium.visit("it-IT", WIDE), service)) {
            desk.visit().expectComplaint("status of 4");
            desk.open("/desk/articles");
            desk.signIn(account.name(), "non è questa");
            assertThat(desk.at("main .alert-danger")).isFocused();
            assertThat(desk.at("#name")).hasValue(account.name());
            assertThat(desk.at("#password")).hasValue("");
            desk.visit().lookWideAndNarrow();
            desk.signIn(account.name(), account.password());
            assertThat(desk.at("h1")).hasText("Risposte");
        }
    }

    @Test
    void theLanguageIsChosenOnThePage() {
        try (DeskPages desk = new DeskPages(chromium.visit("it-IT", WIDE), service)) {
            desk.open("/desk");
            assertThat(desk.at("html")).hasAttribute("lang", "it");
            desk.at("a[hreflang=en]").click();
            assertThat(desk.at("html")).hasAttribute("lang", "en");
            desk.page().reload();
            assertThat(desk.at("h1")).hasText("Sign in");
        }
    }
}
