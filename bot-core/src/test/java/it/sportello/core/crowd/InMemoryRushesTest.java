package it.sportello.core.crowd;

import it.sportello.core.staff.StaffId;

final class InMemoryRushesTest implements RushesContract {
    private final Rushes rushes = new InMemoryRushes();

    @Override
    public Rushes rushes() {
        return rushes;
    }

    @Override
    public StaffId anna() {
        return new StaffId(1);
    }
}
