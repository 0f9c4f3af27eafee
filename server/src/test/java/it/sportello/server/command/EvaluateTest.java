package it.sportello.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EvaluateTest {
    private static final List<String> NAMES = List.of(
            "accuracy",
            "top3_accuracy",
            "macro_f1",
            "auroc",
            "oos_recall_at_loss_1",
            "oos_recall_at_loss_2",
            "oos_recall_at_loss_5",
            "accuracy_at_defaults",
            "oos_recall_at_defaults",
            "c_at_1",
            "ece",
            "train_seconds",
            "p50_micros",
            "p99_micros",
            "model_bytes");

    private static final String TRAIN = """
            tari\tquando scade la tari
            tari\tpagare la tassa sui rifiuti
            carta\trinnovo della carta d'identità
            carta\tcarta scaduta
            """;
    private static final String TEST = """
            tari\tscadenza tari
            carta\tla carta è scaduta
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("train.tsv"), TRAIN);
        Files.writeString(folder.resolve("test.tsv"), TEST);
        Files.writeString(folder.resolve("oos.tsv"), "oos\tche tempo fa domani\n");
    }

    @Test
    void everyFigureHasTheNameThatScriptsRead() throws IOException {
        assertEquals(0, evaluate("--oos", file("oos.tsv"), "--json"));
        for (String key : NAMES) {
            assertTrue(figures().path(key).isNumber(), key);
        }
    }

    @Test
    void predictionsAreALineForEachQuestionInItsOrder() throws IOException {
        assertEquals(0, evaluate("--predictions", file("out.tsv"), "--json"));
        List<String[]> lines = Files.readAllLines(folder.resolve("out.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        assertEquals(
                List.of("scadenza tari", "la carta è scaduta"),
                lines.stream().map(line -> line[3]).toList());
        for (String[] line : lines) {
            assertEquals(line[0], line[1], "both are understood");
            assertTrue(Double.parseDouble(line[2]) > 0, line[2]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'no tabulator', train.tsv, 'train.tsv, line 1: an intent'",
        "'tari\tok\nno tabulator\n', test.tsv, 'test.tsv, line 2: an intent'",
        "'', train.tsv, 'train.tsv: it holds no example.'",
        "'\n\n', test.tsv, 'test.tsv: it holds no example.'",
        "'tari\tok\ntari\tok\n', train.tsv, 'at least two intents are wanted'"
    })
    void aFileThatIsNoneEndsItWithOneSentence(String content, String name, String sentence) throws IOException {
        Files.writeString(folder.resolve(name), content);
        assertRefused(sentence);
    }

    @Test
    void anotherEncodingEndsItWithItsLine() throws IOException {
        Files.write(folder.resolve("test.tsv"), "tari\tok\nimu\tperché".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("test.tsv, line 2: the file is not in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.tsv", "."})
    void aMissingFileOrAFolderEndsItByName(String name) {
        assertEquals(1, evaluate("--validation", file(name)));
        assertTrue(problem().endsWith(name + ": it cannot be read."), problem());
    }

    @Test
    void whatIsOnlyOddIsToldByLineAndItGoesOn() throws IOException {
        Files.writeString(
                folder.resolve("train.tsv"), "\ufeff" + TRAIN.replace("\n", "\r\n") + "\r\nimu\tcarta scaduta\r\n");
        Files.writeString(folder.resolve("test.tsv"), TEST + "-\tche cos'è\noff-topic\t" + "a".repeat(100_000) + "\n");
        assertEquals(0, evaluate("--json"));
        for (String doubt : List.of(
                "train.tsv, line 5: empty, left out",
                "train.tsv, line 6: the only example of its intent",
                "train.tsv, lines 4 and 6: the same example under two intents",
                "test.tsv, line 3: no example was learnt for this intent",
                "test.tsv, line 4: only its first 2000 characters are read")) {
            assertTrue(err.toString().contains(doubt + System.lineSeparator()), doubt);
        }
        assertTrue(figures().path("accuracy").isNumber(), "it went on");
    }

    @Test
    void ofManyDoubtsTheRestIsCounted() throws IOException {
        Files.writeString(folder.resolve("train.tsv"), TRAIN + "\n".repeat(30));
        assertEquals(0, evaluate());
        assertTrue(err.toString().contains("… and 10 more of this file"), err.toString());
    }

    @Test
    void aLanguageThatIsNoneIsRefused() {
        assertEquals(1, evaluate("--language", "italiano"));
        assertTrue(problem().startsWith("Sportello: --language: "), problem());
    }

    @Test
    void anEmbeddingThatCannotBeReadIsToldByItsOption() {
        assertEquals(1, evaluate("--embedding-model", file("none"), "--embedding-tokenizer", file("none")));
        assertTrue(problem().startsWith("Sportello: --embedding-model: " + file("none")), problem());
    }

    @Test
    void aModelWithoutItsTokenizerIsRefused() {
        assertEquals(1, evaluate("--embedding-model", file("model.onnx")));
        assertTrue(problem().contains("--embedding-tokenizer"), problem());
    }

    private void assertRefused(String sentence) {
        assertEquals(1, evaluate());
        assertTrue(problem().startsWith("Sportello: ") && problem().contains(sentence), problem());
        assertEquals("", out.toString());
    }

    private int evaluate(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("evaluate", "--train", file("train.tsv"), "--test", file("test.tsv")));
        arguments.addAll(List.of(more));
        return new CommandLine(new Sportello())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String problem() {
        return err.toString().lines().reduce((first, last) -> last).orElse("");
    }

    private JsonNode figures() throws IOException {
        return new JsonMapper().readTree(out.toString());
    }
}
