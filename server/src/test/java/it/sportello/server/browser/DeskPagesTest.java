package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the desk, for everyone. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskPagesTest {
    private static final int WIDE = 1280;
    private static final List<String> PAGES = List.of(
            "/desk",
            "/desk/tickets",
            "/desk/tickets?which=waiting",
            "/desk/tickets?which=mine",
            "/desk/tickets?which=closed",
            "/desk/articles",
            "/desk/articles?q=nessuno-ne-parla",
            "/desk/articles/new",
            "/desk/articles/maturita-prima-prova",
            "/desk/exchange",
            "/desk/learning",
            "/desk/publications",
            "/desk/try",
            "/desk/password");

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskPagesTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void noPageKeepsAnyoneOut(String language) throws Exception {
        StaffAccount account = StaffAccount.make(service, Role.ADMINISTRATOR);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit(language, WIDE), service, account)) {
            for (String path : PAGES) {
                desk.open(path);
                assertThat(desk.at("html")).hasAttribute("lang", language);
                assertThat(desk.at("h1")).hasCount(1);
                desk.visit().lookWideAndNarrow();
            }
        }
    }

    @Test
    void aMissingPageLeadsBack() throws Exception {
        StaffAccount account = StaffAccount.make(service, Role.ADMINISTRATOR);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", WIDE), service, account)) {
            desk.visit().expectComplaint("status of 404");
            desk.open("/desk/nowhere");
            desk.visit().lookWideAndNarrow();
            desk.at("main a.btn").click();
            assertThat(desk.at("h1")).hasText("Ciao " + account.name());
        }
    }

    @Test
    void theListAndTheFormArePhotographed() throws Exception {
        StaffAccount account = StaffAccount.make(service, Role.ADMINISTRATOR);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", WIDE), service, account)) {
            desk.open("/desk/articles");
            desk.visit().photographWideAndNarrow("desk-articles");
            desk.open("/desk/articles/maturita-prima-prova");
            desk.visit().photographWideAndNarrow("desk-article");
        }
    }
}
