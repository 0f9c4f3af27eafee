package it.sportello.core.knowledge;

import java.util.Objects;

/** An article as it is offered in a choice: its id, its title in the citizen's language, its owner. */
public record Topic(ArticleId id, String title, OfficeId office) {
    public Topic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(office, "office");
    }
}
