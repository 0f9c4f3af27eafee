package it.sportello.benchmarks.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.understanding.DeskWordsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandingBenchTest {
    private static final Path CONFIG =
            Path.of(System.getProperty("project.root", "..")).resolve("config");
    private static final String TRAIN = """
            tari\tquando scade la tari
            tari\tpagare la tassa sui rifiuti
            tari\trate della tari
            carta\trinnovo della carta d'identità
            carta\tcarta scaduta
            carta\tho perso la carta d'identità
            """;
    private static final String ASKED = """
            tari\tscadenza tari
            carta\tla carta è scaduta
            """;
    private static final String OUTSIDE = "niente\tche tempo fa domani\n";

    @TempDir
    private Path data = Path.of("");

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeSets() throws IOException {
        for (String set : List.of("unlockpa", "paese")) {
            Path folder = Files.createDirectory(data.resolve(set));
            Files.writeString(folder.resolve("train.tsv"), TRAIN);
            Files.writeString(folder.resolve("val.tsv"), ASKED);
            Files.writeString(folder.resolve("oos_val.tsv"), OUTSIDE);
            Files.writeString(folder.resolve("test.tsv"), ASKED);
        }
        Files.writeString(data.resolve("README.md"), "no set");
    }

    @Test
    void aSetIsMeasuredAsItIsDescribed() throws IOException, EvaluationProblem {
        JsonNode unlockpa = run(List.of("unlockpa"), false).path("unlockpa");
        assertEquals(List.of("folds", "val"), names(unlockpa));
        assertTrue(unlockpa.path("folds").path("points_lost_by_one_slip").isNumber(), "slips");
        assertTrue(unlockpa.path("val").path("auroc").isNumber(), "what lies outside is asked");
        assertEquals(1, unlockpa.path("val").path("accuracy").asDouble());
    }

    @Test
    void anyOtherSetIsMeasuredByTheNamesOfItsPartsAndAPartThatIsNotThereIsNotMissed()
            throws IOException, EvaluationProblem {
        JsonNode sets = run(List.of(), false);
        assertEquals(List.of("paese", "unlockpa"), names(sets));
        assertEquals(List.of("val", "val_oos"), names(sets.path("paese")));
    }

    @Test
    void aTestPartIsAskedByRequestOnly() throws IOException, EvaluationProblem {
        assertEquals(
                List.of("val", "val_oos", "test"),
                names(run(List.of("paese"), true).path("paese")));
    }

    @Test
    void progressNamesTheTrialAndQuotesNoExample() throws IOException, EvaluationProblem {
        run(List.of("paese"), false);
        assertTrue(told.contains("paese, val"), told.toString());
        assertTrue(told.stream().noneMatch(line -> line.contains("tari")), told.toString());
    }

    @Test
    void aBrokenFileEndsItWithItsLine() throws IOException {
        Files.writeString(data.resolve("paese/val.tsv"), "tari\tquando\nnonsense\n");
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> run(List.of("paese"), false));
        assertTrue(String.valueOf(problem.getMessage()).contains("val.tsv, line 2"), problem.getMessage());
    }

    @Test
    void theReadyMadeKnowledgeHasExamplesInEveryLanguageOfTheDesk() throws IOException {
        Starter starter = Starter.read(CONFIG.resolve("starter"));
        for (String language : List.of("it", "en")) {
            Parts parts = starter.in(DeskWordsFile.read(CONFIG.resolve("understanding/" + language + ".yaml")));
            assertTrue(parts.of(List.of(Starter.ALL)).size() > 400, language);
        }
    }

    private JsonNode run(List<String> only, boolean tests) throws IOException, EvaluationProblem {
        Report report = UnderstandingBench.run(
                CONFIG, new UnderstandingBench.Wanted(Optional.of(data), only, tests), told::add);
        return new JsonMapper().readTree(report.json());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
