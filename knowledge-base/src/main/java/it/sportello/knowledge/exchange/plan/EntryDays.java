package it.sportello.knowledge.exchange.plan;

import it.sportello.knowledge.article.Days;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days as an entry says them. */
final class EntryDays {
    private EntryDays() {}

    static Optional<LocalDate> of(Entry entry, Field field, List<Remark> remarks) {
        Optional<Said> said = entry.one(field);
        Optional<LocalDate> day = said.flatMap(text -> Days.of(text.text()));
        said.filter(text -> day.isEmpty())
                .ifPresent(text -> remarks.add(Remark.of(text.line(), Kind.NO_DATE, text.text())));
        return day;
    }
}
