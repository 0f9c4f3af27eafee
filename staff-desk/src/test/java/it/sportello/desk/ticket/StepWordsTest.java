package it.sportello.desk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.desk.page.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepWordsTest {
    private static final Optional<StaffId> ANNA = Optional.of(new StaffId(1));
    private static final Optional<Passing> TO_BRUNO =
            Optional.of(new Passing(new Passing.To.Colleague(new StaffId(2)), Words.NONE));

    @ParameterizedTest
    @CsvSource({
        "LATE, true, false, late",
        "LATE, false, false, late-alone",
        "ESCALATED, true, true, escalated-head",
        "ESCALATED, true, false, escalated-head-alone",
        "ESCALATED, false, true, escalated-back",
        "PASSED, true, true, passed"
    })
    void whoeverIsNotThereIsNotNamed(Kind kind, boolean to, boolean by, String key) {
        Step step = new Step(kind, by ? ANNA : Optional.empty(), to ? TO_BRUNO : Optional.empty(), Instant.EPOCH);
        assertEquals("people.step." + key, StepWords.key(step));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindOfStepHasItsWords(Kind kind) {
        for (Optional<Passing> to : List.of(TO_BRUNO, Optional.<Passing>empty())) {
            for (Optional<StaffId> by : List.of(ANNA, Optional.<StaffId>empty())) {
                String key = StepWords.key(new Step(kind, by, to, Instant.EPOCH));
                assertTrue(Texts.ITALIAN.has(key), key);
            }
        }
    }
}
