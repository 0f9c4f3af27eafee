package it.sportello.knowledge.files;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.ReservedNames;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one office and one article of a file, within the limits of what chats and people can take. */
final class ArticleForm {
    private static final Set<String> OFFICE = Set.of("id", "name");
    private static final Set<String> ARTICLE = Set.of(
            "id",
            "title",
            "office",
            "valid-from",
            "valid-to",
            "every-year-from",
            "every-year-to",
            "review-by",
            "examples",
            "answer");

    private static final int LONGEST_NAME = 100;

    /** Stands where an id is wrong; nothing is made of a file with a problem. */
    private static final String NO_ID = "x";

    private ArticleForm() {}

    static Office office(Field form) {
        form.only(OFFICE);
        return new Office(
                new OfficeId(id(form.at("id"))),
                form.at("name").perLanguage((language, name) -> name.text(LONGEST_NAME)));
    }

    static Article article(Field form) {
        form.only(ARTICLE);
        ArticleId id = new ArticleId(id(form.at("id")));
        Map<Language, String> titles =
                form.at("title").perLanguage((language, title) -> title.text(Limits.LONGEST_TITLE));
        Map<Language, List<String>> examples = form.maybe("examples")
                .map(field -> field.perLanguage((language, list) -> examples(list)))
                .orElse(Map.of());
        Map<Language, String> answers = form.maybe("answer")
                .map(field -> field.perLanguage((language, answer) -> answer.text(Limits.LONGEST_ANSWER)))
                .orElse(Map.of());
        untitled(form, titles, examples, "examples");
        untitled(form, titles, answers, "answer");
        Map<Language, Article.Text> texts = new LinkedHashMap<>();
        titles.forEach((language, title) -> texts.put(
                language,
                new Article.Text(
                        title,
                        examples.getOrDefault(language, List.of()),
                        new Markdown(answers.getOrDefault(language, "")))));
        return new Article(id, new OfficeId(id(form.at("office"))), texts, validity(form));
    }

    private static void untitled(Field form, Map<Language, String> titles, Map<Language, ?> texts, String key) {
        texts.keySet().stream()
                .filter(language -> !titles.containsKey(language))
                .forEach(language -> form.at(key).wrong("there is no title in " + language, language));
    }

    private static List<String> examples(Field list) {
        return list.list(Limits.MOST_EXAMPLES).stream()
                .map(example -> example.text(Limits.LONGEST_EXAMPLE))
                .toList();
    }

    static Validity validity(Field form) {
        Optional<LocalDate> from = form.maybe("valid-from").flatMap(ArticleForm::day);
        Optional<LocalDate> to = form.maybe("valid-to").flatMap(ArticleForm::day);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.at("valid-to").wrong("it lies before valid-from", to);
        }
        return new Validity(from, to, yearly(form), form.maybe("review-by").flatMap(ArticleForm::day));
    }

    private static Optional<YearlyDays> yearly(Field form) {
        Optional<MonthDay> first = form.maybe("every-year-from").flatMap(ArticleForm::dayOfYear);
        Optional<MonthDay> last = form.maybe("every-year-to").flatMap(ArticleForm::dayOfYear);
        if (form.maybe("every-year-from").isPresent()
                != form.maybe("every-year-to").isPresent()) {
            form.at("every-year-to").wrong("every-year-from and every-year-to are wanted together", last);
        }
        return first.flatMap(day -> last.map(end -> new YearlyDays(day, end)));
    }

    private static Optional<MonthDay> dayOfYear(Field field) {
        Optional<MonthDay> day = YearlyDays.day(field.node().asText());
        return day.isPresent() ? day : field.wrong("a day of the year such as 06-30 is wanted", day);
    }

    private static Optional<LocalDate> day(Field field) {
        try {
            return Optional.of(LocalDate.parse(field.node().asText()));
        } catch (DateTimeParseException e) {
            return field.wrong("a day such as 2027-06-30 is wanted", Optional.empty());
        }
    }

    static String id(Field field) {
        String id = field.node().isTextual() ? field.node().textValue() : "";
        if (ReservedNames.isReserved(id)) {
            return field.wrong("an id that is no word of the desk's addresses is wanted", NO_ID);
        }
        return ArticleId.isValid(id)
                ? id
                : field.wrong("an id of 1 to 60 lower-case letters, digits and hyphens is wanted", NO_ID);
    }
}
