package it.sportello.benchmarks.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.intent.Example;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "1, quando scade la tassa rifiuti, 1",
        "2, quando scade la tassa rifiuti, 2",
        "2, la tassa, 1",
        "2, è di lì, 0",
        "1, '?!', 0"
    })
    void asManyWordsSlipAsAreWantedAndLongEnough(int words, String text, int slipped) {
        String[] before = text.split(" ");
        String[] after = slipped(words, text).split(" ");
        assertEquals(
                slipped,
                IntStream.range(0, before.length)
                        .filter(at -> !before[at].equals(after[at]))
                        .count());
    }

    /** Letters may change places, and one may go or come. */
    @ParameterizedTest
    @ValueSource(strings = {"pagamento", "residenza", "certificato", "bolletta", "rifiuti", "anagrafe"})
    void aSlipIsOneLetterMoreOrLessOrTwoInAnotherOrder(String word) {
        String slip = slipped(1, word);
        int change = slip.length() - word.length();
        assertTrue(change == 0 ? letters(word).equals(letters(slip)) : Math.abs(change) == 1, slip);
    }

    @Test
    void theSameQuestionAlwaysSlipsAlike() {
        assertEquals(slipped(2, "quando scade la tassa"), slipped(2, "quando scade la tassa"));
    }

    @Test
    void anApostropheEndsAWord() {
        assertEquals("l'", slipped(1, "l'acqua").substring(0, 2));
    }

    private static String letters(String word) {
        return Arrays.toString(word.chars().sorted().toArray());
    }

    private static String slipped(int words, String text) {
        return Slips.in(words, List.of(new Example("tari", text))).get(0).text();
    }
}
