package it.sportello.knowledge.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.message.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
    private static final LanguageGuess GUESS = new LanguageGuess(Map.of(
            Language.ITALIAN,
            List.of(PlainWords.of("dove posso pagare la bolletta e quando scade la rata del contratto")),
            Language.ENGLISH,
            List.of(PlainWords.of("where can I pay the bill and when is the rate of the contract due"))));

    @ParameterizedTest
    @CsvSource({"dove scade la bolletta, it", "when can i pay the contract, en"})
    void aClearMessageIsToldApart(String message, String language) {
        assertEquals(Optional.of(new Language(language)), GUESS.of(PlainWords.of(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolletta", "bill", "12 345", "👍 👍", "zzz qqq", "the la", ""})
    void aShortOrUnclearOneIsLeftUndecided(String message) {
        assertEquals(Optional.empty(), GUESS.of(PlainWords.of(message)));
    }

    @Test
    void whereOneLanguageIsServedThereIsNothingToDecide() {
        LanguageGuess alone = new LanguageGuess(Map.of(Language.ITALIAN, List.of(List.of("dove", "posso"))));
        assertEquals(Optional.empty(), alone.of(List.of("dove", "posso", "pagare")));
    }

    @Test
    void aLanguageThatIsLearntAnewForgetsItsWordsAndTheOthersKeepTheirs() {
        LanguageGuess corrected = GUESS.with(Map.of(Language.ITALIAN, List.of(List.of("tomba", "cimitero"))));
        assertEquals(1, corrected.known(List.of("tomba")));
        assertEquals(0, corrected.known(List.of("bolletta")));
        assertEquals(1, corrected.known(List.of("bill")));
        assertEquals(Optional.of(Language.ENGLISH), corrected.of(PlainWords.of("when can i pay the contract")));
    }
}
