package it.sportello.knowledge.article;

import it.sportello.core.message.Language;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The one rule for texts kept per language: the wanted one, else Italian, else the first by code. */
public final class Wording {
    private Wording() {}

    public static <T> Optional<T> in(Map<Language, T> texts, Language wanted) {
        return Optional.ofNullable(texts.get(wanted))
                .or(() -> Optional.ofNullable(texts.get(Language.ITALIAN)))
                .or(() -> texts.entrySet().stream()
                        .min(Comparator.comparing(entry -> entry.getKey().code()))
                        .map(Map.Entry::getValue));
    }
}
