package it.sportello.desk.opening;

import io.vertx.core.Future;
import it.sportello.desk.house.Household;
import it.sportello.knowledge.opening.Opening;
import it.sportello.knowledge.opening.Openings;
import it.sportello.knowledge.opening.Readiness;
import it.sportello.knowledge.opening.Stock;
import java.util.Objects;
import java.util.Optional;

/** What an office is like before citizens come in, and by which ways they can. */
public record Threshold(Openings openings, Household household, Links links) {
    public Threshold {
        Objects.requireNonNull(openings, "openings");
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(links, "links");
    }

    public Future<Readiness> look() {
        return Future.all(openings.stock(), openings.last())
                .map(both ->
                        new Readiness(household.now(), both.<Stock>resultAt(0), both.<Optional<Opening>>resultAt(1)));
    }
}
