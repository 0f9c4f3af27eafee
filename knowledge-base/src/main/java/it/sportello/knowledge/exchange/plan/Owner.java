package it.sportello.knowledge.exchange.plan;

import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import java.util.List;
import java.util.Optional;

/** The office that an entry names, or the one that it had, or the first. */
record Owner(OfficeBook offices, Entry entry, List<Remark> remarks) {
    private static final int LONGEST_OFFICE = 100;

    /** Empty where there is no office at all, which is then remarked. */
    Optional<OfficeId> id(Optional<OfficeId> before) {
        Optional<Said> said = entry.one(Field.OFFICE);
        if (said.isPresent()) {
            return Optional.of(offices.find(said.get().text()).orElseGet(() -> added(said.get())));
        }
        Optional<OfficeId> owner = before.or(() -> offices.first().map(this::first));
        if (owner.isEmpty()) {
            remarks.add(Remark.of(entry.line(), Kind.NO_OFFICE));
        }
        return owner;
    }

    private OfficeId added(Said said) {
        String name =
                said.text().substring(0, Math.min(LONGEST_OFFICE, said.text().length()));
        remarks.add(Remark.of(said.line(), Kind.NEW_OFFICE, name));
        return offices.add(name);
    }

    private OfficeId first(Office office) {
        remarks.add(Remark.of(entry.line(), Kind.FIRST_OFFICE, office.name(Language.ITALIAN)));
        return office.id();
    }
}
