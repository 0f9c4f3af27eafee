package it.sportello.knowledge.catalogue;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import java.util.Objects;
import java.util.Optional;

/** What articles must be to be found; an absent one lets all pass, but an absent stage no archived ones. */
public record Filters(
        Optional<OfficeId> owner, Optional<Stage> stage, Optional<Language> language, Optional<Freshness> freshness) {
    public static final Filters NONE =
            new Filters(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filters {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(freshness, "freshness");
    }
}
