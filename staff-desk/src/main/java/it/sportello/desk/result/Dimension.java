package it.sportello.desk.result;

import it.sportello.core.ticket.Opinions.Tally;
import java.util.Locale;

/** By what the figures are told apart. */
enum Dimension {
    ARTICLE,
    OFFICE,
    CHANNEL;

    /** The key of what a tally is about; empty where it is about nothing of this kind. */
    String of(Tally tally) {
        return switch (this) {
            case ARTICLE -> tally.article().map(article -> article.value()).orElse("");
            case OFFICE -> tally.office().map(office -> office.value()).orElse("");
            case CHANNEL -> tally.channel().value();
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Dimension of(String key) {
        for (Dimension dimension : values()) {
            if (dimension.key().equals(key)) {
                return dimension;
            }
        }
        return ARTICLE;
    }
}
