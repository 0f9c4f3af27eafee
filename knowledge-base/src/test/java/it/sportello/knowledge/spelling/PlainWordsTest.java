package it.sportello.knowledge.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quando inizia?|quando inizia",
                "PERCHÉ È così|perche e cosi",
                "perche' no|perche no",
                "l'esame|l esame",
                "dell’acqua|dell acqua",
                "grazieeee|grazie",
                "ciaoooo!!!|ciao",
                "bolletta|bolletta",
                "sììì sì siii|si si si",
                "zzz zz|z zz",
                "aaabbbbaa|abaa",
                "a\u0301a\u0301a\u0301|a",
                "𐐨𐐨𐐨𐐨 𐐨𐐨|𐐨 𐐨𐐨",
                "😀😀😀|😀 😀 😀",
                "1000 euro|1000 euro",
                "ok👍🏽grazie|ok 👍 grazie",
                "❤️|❤",
                "👨‍👩‍👧|👨 👩 👧",
                "ﬁne|fine",
                "ｃｉａｏ|ciao",
                "Straße ÖFFNUNG|straße offnung",
                "/start|start",
                "a\u200bb\u202ec|abc",
                "x@example.org|x example org"
            })
    void aMessageBecomesPlainWords(String message, String words) {
        assertEquals(words, String.join(" ", PlainWords.of(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!…", "\u200b", "\u0301\u0301", "\ud800"})
    void whatHoldsNoWordHasNone(String message) {
        assertEquals(List.of(), PlainWords.of(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "😀", "maturità ", "a\u0301", "ab "})
    void anEndlessMessageIsReadOnlyAtItsBeginning(String piece) {
        List<String> words = PlainWords.of(piece.repeat(100_000));
        assertTrue(words.size() <= 2000, "words");
        assertTrue(words.stream().allMatch(word -> word.length() <= 40), "length of a word");
    }

    @Test
    void abbreviationsAreWrittenOutAsWholeWordsOnly() {
        Spelling spelling = Spelling.of(Language.ITALIAN, Map.of("nn", "non", "Xké", "per quale motivo"));
        assertEquals(List.of("non", "so", "per", "quale", "motivo", "anno"), spelling.words("NN so xke anno"));
    }

    @Test
    void aSignThatStandsForManyLettersMakesNoMessageLonger() {
        assertTrue(String.join(" ", PlainWords.of("\uFDFA".repeat(2_000))).length() <= 2_000);
    }
}
