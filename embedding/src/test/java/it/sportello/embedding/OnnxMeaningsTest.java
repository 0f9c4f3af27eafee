package it.sportello.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.util.Utils;
import it.sportello.embedding.EmbeddingProblem.Culprit;
import it.sportello.knowledge.meaning.Meanings;
import it.sportello.knowledge.meaning.MeaningsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxMeaningsTest implements MeaningsContract {
    @TempDir
    private static Path folder;

    private static EnglishModel english;
    private static OnnxMeanings meanings;

    @BeforeAll
    static void open() throws Exception {
        english = EnglishModel.in(folder);
        meanings = english.open();
    }

    @AfterAll
    static void close() {
        meanings.close();
    }

    @Override
    public Meanings meanings() {
        return meanings;
    }

    @Test
    void aMissingFileIsNamed() {
        assertTold(Culprit.MODEL, "none.onnx", folder.resolve("none.onnx"), english.tokenizer());
        assertTold(Culprit.TOKENIZER, "none.json", english.model(), folder.resolve("none.json"));
        assertTold(Culprit.MODEL, folder.toString(), folder, english.tokenizer());
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        byte[] half = Files.readAllBytes(english.model());
        Path model = Files.write(folder.resolve("half.onnx"), Arrays.copyOf(half, half.length / 2));
        assertTold(Culprit.MODEL, "half.onnx", model, english.tokenizer());
        Path tokenizer = Files.writeString(folder.resolve("half.json"), "{\"version\":");
        assertTold(Culprit.TOKENIZER, "half.json", english.model(), tokenizer);
    }

    /** As where the tokenizer of another model was taken, whose pieces have other numbers. */
    @Test
    void aTokenizerOfAnotherModelIsRefused() throws IOException {
        String others = "{\"version\":\"1.0\",\"added_tokens\":[],\"model\":{\"type\":\"WordLevel\","
                + "\"vocab\":{\"1\":900000},\"unk_token\":\"1\"}}";
        Path tokenizer = Files.writeString(folder.resolve("other.json"), others);
        assertTold(Culprit.MODEL, "model.onnx", english.model(), tokenizer);
    }

    @Test
    void aSpaceIsNamedAfterWhatIsInTheFiles() throws Exception {
        Path copy = Files.copy(english.model(), folder.resolve("copy.onnx"));
        try (OnnxMeanings same = OnnxMeanings.open(copy, english.tokenizer())) {
            assertEquals(meanings.space(), same.space());
        }
        Path spaced = Files.writeString(folder.resolve("spaced.json"), Files.readString(english.tokenizer()) + "\n");
        try (OnnxMeanings other = OnnxMeanings.open(english.model(), spaced)) {
            assertNotEquals(meanings.space(), other.space());
        }
    }

    /** The library of the tokenizer calls home and downloads unless it is told not to. */
    @Test
    void nothingLeavesTheMachine() {
        assertTrue(Utils.isOfflineMode());
    }

    @Test
    void whatFailsOnAMessageIsNoFailureOfTheCounter() throws Exception {
        OnnxMeanings closed = english.open();
        closed.close();
        assertEquals(Optional.empty(), closed.of("the lamp is broken"));
    }

    private static void assertTold(Culprit culprit, String named, Path model, Path tokenizer) {
        EmbeddingProblem problem = assertThrows(EmbeddingProblem.class, () -> OnnxMeanings.open(model, tokenizer));
        assertEquals(culprit, problem.culprit());
        assertTrue(String.valueOf(problem.getMessage()).contains(named), problem.getMessage());
        assertEquals(1, String.valueOf(problem.getMessage()).lines().count());
    }
}
