package it.sportello.knowledge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, https://comune.example/privacy, 055 1234, 30, 0, 0, ''",
                "false, https://comune.example/privacy, 055 1234, 30, 0, 0, HOURS",
                "true, '', 055 1234, 30, 0, 0, PRIVACY",
                "true, https://comune.example/privacy, '', 30, 0, 0, CONTACT",
                "true, https://comune.example/privacy, 055 1234, 29, 0, 0, ANSWERS",
                "true, https://comune.example/privacy, 055 1234, 75, 46, 0, ANSWERS",
                "true, https://comune.example/privacy, 055 1234, 75, 45, 0, ''",
                "true, https://comune.example/privacy, 055 1234, 30, 0, 1, OWNERS",
                "false, '', '', 0, 0, 0, HOURS PRIVACY CONTACT ANSWERS",
            })
    void whatIsMissingIsNamed(
            boolean hours, String privacy, String phone, int answers, int samples, int unowned, String missing) {
        House house = new House("Comune di Borgo Chiaro", true, hours, privacy, phone);
        Readiness readiness = new Readiness(house, new Stock(answers, samples, unowned), Optional.empty());
        List<Essential> expected = Stream.of(missing.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Essential::valueOf)
                .collect(Collectors.toList());
        assertEquals(expected, readiness.missing());
        assertEquals(expected.isEmpty(), readiness.isComplete());
    }

    @Test
    void aReasonSaysSomething() {
        StaffId who = new StaffId(1);
        assertThrows(IllegalArgumentException.class, () -> new Opening.Reason(who, " "));
        assertThrows(IllegalArgumentException.class, () -> new Opening.Reason(who, "x".repeat(501)));
    }
}
