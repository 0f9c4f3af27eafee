package it.sportello.desk.publication;

import it.sportello.knowledge.publishing.Publications;
import it.sportello.knowledge.publishing.Publisher;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * What articles are published with.
 *
 * @param inService the number of the release that this node answers from
 */
public record Publishing(Publisher publisher, Publications publications, LongSupplier inService, Examining examining) {
    public Publishing {
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(publications, "publications");
        Objects.requireNonNull(inService, "inService");
        Objects.requireNonNull(examining, "examining");
    }
}
