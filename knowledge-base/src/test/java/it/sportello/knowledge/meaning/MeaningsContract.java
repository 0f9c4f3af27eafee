package it.sportello.knowledge.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every finder of English meanings promises. */
public interface MeaningsContract {
    Meanings meanings();

    @ParameterizedTest
    @CsvSource({
        "when is the rubbish collected, what day do you pick up the garbage, i want to get married",
        "i want to get married, how do i book the town hall for my wedding, when is the rubbish collected",
        "my child starts school, enrolling my daughter in first grade, the street lamp is broken"
    })
    default void aParaphraseIsNearerThanAStranger(String text, String paraphrase, String stranger) {
        double near = of(text).likeness(of(paraphrase));
        double far = of(text).likeness(of(stranger));
        assertTrue(near > far + 0.1, near + " against " + far);
    }

    @Test
    default void theSameTextMeansTheSame() {
        assertEquals(of("the lamp is broken"), of("the lamp is broken"));
        assertEquals(1, of("the lamp is broken").likeness(of("the lamp is broken")), 1e-6);
    }

    @Test
    default void theSpaceHasOneName() {
        assertNotEquals("", meanings().space());
        assertEquals(meanings().space(), meanings().space());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    default void nothingMeansNothing(String blank) {
        assertEquals(Optional.empty(), meanings().of(blank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "\u200f", "\ud800", "1234567890", "\u0000", "日本語"})
    default void noTextIsTooStrange(String text) {
        meanings().of(text);
    }

    @Test
    default void aLongTextTakesNoLonger() {
        of("warm");
        assertTimeout(Duration.ofSeconds(2), () -> of("the rubbish ".repeat(100_000)));
    }

    @Test
    default void threadsShareIt() {
        Set<Meaning> found = IntStream.range(0, 64)
                .parallel()
                .mapToObj(turn -> of("the lamp is broken"))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(List.of(of("the lamp is broken"))), found);
    }

    private Meaning of(String text) {
        return meanings().of(text).orElseThrow();
    }
}
