package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import java.util.Objects;

/**
 * A publication that has begun.
 *
 * @param number under which it is found among the {@link Publications}
 * @param outcome what becomes of it; it never fails, since a failure is an outcome to be told
 */
public record Begun(long number, Future<Published> outcome) {
    public Begun {
        Objects.requireNonNull(outcome, "outcome");
    }
}
