package it.sportello.knowledge.publishing;

import java.time.Duration;
import java.time.Instant;

class InMemoryPublicationsTest implements PublicationsContract {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final Publications publications = new InMemoryPublications(() -> now);

    @Override
    public Publications publications() {
        return publications;
    }

    @Override
    public void letPass(Duration time) {
        now = now.plus(time);
    }
}
