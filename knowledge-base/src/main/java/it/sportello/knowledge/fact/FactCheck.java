package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether an answer with placeholders may be published. */
public final class FactCheck {
    private FactCheck() {}

    /** What stands in the way. */
    public enum Reason {
        /** What stands in the braces is no name. */
        NO_NAME,
        MISSING,
        EXPIRED,
        /** The answer with its facts filled in. */
        TOO_LONG
    }

    /**
     * One thing that stands in the way.
     *
     * @param name of the fact, or what stands there instead
     */
    public record Problem(Reason reason, Language language, String name) {
        public Problem {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(name, "name");
        }
    }

    /** All problems of an article's answers, in the order of its languages. */
    public static List<Problem> problems(Article article, Map<FactId, Fact> facts, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        article.texts()
                .forEach((language, text) ->
                        text.answers().forEach(answer -> problems.addAll(problems(answer, language, facts, today))));
        return problems;
    }

    public static List<Problem> problems(Markdown answer, Language language, Map<FactId, Fact> facts, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Placeholders.strangers(answer.value())
                .forEach(piece -> problems.add(new Problem(Reason.NO_NAME, language, piece)));
        Placeholders.names(answer.value())
                .forEach(id -> reason(Optional.ofNullable(facts.get(id)), today)
                        .ifPresent(reason -> problems.add(new Problem(reason, language, id.value()))));
        String filled = Placeholders.fill(answer, language, facts).value();
        if (filled.length() > Limits.LONGEST_ANSWER && answer.value().length() <= Limits.LONGEST_ANSWER) {
            problems.add(new Problem(Reason.TOO_LONG, language, String.valueOf(filled.length())));
        }
        return problems;
    }

    private static Optional<Reason> reason(Optional<Fact> fact, LocalDate today) {
        if (fact.isEmpty()) {
            return Optional.of(Reason.MISSING);
        }
        return fact.filter(one -> one.validity().isOverOn(today)).map(one -> Reason.EXPIRED);
    }
}
