package it.sportello.knowledge.exchange.entry;

import it.sportello.knowledge.article.Office;
import java.util.Objects;

/** What a file says of one office, checked. */
public record OfficeEntry(int line, Office office) {
    public OfficeEntry {
        Objects.requireNonNull(office, "office");
    }
}
