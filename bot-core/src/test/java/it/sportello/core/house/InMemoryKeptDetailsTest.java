package it.sportello.core.house;

import it.sportello.core.staff.StaffId;
import java.time.InstantSource;

final class InMemoryKeptDetailsTest implements KeptDetailsContract {
    private final KeptDetails details = new InMemoryKeptDetails(InstantSource.system());

    @Override
    public KeptDetails details() {
        return details;
    }

    @Override
    public StaffId anna() {
        return new StaffId(1);
    }
}
