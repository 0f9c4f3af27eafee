package it.sportello.knowledge.examination;

import java.time.Duration;
import java.time.Instant;

class InMemoryRunsTest implements RunsContract {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final Runs runs = new InMemoryRuns(() -> now);

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public void letPass(Duration time) {
        now = now.plus(time);
    }
}
