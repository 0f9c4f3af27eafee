package it.sportello.server.watch;

import io.vertx.core.Future;

/**
 * The ways of single messages, stage by stage, for whoever looks into one of them. What is told carries numbers and
 * fixed words, never what anybody said and no address.
 */
public interface Traces extends AutoCloseable {
    /** Nobody looks: nothing is told. */
    Traces NONE = new Traces() {};

    /**
     * A stage begins.
     *
     * @param name a fixed word
     * @param because what an earlier stage led to: this one belongs to its trace where this node worked on both,
     *     and begins a trace of its own otherwise
     */
    default Stage begin(String name, Object because) {
        return Stage.UNSEEN;
    }

    @Override
    default void close() {}

    /** One stage, until it ends. */
    interface Stage {
        Stage UNSEEN = new Stage() {};

        /** What a later stage will begin because of. */
        default Stage leadingTo(Object what) {
            return this;
        }

        default Stage with(String key, long number) {
            return this;
        }

        default Stage with(String key, String fixedWord) {
            return this;
        }

        /** Ends with that future. */
        default <T> Future<T> until(Future<T> end) {
            return end;
        }
    }
}
