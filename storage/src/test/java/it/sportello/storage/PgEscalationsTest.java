package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.deadline.Aftermath;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract of escalations cannot show: a database that fails between two statements. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgEscalationsTest {
    private static final OfficeId GAS = new OfficeId("gas");

    private final TestStorage storage;

    PgEscalationsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Test
    void whereWhatFollowsCannotBeKeptTheHeadIsNotKeptEither() {
        StaffId anna = storage.staff("anna");
        assertTrue(chosen(anna, Aftermath.BACK));
        storage.rows("ALTER TABLE office_aftermath ADD CONSTRAINT broken CHECK (false) NOT VALID");
        try {
            assertTrue(!chosen(storage.staff("bruno"), Aftermath.HEAD));
        } finally {
            storage.rows("ALTER TABLE office_aftermath DROP CONSTRAINT broken");
        }
        assertEquals(Map.of(GAS, anna), Await.value(storage.ports().promises().heads()));
        assertEquals(
                Map.of(GAS, Aftermath.BACK),
                Await.value(storage.ports().escalations().chosen()));
    }

    private boolean chosen(StaffId head, Aftermath what) {
        return Await.value(storage.ports()
                .escalations()
                .choose(GAS, Optional.of(head), Optional.of(what))
                .map(true)
                .otherwise(false));
    }
}
