package it.sportello.knowledge.article;

import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.time.Instant;

class InMemoryOnlookersTest implements OnlookersContract {
    private Instant now = Instant.parse("2026-03-03T08:00:00Z");
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(() -> now);
    private final Onlookers onlookers = new InMemoryOnlookers(knowledge);

    @Override
    public Onlookers onlookers() {
        return onlookers;
    }

    @Override
    public Articles articles() {
        return new InMemoryArticles(knowledge);
    }

    @Override
    public StaffId staff(String name) {
        return new StaffId(name.hashCode() & 0xffff);
    }

    @Override
    public void letPass(Duration time) {
        now = now.plus(time);
    }
}
