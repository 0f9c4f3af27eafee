package it.sportello.knowledge.examination;

import io.vertx.core.Future;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.gold.RecentQuestions;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** What is asked in an exam, and when it is asked. */
public record Questions(GoldQuestions gold, RecentQuestions recent, InstantSource clock) {
    /** So many of the citizens' latest questions. */
    public static final int MOST_RECENT = 3_000;

    public Questions {
        Objects.requireNonNull(gold, "gold");
        Objects.requireNonNull(recent, "recent");
        Objects.requireNonNull(clock, "clock");
    }

    /** What is asked in one exam. */
    record Sheet(List<GoldQuestion> gold, List<RecentQuestion> recent) {
        boolean isEmpty() {
            return gold.isEmpty() && recent.isEmpty();
        }
    }

    Future<Sheet> sheet(boolean withRecent) {
        Future<List<RecentQuestion>> lately =
                withRecent ? recent.latest(MOST_RECENT) : Future.succeededFuture(List.of());
        return Future.all(gold.all(), lately).map(both -> new Sheet(both.resultAt(0), both.resultAt(1)));
    }
}
