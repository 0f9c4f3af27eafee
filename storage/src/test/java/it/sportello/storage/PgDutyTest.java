package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is at the desk. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgDutyTest {
    private static final Duration UNUSED = Duration.ofHours(2);
    private final TestStorage storage;

    PgDutyTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Test
    void whoAnswersCountsWhileHisSessionIsInUse() {
        assertFalse(anyone());
        begin(storage.staff("anna"));
        assertTrue(anyone());
        storage.letPass(Duration.ofMinutes(4));
        assertTrue(anyone());
        storage.letPass(Duration.ofMinutes(2));
        assertFalse(anyone());
        Await.value(storage.ports().staffSessions().use("key", UNUSED));
        assertTrue(anyone());
    }

    @Test
    void whoOnlyReadsAnswersNobody() {
        begin(Await.value(storage.ports().staffMembers().add("vera", Role.VIEWER, new PasswordHash("x"), false))
                .orElseThrow()
                .id());
        assertFalse(anyone());
    }

    private void begin(StaffId who) {
        Await.value(storage.ports().staffSessions().begin("key", who, UNUSED));
    }

    private boolean anyone() {
        return Await.value(storage.ports().duty(UNUSED).anyone());
    }
}
