package it.sportello.knowledge.exchange.plan;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Days;
import it.sportello.knowledge.article.ReservedNames;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.FactKinds;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Weight;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactReading;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes facts of entries, one after the other, on top of what is kept. */
final class FactDrafting {
    private final Standing standing;
    private final OfficeBook offices;
    private final Map<FactId, Integer> lines = new HashMap<>();

    FactDrafting(Standing standing, OfficeBook offices) {
        this.standing = standing;
        this.offices = offices;
    }

    Step step(Entry entry) {
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        String name = text(entry, Field.FACT).toLowerCase(Locale.ROOT);
        if (!FactId.isValid(name)) {
            remarks.add(Remark.of(entry.line(), Remark.Kind.FACT_NAME, name));
            return new Step(entry.line(), name, Outcome.REFUSED, Optional.empty(), remarks);
        }
        FactId id = new FactId(name);
        Optional.ofNullable(lines.putIfAbsent(id, entry.line()))
                .ifPresent(line ->
                        remarks.add(Remark.of(entry.line(), Remark.Kind.FACT_TWICE, name, String.valueOf(line))));
        Optional<KeptFact> before = standing.fact(id);
        if (before.isEmpty() && ReservedNames.isReserved(name)) {
            remarks.add(Remark.of(entry.line(), Remark.Kind.RESERVED_NAME, name));
        }
        Optional<Fact> fact = fact(entry, id, before.map(KeptFact::fact), remarks);
        boolean isRefused = remarks.stream().anyMatch(remark -> remark.weight() != Weight.NOTE);
        return isRefused || fact.isEmpty()
                ? new Step(entry.line(), name, Outcome.REFUSED, Optional.empty(), remarks)
                : step(entry, fact.get(), before, remarks);
    }

    private static Step step(Entry entry, Fact fact, Optional<KeptFact> before, List<Remark> remarks) {
        String name = fact.id().placeholder();
        if (before.filter(kept -> kept.fact().equals(fact)).isPresent()) {
            return new Step(entry.line(), name, Outcome.SAME, Optional.empty(), remarks);
        }
        FactChange change = new FactChange(fact, before.map(KeptFact::version).orElse(0));
        Outcome outcome = before.isEmpty() ? Outcome.NEW : Outcome.CHANGED;
        return new Step(entry.line(), name, outcome, Optional.of(change), remarks);
    }

    private Optional<Fact> fact(Entry entry, FactId id, Optional<Fact> before, List<Remark> remarks) {
        String label = entry.one(Field.LABEL)
                .map(Said::text)
                .or(() -> before.map(Fact::label))
                .orElse(id.value());
        if (label.length() > Fact.LONGEST_LABEL) {
            remarks.add(Remark.of(
                    entry.line(),
                    Remark.Kind.TITLE_LONG,
                    String.valueOf(Fact.LONGEST_LABEL),
                    String.valueOf(label.length())));
        }
        Validity validity = validity(entry, before, remarks);
        return value(entry, before, remarks)
                .flatMap(value -> new Owner(offices, entry, remarks)
                        .id(before.map(Fact::owner))
                        .map(owner -> new Fact(id, label.replaceAll("\\s+", " ").strip(), owner, value, validity)));
    }

    private static Optional<FactValue> value(Entry entry, Optional<Fact> before, List<Remark> remarks) {
        Map<Language, String> written = new LinkedHashMap<>();
        entry.languages()
                .forEach(language -> entry.one(new Column(Field.VALUE, language))
                        .ifPresent(said -> written.put(language, said.text())));
        Optional<Kind> named = entry.one(Field.KIND).flatMap(said -> FactKinds.of(said.text()));
        entry.one(Field.KIND)
                .filter(said -> named.isEmpty())
                .ifPresent(said -> remarks.add(Remark.of(said.line(), Remark.Kind.FACT_KIND, said.text())));
        Kind kind = named.or(() -> before.map(fact -> fact.value().kind())).orElseGet(() -> guessed(written));
        return FactReading.read(kind, written).fold(Optional::of, trouble -> {
            String shown = written.getOrDefault(Language.ITALIAN, "");
            remarks.add(Remark.of(entry.line(), Remark.Kind.FACT_VALUE, shown, FactKinds.name(kind)));
            return Optional.empty();
        });
    }

    /** Lists of dates have no column that says so. */
    private static Kind guessed(Map<Language, String> written) {
        String text = written.getOrDefault(Language.ITALIAN, "");
        if (Days.of(text).isPresent()) {
            return Kind.DATE;
        }
        return text.contains("€") && FactReading.read(Kind.AMOUNT, written).fold(value -> true, trouble -> false)
                ? Kind.AMOUNT
                : Kind.TEXT;
    }

    private static Validity validity(Entry entry, Optional<Fact> before, List<Remark> remarks) {
        Validity kept = before.map(Fact::validity).orElse(Validity.ALWAYS);
        Optional<LocalDate> from = entry.decides(Field.FROM) ? EntryDays.of(entry, Field.FROM, remarks) : kept.from();
        Optional<LocalDate> to = entry.decides(Field.TO) ? EntryDays.of(entry, Field.TO, remarks) : kept.to();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            remarks.add(Remark.of(entry.line(), Remark.Kind.DATES_TURNED_ROUND));
        }
        return new Validity(from, to);
    }

    private static String text(Entry entry, Field field) {
        return entry.one(field).map(Said::text).orElse("");
    }
}
