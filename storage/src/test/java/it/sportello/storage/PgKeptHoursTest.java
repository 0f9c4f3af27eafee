package it.sportello.storage;

import it.sportello.core.house.KeptHours;
import it.sportello.core.house.KeptHoursContract;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Hours on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgKeptHoursTest implements KeptHoursContract {
    private final TestStorage storage;

    PgKeptHoursTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public KeptHours hours() {
        return storage.ports().keptHours();
    }

    @Override
    public StaffId anna() {
        return storage.staff("anna");
    }
}
