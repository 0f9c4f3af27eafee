package it.sportello.knowledge.exchange.plan;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.ArticleNames;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.entry.OfficeEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offices that are kept, with those that a file adds or renames. */
final class OfficeBook {
    private final List<Office> kept;
    private final Map<OfficeId, Office> all = new LinkedHashMap<>();

    OfficeBook(List<Office> kept, List<OfficeEntry> brought) {
        this.kept = List.copyOf(kept);
        kept.forEach(office -> all.put(office.id(), office));
        brought.forEach(entry -> all.put(entry.office().id(), entry.office()));
    }

    /** The office of that code or name. */
    Optional<OfficeId> find(String words) {
        return all.values().stream()
                .filter(office -> office.id().value().equalsIgnoreCase(words)
                        || office.names().values().stream().anyMatch(words::equalsIgnoreCase))
                .map(Office::id)
                .findFirst();
    }

    /** A new office of that name. */
    OfficeId add(String name) {
        int attempt = 1;
        OfficeId id = named(name, attempt);
        while (all.containsKey(id)) {
            id = named(name, ++attempt);
        }
        all.put(id, new Office(id, Map.of(Language.ITALIAN, name)));
        return id;
    }

    private static OfficeId named(String name, int attempt) {
        return new OfficeId(ArticleNames.from(name, attempt).value());
    }

    Optional<Office> first() {
        return all.values().stream().findFirst();
    }

    List<Office> changed() {
        return all.values().stream().filter(office -> !kept.contains(office)).toList();
    }
}
