package it.sportello.knowledge.article;

import java.time.InstantSource;

class InMemoryOfficesTest implements OfficesContract {
    private final Offices offices = new InMemoryOffices(new InMemoryKnowledge(InstantSource.system()));

    @Override
    public Offices offices() {
        return offices;
    }
}
