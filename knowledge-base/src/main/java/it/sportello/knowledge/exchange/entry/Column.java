package it.sportello.knowledge.exchange.entry;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a table, or the same place in another form.
 *
 * @param language Italian for what is not said in a language
 * @param channel that a variant is for; empty in all other columns
 */
public record Column(Field field, Language language, Optional<ChannelName> channel) {
    public Column {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(language, "language");
        if (channel.isPresent() != (field == Field.VARIANT)) {
            throw new IllegalArgumentException("column: a channel is wanted for a variant, and for nothing else");
        }
    }

    public Column(Field field, Language language) {
        this(field, language, Optional.empty());
    }

    public static Column of(Field field) {
        return new Column(field, Language.ITALIAN);
    }

    public static Column variant(Language language, ChannelName channel) {
        return new Column(Field.VARIANT, language, Optional.of(channel));
    }

    /** As it heads a table. */
    public String heading() {
        String name = field.heading() + channel.map(one -> " " + one).orElse("");
        return language.equals(Language.ITALIAN) ? name : name + " (" + language + ")";
    }
}
