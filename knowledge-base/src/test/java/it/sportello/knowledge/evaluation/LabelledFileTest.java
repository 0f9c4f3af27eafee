package it.sportello.knowledge.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.intent.Example;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledFileTest {

    @Test
    void theFirstTabulatorPartsIntentAndTextAndQuotationMarksBelongToTheText() throws EvaluationProblem {
        LabelledFile file = read("\ufefftari\t\"quando scade?\r\nimu\tquanto\tcosta\n");
        assertEquals(
                List.of(new Example("tari", "\"quando scade?"), new Example("imu", "quanto\tcosta")), file.examples());
    }

    @ParameterizedTest
    @CsvSource({
        "'tari\tok\nnonsense', 'e.tsv, line 2: '",
        "'\tno intent', 'e.tsv, line 1: '",
        "'tari\tok\n\ntari\t ', 'e.tsv, line 3: '",
        "'tari\tok\r\nnonsense\r\n', 'e.tsv, line 2: '",
        "'tari;ok\ntari;nonsense', 'e.tsv, line 1: '",
        "'\n\n', 'e.tsv: it holds no example.'",
        "'', 'e.tsv: it holds no example.'",
        "'\ufeff', 'e.tsv: it holds no example.'"
    })
    void aLineOfAnotherShapeIsNamed(String content, String beginning) {
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> read(content));
        assertEquals(beginning, problem.getMessage().substring(0, beginning.length()));
        assertFalse(problem.getMessage().contains("nonsense"), "the text is not quoted");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, 2", "windows-1252, 2", "UTF-16, 1"})
    void anotherEncodingIsNamedByLine(String encoding, int line) {
        byte[] other = "tari\tok\nimu\tperché\n".getBytes(Charset.forName(encoding));
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> LabelledFile.of("e.tsv", other));
        assertEquals("e.tsv, line " + line + ": the file is not in UTF-8.", problem.getMessage());
    }

    @Test
    void anIntentAsLongAsALetterIsAnotherShape() {
        EvaluationProblem problem =
                assertThrows(EvaluationProblem.class, () -> read("ok\tok\n" + "a".repeat(100_000) + "\tok\n"));
        assertTrue(problem.getMessage().startsWith("e.tsv, line 2: "), "named by line");
    }

    @Test
    void aFileThatIsCutWithinALetterIsNoUtf8() {
        byte[] cut = {'a', '\t', 'b', (byte) 0xc3};
        assertThrows(EvaluationProblem.class, () -> LabelledFile.of("e.tsv", cut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.tsv", "src"})
    void aMissingFileOrAFolderIsNamed(String name) {
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> LabelledFile.read(Path.of(name)));
        assertEquals(name + ": it cannot be read.", problem.getMessage());
    }

    @Test
    void doubtsNameTheLines() throws EvaluationProblem {
        LabelledFile file = read("tari\tquando\n\nimu\tquando\ntari\tdove\n");
        assertEquals(
                List.of(
                        "e.tsv, line 2: empty, left out",
                        "e.tsv, line 3: the only example of its intent",
                        "e.tsv, lines 1 and 3: the same example under two intents"),
                Doubts.ofTraining(file));
    }

    @Test
    void aTextThatCannotBeReadWholeOrNotAtAllIsDoubted() throws EvaluationProblem {
        LabelledFile file = read("tari\t" + "quando ".repeat(20_000) + "\ntari\tdove\ntari\t\u200b\u202e?!\n");
        List<String> doubts = List.of(
                "e.tsv, line 3: no words, only signs", "e.tsv, line 1: only its first 2000 characters are read");
        assertEquals(doubts, Doubts.ofTraining(file));
        assertEquals(doubts, Doubts.ofQuestions(file, Set.of("tari")));
        assertEquals(doubts, Doubts.ofUnanswered(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off-topic", "OOS"})
    void aNameThatSoundsLikeWhatNothingAnswersIsDoubtedOnce(String name) throws EvaluationProblem {
        LabelledFile file = read("oos\tche ore sono\noos\tche tempo fa\n" + name + "\tciao\n" + name + "\tehi\n");
        assertEquals(
                List.of("e.tsv, line 3: an intent like any other; what nothing answers is called oos"),
                Doubts.ofTraining(file));
    }

    @Test
    void anIntentThatWasNotLearntIsDoubtedButForWhatNothingAnswers() throws EvaluationProblem {
        LabelledFile file = read("tari\tquando\nimu\tquando\noos\tche tempo fa\n");
        assertEquals(
                List.of("e.tsv, line 2: no example was learnt for this intent"),
                Doubts.ofQuestions(file, Set.of("tari")));
    }

    private static LabelledFile read(String content) throws EvaluationProblem {
        return LabelledFile.of("e.tsv", content.getBytes(StandardCharsets.UTF_8));
    }
}
