package it.sportello.knowledge.exchange.table;

import java.util.List;
import java.util.Objects;

/** Lines without the blank ones, and the name of the sheet; empty where the form has none. */
public record Table(String name, List<Line> lines) {
    public Table {
        Objects.requireNonNull(name, "name");
        lines = List.copyOf(lines);
    }
}
