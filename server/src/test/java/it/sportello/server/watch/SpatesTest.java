package it.sportello.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log is told of what happens again and again. */
class SpatesTest {
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final Spates spates = new Spates(() -> now);

    @Test
    void theFirstIsToldAtOnceAndAFloodOnceAMinute() {
        happen("refused", 1000);
        assertTold("refused");
        pass(Duration.ofSeconds(59));
        assertTold("refused");
        pass(Duration.ofSeconds(1));
        assertTold("refused", "refused again=999");
        happen("refused", 5);
        pass(Duration.ofMinutes(1));
        assertTold("refused", "refused again=999", "refused again=5");
    }

    @Test
    void whatIsOverIsToldWhenItBeginsAgain() {
        happen("refused", 2);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertTold("refused", "refused again=1");
        happen("refused", 1);
        assertTold("refused", "refused again=1", "refused");
    }

    @Test
    void whatHappensOnceIsToldOnce() {
        happen("refused", 1);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertTold("refused");
    }

    @Test
    void eachKindIsCountedByItself() {
        happen("refused", 3);
        happen("away", 2);
        assertTold("refused", "away");
        pass(Duration.ofMinutes(1));
        assertEquals(
                List.of("away again=1", "refused again=2"),
                told.stream().skip(2).sorted().toList());
    }

    private void happen(String what, int times) {
        for (int i = 0; i < times; i++) {
            spates.happened(what, told::add);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        spates.look();
    }

    private void assertTold(String... lines) {
        assertEquals(List.of(lines), told);
    }
}
