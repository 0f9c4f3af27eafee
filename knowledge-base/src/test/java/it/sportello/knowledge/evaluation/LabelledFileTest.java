package it.sportello.knowledge.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.sportello.knowledge.intent.Example;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "'\n\n', 'e.tsv: it holds no example.'"
    })
    void aLineOfAnotherShapeIsNamed(String content, String beginning) {
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> read(content));
        assertEquals(beginning, problem.getMessage().substring(0, beginning.length()));
        assertFalse(problem.getMessage().contains("nonsense"), "the text is not quoted");
    }

    @Test
    void anotherEncodingIsNamedByLine() {
        byte[] latin = "tari\tok\nimu\tperché\n".getBytes(StandardCharsets.ISO_8859_1);
        EvaluationProblem problem = assertThrows(EvaluationProblem.class, () -> LabelledFile.of("e.tsv", latin));
        assertEquals("e.tsv, line 2: the file is not in UTF-8.", problem.getMessage());
    }

    @Test
    void aFileThatIsCutWithinALetterIsNoUtf8() {
        byte[] cut = {'a', '\t', 'b', (byte) 0xc3};
        assertThrows(EvaluationProblem.class, () -> LabelledFile.of("e.tsv", cut));
    }

    @Test
    void aMissingFileIsNamed() {
        EvaluationProblem problem =
                assertThrows(EvaluationProblem.class, () -> LabelledFile.read(Path.of("no-such-file.tsv")));
        assertEquals("no-such-file.tsv: it cannot be read.", problem.getMessage());
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
