package it.sportello.core.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateTest {
    @ParameterizedTest(name = "{0} where {1} are usual")
    @CsvSource({
        "0, 0, false",
        "4, 0, false",
        "5, 0, true",
        "5, 1, true",
        "5, 2, false",
        "8, 2, true",
        "12, 4, true",
        "14, 5, false",
        "15, 5, true",
        "60, 30, false",
        "89, 30, false",
        "90, 30, true",
        "500, 5, true"
    })
    void aSpikeIsFarMoreThanUsual(int now, double usual, boolean spike) {
        assertEquals(spike, new Rate(now, usual).isSpike());
    }

    @ParameterizedTest(name = "{0} where {1} are usual")
    @CsvSource({"0, 0, true", "4, 0, true", "5, 0, false", "8, 5, false", "7, 5, true", "44, 30, true", "46, 30, false"
    })
    void itIsOverWhereHalfAsManyAsk(int now, double usual, boolean calm) {
        assertEquals(calm, new Rate(now, usual).isCalm());
    }

    @Test
    void nothingIsAskedLessThanNever() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(-1, 0));
    }
}
