package it.sportello.desk.hands;

import it.sportello.core.hands.Labels;
import it.sportello.core.hands.Notes;
import it.sportello.core.hands.ReadyReplies;
import it.sportello.core.hands.TicketSearch;
import it.sportello.core.knowledge.Nearest;
import java.util.Objects;

/** What makes hands at the counter fast. */
public record Hands(ReadyReplies ready, Labels labels, Notes notes, TicketSearch search, Nearest nearest) {
    public Hands {
        Objects.requireNonNull(ready, "ready");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(nearest, "nearest");
    }
}
