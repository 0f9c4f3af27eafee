package it.sportello.knowledge.exchange.entry;

import it.sportello.core.message.Language;
import java.util.Objects;

/**
 * A column of a table, or the same place in another form.
 *
 * @param language Italian for what is not said in a language
 */
public record Column(Field field, Language language) {
    public Column {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(language, "language");
    }

    public static Column of(Field field) {
        return new Column(field, Language.ITALIAN);
    }

    /** As it heads a table. */
    public String heading() {
        return language.equals(Language.ITALIAN) ? field.heading() : field.heading() + " (" + language + ")";
    }
}
