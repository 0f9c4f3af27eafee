package it.sportello.core.letter;

import it.sportello.core.staff.StaffId;

class InMemoryDigestsTest implements DigestsContract {
    private final Digests digests = new InMemoryDigests();

    @Override
    public Digests digests() {
        return digests;
    }

    @Override
    public StaffId anna() {
        return new StaffId(1);
    }

    @Override
    public StaffId bruno() {
        return new StaffId(2);
    }
}
