package it.sportello.knowledge.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerTest {
    private static final Speller SPELLER = new Speller(List.of(
            PlainWords.of("rinnovo della patente"),
            PlainWords.of("la palestra comunale"),
            PlainWords.of("posto al nido"),
            PlainWords.of("il posto auto, non la posta")));

    @ParameterizedTest
    @CsvSource({"patnte, patente", "pattente, patente", "paetnte, patente", "rinovo, rinnovo", "ptoenta, ptoenta"})
    void aSlipOfOneLetterIsPutRight(String written, String meant) {
        assertEquals(List.of(meant), SPELLER.corrected(List.of(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"posta", "potente", "nid", "patent3", "vialetto", "😀"})
    void aWordOfItsOwnStaysAsItIs(String word) {
        assertEquals(List.of(word), SPELLER.corrected(List.of(word)));
    }

    @Test
    void amongSeveralTheMostFrequentWasMeant() {
        assertEquals(List.of("posto"), SPELLER.corrected(List.of("post")));
    }
}
