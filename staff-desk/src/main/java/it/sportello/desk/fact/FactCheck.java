package it.sportello.desk.fact;

import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.ReservedNames;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a form must hold before it is saved: by field, a sentence that says how to put it right. */
final class FactCheck {
    private final FactForm form;
    private final Texts texts;
    private final Map<String, Object> errors = new LinkedHashMap<>();

    private FactCheck(FactForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    static Map<String, Object> errors(FactForm form, List<Office> offices, Texts texts) {
        FactCheck check = new FactCheck(form, texts);
        check.names();
        form.read().fold(value -> true, trouble -> {
            check.wrong(
                    FactForm.VALUE,
                    "fact.trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            return false;
        });
        if (offices.stream().noneMatch(office -> office.id().value().equals(form.value(FactForm.OFFICE)))) {
            check.wrong(FactForm.OFFICE, "article.error.office");
        }
        check.dates();
        return check.errors;
    }

    private void names() {
        if (!FactId.isValid(form.id())) {
            wrong(FactForm.ID, "fact.error.id", FactId.LONGEST);
        }
        if (form.version() == 0 && ReservedNames.isReserved(form.id())) {
            wrong(FactForm.ID, "fact.error.reserved", form.id());
        }
        if (form.label().isEmpty()) {
            wrong(FactForm.LABEL, "fact.error.label");
        }
        if (form.label().length() > Fact.LONGEST_LABEL) {
            wrong(
                    FactForm.LABEL,
                    "fact.error.label-long",
                    Fact.LONGEST_LABEL,
                    form.label().length());
        }
    }

    private void dates() {
        Optional<LocalDate> from = date(FactForm.FROM);
        Optional<LocalDate> to = date(FactForm.TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            wrong(FactForm.TO, "article.error.dates");
        }
    }

    private Optional<LocalDate> date(String field) {
        String typed = form.value(field);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            wrong(field, "article.error.date");
            return Optional.empty();
        }
    }

    private void wrong(String field, String key, Object... values) {
        errors.putIfAbsent(field, texts.say(key, values));
    }
}
