package it.sportello.server.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.service.FirstStart;
import it.sportello.server.service.SharedService;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Import and export on the embedded database of a first start, without the service. */
@ExtendWith(SharedService.class)
class ExchangeCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    /** Ten seconds are the goal; other work on the machine is not to make this test fail. */
    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();
    private final FirstStart first;
    private Path config = Path.of("");

    @TempDir
    private Path folder;

    ExchangeCommandsTest(FirstStart first) {
        this.first = first;
    }

    @BeforeEach
    void ownData() throws Exception {
        config = folder.resolve("config");
        Files.createDirectories(config);
        String settings = Files.readString(ROOT.resolve("config/sportello.yaml"));
        Files.writeString(
                config.resolve("sportello.yaml"),
                settings.replaceFirst("(?m)^(\\s+directory:).*$", "$1 \"" + first.copy() + "\""));
    }

    @Test
    void whatIsExportedChangesNothingInWhateverForm() throws Exception {
        Path yaml = folder.resolve("a.yaml");
        assertEquals(0, run("export", yaml.toString()), err::toString);
        for (String form : List.of("b.csv", "c.xlsx", "d.yaml")) {
            String file = folder.resolve(form).toString();
            assertEquals(0, run("export", file), err::toString);
            assertEquals(0, run("import", file), err::toString);
            assertTrue(out.toString().contains(form + ": 0 new, 0 changed"), out::toString);
        }
        Path again = folder.resolve("again.yaml");
        assertEquals(0, run("export", again.toString()));
        assertArrayEquals(Files.readAllBytes(yaml), Files.readAllBytes(again));
    }

    @Test
    void aSpreadsheetOfAnOfficeIsTakenOverOrRefusedLineByLine() throws Exception {
        Path csv = folder.resolve("faq.csv");
        Files.writeString(
                csv,
                "Domanda;Risposta;Scadenza\nQuanto costa la perizia?;È gratis.;\nChi firma?;Il dirigente.;presto\n",
                Charset.forName("windows-1252"));
        assertEquals(1, run("import", csv.toString()));
        assertTrue(err.toString().contains("Line 3: “presto” is not a date"), err::toString);
        assertEquals(0, run("import", "--leave-out-errors", csv.toString()), err::toString);
        assertTrue(out.toString().contains("1 new, 0 changed, 0 the same, 1 left out."), out::toString);
        Path after = folder.resolve("after.yaml");
        assertEquals(0, run("export", after.toString()));
        assertTrue(Files.readString(after).contains("È gratis."), "the accents survive");
    }

    @Test
    void tenThousandRowsAreTakenOverAndToldOnTheWay() throws Exception {
        Path csv = folder.resolve("tante.csv");
        String rows = IntStream.range(0, 10_000)
                .mapToObj(row -> "r" + row + ";Titolo " + row + ";anagrafe;domanda numero " + row + "?;Risposta " + row)
                .collect(Collectors.joining("\n"));
        Files.writeString(csv, "codice;titolo;ufficio;domanda;risposta\n" + rows);
        assertEquals(0, run("import", csv.toString()), err::toString);
        assertTrue(err.toString().contains("5000 of 10000 saved"), err::toString);
        assertTrue(out.toString().contains("10000 new"), out::toString);
    }

    @Test
    void aFileOfAnotherKindIsExplained() throws Exception {
        Path doc = Files.writeString(folder.resolve("faq.doc"), "x");
        assertEquals(1, run("import", doc.toString()));
        assertTrue(err.toString().contains("“.doc” files cannot be read"), err::toString);
        assertEquals(1, run("export", doc.toString()));
        assertEquals(1, run("import", folder.resolve("none.csv").toString()));
        assertTrue(err.toString().contains("none.csv cannot be read"), err::toString);
    }

    private int run(String command, String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(command, "--config", config.resolve("sportello.yaml").toString()));
        words.addAll(List.of(arguments));
        return new CommandLine(new Sportello())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }
}
