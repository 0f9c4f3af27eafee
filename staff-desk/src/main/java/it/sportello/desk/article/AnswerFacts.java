package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.desk.article.ArticleCheck.FieldError;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactCheck;
import it.sportello.knowledge.fact.FactCheck.Problem;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.fact.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts in an answer that is being written. */
public record AnswerFacts(Facts facts, Moments moments) {
    public AnswerFacts {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(moments, "moments");
    }

    /**
     * An answer as citizens would read it.
     *
     * @param problems why it could not be published, each in a sentence
     */
    public record Shown(Markdown text, List<String> problems) {
        public Shown {
            Objects.requireNonNull(text, "text");
            problems = List.copyOf(problems);
        }
    }

    public Future<Shown> shown(Visit visit, String answer, Language language) {
        return known(answer)
                .map(known -> new Shown(
                        Placeholders.fill(new Markdown(answer), language, known),
                        problems(visit, answer, language, known).stream()
                                .map(problem -> sentence(visit, problem))
                                .toList()));
    }

    /** What keeps the form from being published, beside the answer in which it stands. */
    Future<List<FieldError>> errors(Visit visit, ArticleForm form) {
        String all = ArticleForm.LANGUAGES.stream()
                .flatMap(AnswerFacts::fields)
                .map(form::value)
                .collect(Collectors.joining("\n"));
        return known(all)
                .map(known -> ArticleForm.LANGUAGES.stream()
                        .flatMap(language ->
                                fields(language).flatMap(field -> errors(visit, form, language, field, known)))
                        .toList());
    }

    private static Stream<String> fields(Language language) {
        return Stream.concat(Stream.of("answer_" + language), VariantFields.of(language).stream());
    }

    private Stream<FieldError> errors(
            Visit visit, ArticleForm form, Language language, String field, Map<FactId, Fact> known) {
        return problems(visit, form.value(field).strip(), language, known).stream()
                .map(problem -> new FieldError(field, sentence(visit, problem), link(problem)));
    }

    private Future<Map<FactId, Fact>> known(String text) {
        return facts.latest(Placeholders.names(text))
                .map(found -> found.stream().map(KeptFact::fact).collect(Collectors.toMap(Fact::id, fact -> fact)));
    }

    private List<Problem> problems(Visit visit, String answer, Language language, Map<FactId, Fact> known) {
        return FactCheck.problems(new Markdown(answer), language, known, moments.day(visit.now()));
    }

    private static String sentence(Visit visit, Problem problem) {
        String key = "article.error.fact."
                + problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean isName = FactId.isValid(problem.name());
        return visit.say(key, isName ? new FactId(problem.name()).placeholder() : problem.name());
    }

    /** To the fact, or to where it can be added. */
    private static String link(Problem problem) {
        return switch (problem.reason()) {
            case EXPIRED -> "/desk/facts/" + problem.name();
            case MISSING -> "/desk/facts/new?id=" + problem.name();
            case NO_NAME, TOO_LONG -> "/desk/facts";
        };
    }
}
