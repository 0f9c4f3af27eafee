package it.sportello.knowledge.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What somebody looks for.
 *
 * @param words as typed
 * @param limit at most so many
 * @param offset after so many
 */
public record Wanted(String words, Filters filters, Today today, int limit, int offset) {

    /**
     * When somebody looks.
     *
     * @param date in the office's time zone
     */
    public record Today(Instant now, LocalDate date) {
        public Today {
            Objects.requireNonNull(now, "now");
            Objects.requireNonNull(date, "date");
        }
    }

    public Wanted {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(today, "today");
    }
}
