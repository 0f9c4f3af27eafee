package it.sportello.core.knowledge;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an answer's words come from.
 *
 * @param name as a citizen would call it, such as a regulation or a page
 * @param address where it can be read, beginning with http:// or https://
 * @param asOf the day on which somebody last compared the answer with it
 */
public record Source(String name, Optional<String> address, Optional<LocalDate> asOf) {
    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(asOf, "asOf");
        if (name.isBlank()) {
            throw new IllegalArgumentException("source: a name is wanted");
        }
    }
}
