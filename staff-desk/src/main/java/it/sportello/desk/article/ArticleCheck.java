package it.sportello.desk.article;

import it.sportello.core.message.Language;
import it.sportello.desk.page.Texts;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.YearlyDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a form must hold before it is saved, and what more before it is published. */
final class ArticleCheck {
    static final int LONGEST_TITLE = Limits.LONGEST_TITLE;
    static final int LONGEST_EXAMPLE = Limits.LONGEST_EXAMPLE;
    static final int MOST_EXAMPLES = Limits.MOST_EXAMPLES;
    static final int LONGEST_ANSWER = Limits.LONGEST_ANSWER;

    /**
     * What is wrong with one field, in a sentence that says how to put it right.
     *
     * @param link to where that is done; empty where it is done here
     */
    record FieldError(String field, String message, String link) {
        FieldError {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(link, "link");
        }

        FieldError(String field, String message) {
            this(field, message, "");
        }
    }

    private final ArticleForm form;
    private final Texts texts;
    private final List<FieldError> errors = new ArrayList<>();

    private ArticleCheck(ArticleForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** The errors in the order of the fields; none where it may be saved, and published where that is wished. */
    static List<FieldError> errors(ArticleForm form, List<Office> offices, boolean publish, Texts texts) {
        ArticleCheck check = new ArticleCheck(form, texts);
        check.language(Language.ITALIAN);
        if (publish) {
            check.publishable();
        }
        if (form.says(Language.ENGLISH)) {
            check.language(Language.ENGLISH);
        }
        check.office(offices);
        check.dates();
        check.source();
        return List.copyOf(check.errors);
    }

    private void language(Language language) {
        String title = form.title(language);
        if (title.isEmpty()) {
            wrong("title_" + language, "article.error.title");
        }
        if (title.lines().count() > 1 || title.length() > LONGEST_TITLE) {
            wrong("title_" + language, "article.error.title-long", LONGEST_TITLE, title.length());
        }
        examples(language);
        answer("answer_" + language);
        VariantFields.of(language).forEach(this::answer);
        if (form.answer(language).isEmpty()) {
            VariantFields.of(language).stream()
                    .filter(field -> !form.value(field).isBlank())
                    .findFirst()
                    .ifPresent(field -> wrong("answer_" + language, "article.error.variant-alone"));
        }
    }

    private void answer(String field) {
        int length = form.value(field).strip().length();
        if (length > LONGEST_ANSWER) {
            wrong(field, "article.error.answer-long", LONGEST_ANSWER, length);
        }
    }

    private void source() {
        int name = form.value(ReferenceFields.SOURCE).strip().length();
        String address = form.value(ReferenceFields.ADDRESS).strip();
        boolean more = !address.isEmpty() || !form.value(ReferenceFields.AS_OF).isBlank();
        if (name == 0 && more) {
            wrong(ReferenceFields.SOURCE, "article.error.source");
        }
        if (name > Limits.LONGEST_SOURCE) {
            wrong(ReferenceFields.SOURCE, "article.error.source-long", Limits.LONGEST_SOURCE, name);
        }
        if (!address.isEmpty()
                && (address.length() > Limits.LONGEST_ADDRESS || !ReferenceFields.isWebAddress(address))) {
            wrong(ReferenceFields.ADDRESS, "article.error.source-address", Limits.LONGEST_ADDRESS);
        }
        date(ReferenceFields.AS_OF);
    }

    private void examples(Language language) {
        List<String> examples = form.examples(language);
        if (examples.size() > MOST_EXAMPLES) {
            wrong("examples_" + language, "article.error.examples-many", MOST_EXAMPLES, examples.size());
        }
        long tooLong = examples.stream()
                .filter(example -> example.length() > LONGEST_EXAMPLE)
                .count();
        if (tooLong > 0) {
            wrong("examples_" + language, "article.error.example-long", LONGEST_EXAMPLE, tooLong);
        }
    }

    private void publishable() {
        if (form.examples(Language.ITALIAN).isEmpty()) {
            wrong("examples_it", "article.error.no-example");
        }
        if (form.answer(Language.ITALIAN).isEmpty()) {
            wrong("answer_it", "article.error.no-answer");
        }
    }

    private void office(List<Office> offices) {
        String wanted = form.value(ArticleForm.OFFICE);
        if (offices.stream().noneMatch(office -> office.id().value().equals(wanted))) {
            wrong(ArticleForm.OFFICE, "article.error.office");
        }
    }

    private void dates() {
        Optional<LocalDate> from = date(ArticleForm.FROM);
        Optional<LocalDate> to = date(ArticleForm.TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            wrong(ArticleForm.TO, "article.error.dates");
        }
        yearly(ArticleForm.YEARLY_FROM, ArticleForm.YEARLY_TO);
        yearly(ArticleForm.YEARLY_TO, ArticleForm.YEARLY_FROM);
        date(ArticleForm.REVIEW);
    }

    private void yearly(String field, String other) {
        String typed = form.value(field);
        if (typed.isBlank() && !form.value(other).isBlank()) {
            wrong(field, "article.error.yearly-half");
        }
        if (!typed.isBlank() && YearlyDays.day(typed).isEmpty()) {
            wrong(field, "article.error.yearly");
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
        errors.add(new FieldError(field, texts.say(key, values)));
    }
}
