package it.sportello.core.counter;

import it.sportello.core.announcement.Board;
import it.sportello.core.remark.Manners;
import java.util.Objects;

/**
 * What goes on around a conversation: what who waits can expect, what is announced, and how often citizens are asked what
 * they think.
 */
public record Surroundings(Outlook outlook, Board board, Manners manners) {
    public Surroundings {
        Objects.requireNonNull(outlook, "outlook");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(manners, "manners");
    }
}
