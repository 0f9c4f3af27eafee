package it.sportello.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import it.sportello.embedding.EnglishModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTest {
    private static final String TRAIN = "waste\twhen is the rubbish collected\nwaste\tthe rubbish was left\n"
            + "married\twe want to get married\nmarried\tgetting married in the town hall\n"
            + "school\ta place at school\nschool\twhich school is near\n";
    private static final String TEST = "waste\tpick up my garbage\nmarried\ta wedding\nschool\tenrolling my daughter\n";

    @TempDir
    private Path folder;

    @Test
    void anEmbeddingUnderstandsWhatNoExampleSays() throws Exception {
        EnglishModel english = EnglishModel.in(folder);
        double words = accuracy();
        double both = accuracy(
                "--embedding-model",
                english.model().toString(),
                "--embedding-tokenizer",
                english.tokenizer().toString());
        assertEquals(1, both);
        assertTrue(words < both, words + " by words alone");
    }

    @Test
    void anEmbeddingThatCannotBeReadIsToldByItsOption() throws Exception {
        String none = folder.resolve("none").toString();
        StringWriter said = new StringWriter();
        assertEquals(1, run(new StringWriter(), said, "--embedding-model", none, "--embedding-tokenizer", none));
        assertTrue(said.toString().contains("Sportello: --embedding-model: "), said.toString());
    }

    @Test
    void aModelWithoutItsTokenizerIsRefused() throws Exception {
        StringWriter said = new StringWriter();
        assertEquals(1, run(new StringWriter(), said, "--embedding-model", "model.onnx"));
        assertTrue(said.toString().contains("--embedding-tokenizer"), said.toString());
    }

    private double accuracy(String... more) throws Exception {
        StringWriter out = new StringWriter();
        assertEquals(0, run(out, new StringWriter(), more));
        return new JsonMapper().readTree(out.toString()).get("accuracy").asDouble();
    }

    private int run(StringWriter out, StringWriter err, String... more) throws Exception {
        Path train = Files.writeString(folder.resolve("train.tsv"), TRAIN);
        Path test = Files.writeString(folder.resolve("test.tsv"), TEST);
        List<String> words = new ArrayList<>(List.of("--train", train.toString(), "--test", test.toString(), "--json"));
        words.addAll(List.of(more));
        return new CommandLine(new Evaluate())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
    }
}
