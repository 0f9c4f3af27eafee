package it.sportello.knowledge.examination;

import io.vertx.core.Future;
import java.util.Objects;

/**
 * An exam that has begun.
 *
 * @param number under which it is found among the {@link Runs}
 * @param ended when what it found is kept; fails only where it could not be kept
 */
public record ExamBegun(long number, Future<Void> ended) {
    public ExamBegun {
        Objects.requireNonNull(ended, "ended");
    }
}
