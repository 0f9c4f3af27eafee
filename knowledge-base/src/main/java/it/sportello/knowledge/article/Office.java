package it.sportello.knowledge.article;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import java.util.Map;
import java.util.Objects;

/** The unit that owns articles and takes tickets, with its name per language. */
public record Office(OfficeId id, Map<Language, String> names) {
    public Office {
        Objects.requireNonNull(id, "id");
        names = Map.copyOf(names);
    }

    /** The name in that language, in Italian, in any language, or else the id. */
    public String name(Language language) {
        return Wording.in(names, language).orElse(id.value());
    }
}
