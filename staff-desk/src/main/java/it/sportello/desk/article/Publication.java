package it.sportello.desk.article;

import it.sportello.core.staff.Role;
import java.util.Objects;

/**
 * How articles are published here.
 *
 * @param allowed the least role that may publish
 */
public record Publication(Publishing publishing, Role allowed) {
    public Publication {
        Objects.requireNonNull(publishing, "publishing");
        Objects.requireNonNull(allowed, "allowed");
    }
}
