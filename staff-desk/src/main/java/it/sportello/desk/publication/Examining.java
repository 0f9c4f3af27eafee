package it.sportello.desk.publication;

import it.sportello.knowledge.examination.Examiner;
import it.sportello.knowledge.examination.Runs;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.gold.RecentQuestions;
import java.util.Objects;

/** What releases are examined with. */
public record Examining(Examiner examiner, Runs runs, GoldQuestions gold, RecentQuestions recent) {
    public Examining {
        Objects.requireNonNull(examiner, "examiner");
        Objects.requireNonNull(runs, "runs");
        Objects.requireNonNull(gold, "gold");
        Objects.requireNonNull(recent, "recent");
    }
}
