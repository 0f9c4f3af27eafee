package it.sportello.knowledge.files;

import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.gold.GoldQuestion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knowledge as the plain maps and lists that its YAML file shows, always in the same order. */
final class YamlForm {
    static final Comparator<Language> ITALIAN_FIRST = Comparator.comparing(
                    (Language language) -> !language.equals(Language.ITALIAN))
            .thenComparing(Language::code);

    private static final Comparator<GoldQuestion> BY_WORDS = Comparator.comparing(GoldQuestion::language, ITALIAN_FIRST)
            .thenComparing(question -> question.words().value());

    private YamlForm() {}

    static Map<String, Object> of(Knowledge knowledge) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("offices", knowledge.offices().stream().map(YamlForm::of).toList());
        form.put(
                "articles",
                knowledge.articles().stream()
                        .sorted(Comparator.comparing(article -> article.id().value()))
                        .map(YamlForm::of)
                        .toList());
        if (!knowledge.facts().isEmpty()) {
            form.put(
                    "facts",
                    knowledge.facts().stream()
                            .sorted(Comparator.comparing(fact -> fact.id().value()))
                            .map(YamlForm::of)
                            .toList());
        }
        if (!knowledge.gold().isEmpty()) {
            form.put(
                    "gold",
                    knowledge.gold().stream().sorted(BY_WORDS).map(YamlForm::of).toList());
        }
        return form;
    }

    private static Map<String, Object> of(Fact fact) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", fact.id().value());
        form.put("label", fact.label());
        form.put("office", fact.owner().value());
        form.put("kind", fact.value().kind().name().toLowerCase(Locale.ROOT));
        form.put("value", perLanguage(fact.value().written(), text -> text));
        fact.validity().from().ifPresent(day -> form.put("valid-from", day.toString()));
        fact.validity().to().ifPresent(day -> form.put("valid-to", day.toString()));
        return form;
    }

    private static Map<String, Object> of(GoldQuestion question) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("question", Map.of(question.language().code(), question.words().value()));
        question.expected().ifPresent(article -> form.put("expected", article.value()));
        return form;
    }

    private static Map<String, Object> of(Office office) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", office.id().value());
        form.put("name", perLanguage(office.names(), name -> name));
        return form;
    }

    private static Map<String, Object> of(Article article) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", article.id().value());
        form.put("title", perLanguage(article.texts(), Article.Text::title));
        form.put("office", article.owner().value());
        article.validity().from().ifPresent(day -> form.put("valid-from", day.toString()));
        article.validity().to().ifPresent(day -> form.put("valid-to", day.toString()));
        article.validity().yearly().ifPresent(season -> {
            form.put("every-year-from", YearlyDays.written(season.first()));
            form.put("every-year-to", YearlyDays.written(season.last()));
        });
        article.validity().review().ifPresent(day -> form.put("review-by", day.toString()));
        form.put("examples", perLanguage(withExamples(article), Article.Text::examples));
        form.put(
                "answer", perLanguage(withAnswer(article), text -> text.answer().value()));
        BesidesForm.put(form, article);
        form.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return form;
    }

    private static Map<Language, Article.Text> withExamples(Article article) {
        return filtered(article, text -> !text.examples().isEmpty());
    }

    private static Map<Language, Article.Text> withAnswer(Article article) {
        return filtered(article, text -> !text.answer().value().isBlank());
    }

    private static Map<Language, Article.Text> filtered(Article article, Function<Article.Text, Boolean> wanted) {
        return article.texts().entrySet().stream()
                .filter(entry -> wanted.apply(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static <T> Map<String, Object> perLanguage(Map<Language, T> texts, Function<T, Object> shown) {
        Map<String, Object> form = new LinkedHashMap<>();
        List<Language> languages = texts.keySet().stream().sorted(ITALIAN_FIRST).toList();
        languages.forEach(language -> form.put(
                language.code(),
                texts.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(language))
                        .map(entry -> shown.apply(entry.getValue()))
                        .findFirst()
                        .orElseThrow()));
        return form;
    }
}
