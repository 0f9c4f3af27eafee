package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bringing a spreadsheet: looked at, taken over, taken back. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskExchangeTest {
    private static final int WIDE = 1280;
    private static final String BAD_CSV = """
            Elenco delle domande;;;
            Titolo;Domanda;Risposta;Scadenza
            Perizia del cavallo inventato;Quanto costa la perizia?;È gratis.;30/06/2027
            ;e per due cavalli?;;
            Sella inventata;Chi firma la sella?;Il dirigente.;presto
            """;

    private final ServiceUnderTest service;
    private final Chromium chromium;

    @TempDir
    private Path folder;

    DeskExchangeTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void aBadSpreadsheetIsExplainedTakenOverAndTakenBack() throws Exception {
        try (DeskPages desk = signedIn()) {
            desk.open("/desk/exchange");
            desk.visit().photographWideAndNarrow("exchange");
            desk.at("#file")
                    .setInputFiles(
                            new FilePayload("faq.csv", "text/csv", BAD_CSV.getBytes(Charset.forName("windows-1252"))));
            desk.at("main form[enctype] button").click();
            assertThat(desk.at("#import-status")).hasText("Il file è letto. Non ho ancora salvato niente.");
            assertThat(desk.at("#import")).containsText("Riga 5: «presto» non è una data");
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("import-report");
            desk.at("form[action$='/take'] button").click();
            assertThat(desk.at("#import-status")).hasText("Fatto: una risposta è salvata come bozza.");
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("import-taken");
            desk.at("form[action$='/undo'] button").click();
            assertThat(desk.done()).hasText("Fatto: l’importazione è annullata.");
            desk.visit().lookWideAndNarrow();
        }
    }

    @Test
    void aHugeFileIsToldBeforeItTravels() throws Exception {
        try (DeskPages desk = signedIn()) {
            desk.open("/desk/exchange");
            desk.at("#file").setInputFiles(huge());
            Object told = desk.at("#file").evaluate("field => field.validationMessage");
            assertEquals("Questo file è troppo grande: al massimo 20 MB. Dividilo in più file.", told);
            desk.at("main form[enctype] button").click();
            assertThat(desk.at("h1")).hasText("Importa o scarica le risposte");
            assertThat(desk.at("#file")).isFocused();
        }
    }

    private Path huge() throws IOException {
        Path file = folder.resolve("enorme.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        return file;
    }

    private DeskPages signedIn() throws Exception {
        return DeskPages.signedIn(chromium.visit("it-IT", WIDE), service, StaffAccount.make(service, Role.EDITOR));
    }
}
