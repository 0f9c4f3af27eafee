package it.sportello.knowledge.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import it.sportello.knowledge.files.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody should have sent. */
class HostileFilesTest {
    private static final byte[] OLD_WORKBOOK_START = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0
    };

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a.doc, x, UNKNOWN_FORM",
                "a, x, UNKNOWN_FORM",
                "a.csv, ``, EMPTY",
                "a.csv, `titolo;risposta`, EMPTY",
                "a.csv, `nome;cognome\nMario;Rossi`, NO_HEADER",
                "a.csv, `titolo;risposta\nTARI;\"aperta`, BROKEN_TABLE",
                "a.xlsx, `titolo;risposta`, NOT_A_WORKBOOK",
                "a.yaml, `articles: [`, NOT_YAML",
                "a.yaml, `!!javax.script.ScriptEngineManager [x]`, NOT_YAML",
                "a.yaml, `# nothing`, EMPTY",
                "a.yaml, `a: &a [x]\nb: [*a, *a]\narticles: []`, NOT_YAML",
            })
    void eachIsRefusedForItsReason(String name, String content, Kind kind) {
        assertEquals(
                kind,
                Files.refusal(name, content.getBytes(StandardCharsets.UTF_8)).kind());
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        Remark refusal = assertTimeoutPreemptively(
                Duration.ofMillis(200), () -> Files.refusal("a.csv", new byte[Exchange.MOST_BYTES + 1]));
        assertEquals(Remark.of(0, Kind.TOO_LARGE, "20"), refusal);
    }

    @Test
    void aBombIsGivenUpBeforeItFillsTheMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 500; megabyte++) {
                zip.write(zeros);
            }
        }
        Remark refusal = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Files.refusal("bomba.xlsx", bytes.toByteArray()));
        assertEquals(Remark.of(0, Kind.UNPACKS_TOO_LARGE, "48"), refusal);
    }

    @Test
    void aWorkbookOfAnOldProgramOrWithAPasswordIsToldApart() {
        assertEquals(
                Kind.OLD_WORKBOOK, Files.refusal("a.xlsx", OLD_WORKBOOK_START).kind());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertEquals(
                Kind.NOT_TEXT, Files.refusal("a.csv", new byte[] {1, 0, 2, 0}).kind());
    }

    @Test
    void noBytesWhateverBreakAReader() {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            for (String name : new String[] {"a.csv", "a.xlsx", "a.yaml"}) {
                Files.refusal(name, bytes);
            }
        }
    }

    @Test
    void aDamagedWorkbookIsRefusedOrReadButBreaksNothing() throws Exception {
        byte[] whole = Exchange.write(Form.XLSX, new Knowledge(List.of(), List.of(Invented.article("a", "A"))));
        Random random = new Random(8);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] damaged = whole.clone();
            for (int wounds = 0; wounds < 8; wounds++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                Exchange.read("a.xlsx", damaged);
            } catch (Unreadable expected) {
                // A reason, not a defect.
            }
        }
    }
}
