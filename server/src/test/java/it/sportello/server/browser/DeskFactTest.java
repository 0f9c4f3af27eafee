package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor keeps a table once, sees it in an answer's preview, and looks at what grows old. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskFactTest {
    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskFactTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"it-IT, 1280, prova.calendario", "en-GB, 360, prova.calendario.due"})
    void aFactIsKeptOnceAndSaidInAnAnswer(String language, int width, String name) throws Exception {
        StaffAccount editor = StaffAccount.make(service, Role.EDITOR);
        try (DeskPages desk = DeskPages.signedIn(chromium.visit(language, width), service, editor)) {
            desk.open("/desk/facts/new");
            desk.visit().expectComplaint("status of 422");
            desk.at("main form .btn-primary").click();
            assertThat(desk.at("#errors")).isFocused();
            desk.visit().lookWideAndNarrow();
            desk.at("#id").fill(name);
            desk.at("#label").fill("Calendario delle prove");
            desk.at("#kind").selectOption("table");
            desk.at("#value_it").fill("Scuola;Prima prova;Colloquio\nLicei;18/6/2027;dal 1 luglio\nTecnici;18/6/2027;");
            desk.at("#office").selectOption("urp");
            desk.at("main form .btn-outline-primary").click();
            assertThat(desk.done()).isVisible();
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-fact");
            desk.open("/desk/facts");
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-facts");
            desk.open("/desk/freshness");
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-freshness");
            desk.open("/desk/articles/new");
            desk.at("#answer_it").fill("Le date:\n\n{{" + name + "}}\n\nChiedi in {{orari.mancano}}.");
            desk.at("button[name=preview][value=it]").click();
            assertThat(desk.at("#preview_it li").first()).isVisible();
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("desk-fact-preview");
        }
    }
}
