package it.sportello.core.house;

import it.sportello.core.staff.StaffId;
import java.time.InstantSource;

final class InMemoryKeptHoursTest implements KeptHoursContract {
    private final KeptHours hours = new InMemoryKeptHours(InstantSource.system());

    @Override
    public KeptHours hours() {
        return hours;
    }

    @Override
    public StaffId anna() {
        return new StaffId(1);
    }
}
