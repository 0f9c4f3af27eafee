package it.sportello.core.counter;

import it.sportello.core.announcement.Board;
import java.util.Objects;

/** What goes on around a conversation: what who waits can expect, and what is announced. */
public record Surroundings(Outlook outlook, Board board) {
    public Surroundings {
        Objects.requireNonNull(outlook, "outlook");
        Objects.requireNonNull(board, "board");
    }
}
