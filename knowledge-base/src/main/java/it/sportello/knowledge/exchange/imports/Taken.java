package it.sportello.knowledge.exchange.imports;

import java.util.function.Supplier;

/** What became of taking over an import. */
public enum Taken {
    /** All of it stands. */
    DONE,
    /** Someone saved one of its articles since it was compared: nothing was changed. */
    OVERTAKEN,
    /** There is no such import that waits: nothing was changed. */
    NOT_WAITING;

    public <T> T fold(Supplier<T> done, Supplier<T> overtaken, Supplier<T> notWaiting) {
        return switch (this) {
            case DONE -> done.get();
            case OVERTAKEN -> overtaken.get();
            case NOT_WAITING -> notWaiting.get();
        };
    }
}
