package it.sportello.knowledge.exchange.entry;

import java.util.Objects;

/** One text of a file, and the line where it stands. */
public record Said(int line, String text) {
    public Said {
        Objects.requireNonNull(text, "text");
    }
}
