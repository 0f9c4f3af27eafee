package it.sportello.core.pace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "2, 2, 4", "3, 4, 8", "8, 128, 256", "9, 150, 300", "20, 150, 300"})
    void theWaitDoublesUpToFiveMinutesAndHalfOfItIsCertain(int tries, int least, int most) {
        for (int i = 0; i < 100; i++) {
            Duration wait = Backoff.after(tries);
            assertTrue(wait.compareTo(Duration.ofSeconds(least)) >= 0, wait::toString);
            assertTrue(wait.compareTo(Duration.ofSeconds(most)) <= 0, wait::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 61, 62, 64, 65, 700, Integer.MAX_VALUE})
    void howeverOftenItWasTriedTheWaitStaysLong(int tries) {
        assertTrue(Backoff.after(tries).compareTo(Duration.ofSeconds(150)) >= 0);
    }

    @Test
    void notAllTryAtTheSameMoment() {
        long different =
                Stream.generate(() -> Backoff.after(5)).limit(50).distinct().count();
        assertTrue(different > 10);
    }
}
