package it.sportello.desk.freshness;

import io.vertx.core.Future;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.freshness.Concern;
import it.sportello.knowledge.freshness.Horizon;
import it.sportello.knowledge.freshness.Reminders;
import java.util.Objects;
import java.util.Optional;

/** How many published answers need a look, for pages that lead there. What nobody uses can wait and does not count. */
public record Attention(Reminders reminders, Moments moments) {
    public Attention {
        Objects.requireNonNull(reminders, "reminders");
        Objects.requireNonNull(moments, "moments");
    }

    public Future<Integer> count(Visit visit) {
        return reminders
                .counts(Horizon.usual(moments.day(visit.now())), Optional.empty())
                .map(counts -> counts.entrySet().stream()
                        .filter(entry -> entry.getKey() != Concern.UNUSED)
                        .mapToInt(entry -> entry.getValue())
                        .sum());
    }
}
