package it.sportello.core.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "20, 60", "30, 1", "80, 1", "1000, 1"})
    void noStretchOfThePeriodHoldsMoreThanTheLimit(int most, int seconds) {
        Duration period = Duration.ofSeconds(seconds);
        Pace pace = Pace.within(most, period);
        long flowing = period.minusNanos(1).dividedBy(pace.each());
        assertTrue(pace.burst() + flowing <= most, pace::toString);
    }

    @Test
    void aMessageTakesWholeMicrosecondsAndNeverLessThanItsShare() {
        assertEquals(Duration.ofNanos(333_334_000), new Pace(3, Duration.ofSeconds(1), 1).each());
        assertEquals(Duration.ofSeconds(6), new Pace(1, Duration.ofSeconds(6), 45).each());
    }

    @Test
    void aPaceWithoutMessagesIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Pace(0, Duration.ofSeconds(1), 1));
        assertThrows(IllegalArgumentException.class, () -> new Pace(1, Duration.ZERO, 1));
        assertThrows(IllegalArgumentException.class, () -> new Pace(1, Duration.ofSeconds(1), 0));
    }
}
