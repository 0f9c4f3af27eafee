package it.sportello.knowledge.consultation;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.intent.Ranked;
import it.sportello.knowledge.understanding.Intents;
import it.sportello.knowledge.understanding.Reading;
import it.sportello.knowledge.understanding.Understander;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Understands a short message with the article in mind that the conversation is about. No list of words says what a
 * follow-up is: it is one when the article speaks of nearly all that the message says, rare words above all.
 */
final class FollowUp {
    /** Whoever writes more names what he means. */
    private static final int MOST_WORDS = 7;

    /** Whoever writes no more than this hardly names a topic, whatever the words alone may mean. */
    private static final int NAMES_NOTHING = 3;

    /** Of an article that speaks of so much of a message, it may be a follow-up. */
    private static final double SPEAKS_OF_IT = 0.5;

    /** Whoever uses no word that the article does not use has not changed the topic. */
    private static final double SPEAKS_OF_ALL = 0.95;

    private static final int NEIGHBOURS = 3;

    private final Findings findings;
    private final Subjects subjects;
    private final Understander understander;
    private final ArticleId previous;

    FollowUp(Findings findings, Subjects subjects, Understander understander, ArticleId previous) {
        this.findings = Objects.requireNonNull(findings, "findings");
        this.subjects = Objects.requireNonNull(subjects, "subjects");
        this.understander = Objects.requireNonNull(understander, "understander");
        this.previous = Objects.requireNonNull(previous, "previous");
    }

    /** The answer to a follow-up; empty where the message is none and its own answer holds. */
    Optional<Answer> answer(Reading own) {
        List<String> plain = own.words();
        if (plain.isEmpty() || plain.size() > MOST_WORDS || isForTheDesk(own)) {
            return Optional.empty();
        }
        return meant(plain, own)
                .map(article -> findings.article(article, own.language()))
                .filter(Answer.Found.class::isInstance);
    }

    private static boolean isForTheDesk(Reading own) {
        return own.intents().stream()
                .limit(1)
                .anyMatch(best -> Intents.article(best.intent()).isEmpty() && best.isSure());
    }

    private Optional<ArticleId> meant(List<String> plain, Reading own) {
        double here = subjects.share(previous, plain);
        if (own.intents().stream().limit(1).anyMatch(Ranked::isSure)) {
            boolean namesNothing = plain.size() <= NAMES_NOTHING && here >= SPEAKS_OF_ALL;
            return namesNothing ? Optional.of(previous) : Optional.empty();
        }
        return neighbour(plain, own, here).or(() -> Optional.of(previous).filter(same -> here >= SPEAKS_OF_IT));
    }

    /** An article near the previous one that speaks of more of the message than that. */
    private Optional<ArticleId> neighbour(List<String> plain, Reading own, double here) {
        return own.intents().stream()
                .limit(1)
                .filter(best -> best.isWorthAsking())
                .flatMap(best -> Intents.article(best.intent()).stream())
                .filter(article -> subjects.share(article, plain) > here)
                .filter(article -> isNear(article, own.language()))
                .findFirst();
    }

    private boolean isNear(ArticleId article, Language language) {
        String title = findings.title(previous, language);
        return understander.read(title, language).intents().stream()
                .limit(NEIGHBOURS)
                .map(Ranked::intent)
                .anyMatch(Intents.label(article)::equals);
    }
}
