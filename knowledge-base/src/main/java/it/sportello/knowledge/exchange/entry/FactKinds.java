package it.sportello.knowledge.exchange.entry;

import it.sportello.knowledge.fact.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of facts, under the names that people give them in files; the first one is what we write. */
public final class FactKinds {
    private static final Map<Kind, List<String>> NAMES = Map.of(
            Kind.TEXT, List.of("testo", "text"),
            Kind.DATE, List.of("data", "date", "giorno", "scadenza"),
            Kind.AMOUNT, List.of("importo", "amount", "euro", "prezzo", "costo", "tariffa"),
            Kind.PHONE, List.of("telefono", "phone", "numero di telefono", "cellulare"),
            Kind.HOURS, List.of("orario", "hours", "orari", "orario di apertura"),
            Kind.TABLE, List.of("tabella", "table"));

    private FactKinds() {}

    public static String name(Kind kind) {
        return NAMES.getOrDefault(kind, List.of(kind.name())).get(0);
    }

    public static Optional<Kind> of(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
