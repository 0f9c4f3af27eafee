package it.sportello.core.conversation;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a conversation remembers.
 *
 * @param language in which it is held
 * @param introduced when the bot last said what it is, with the privacy notice
 * @param holder who has the word
 * @param awaiting what the citizen was asked
 * @param failures how many questions in a row were not answered
 * @param lastQuestion the last words that were taken as a question; empty before the first
 * @param lastArticle the article last answered with
 * @param conduct how he is answered if he abuses the counter
 */
public record State(
        Language language,
        Optional<Instant> introduced,
        Holder holder,
        Awaiting awaiting,
        int failures,
        Words lastQuestion,
        Optional<ArticleId> lastArticle,
        Conduct conduct) {
    public State {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(introduced, "introduced");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(awaiting, "awaiting");
        Objects.requireNonNull(lastQuestion, "lastQuestion");
        Objects.requireNonNull(lastArticle, "lastArticle");
        Objects.requireNonNull(conduct, "conduct");
    }

    /** The state of a conversation with someone of whom nobody complains. */
    public State(
            Language language,
            Optional<Instant> introduced,
            Holder holder,
            Awaiting awaiting,
            int failures,
            Words lastQuestion,
            Optional<ArticleId> lastArticle) {
        this(language, introduced, holder, awaiting, failures, lastQuestion, lastArticle, Conduct.FINE);
    }

    /** The state of a conversation in which nothing was said yet. */
    public static State fresh(Language language) {
        return new State(
                language, Optional.empty(), Holder.BOT, new Awaiting.Nothing(), 0, Words.NONE, Optional.empty());
    }

    /**
     * The article that the conversation is about: the one last answered with, unless something else has come up since
     * that was not answered.
     */
    public Optional<ArticleId> topic() {
        boolean settled = failures == 0 && holder == Holder.BOT && awaiting instanceof Awaiting.Nothing;
        return lastArticle.filter(article -> settled);
    }

    public State inLanguage(Language other) {
        return new State(other, introduced, holder, awaiting, failures, lastQuestion, lastArticle, conduct);
    }

    public State introducedAt(Instant now) {
        return new State(language, Optional.of(now), holder, awaiting, failures, lastQuestion, lastArticle, conduct);
    }

    public State heldBy(Holder other) {
        return new State(language, introduced, other, awaiting, failures, lastQuestion, lastArticle, conduct);
    }

    public State of(Conduct other) {
        return new State(language, introduced, holder, awaiting, failures, lastQuestion, lastArticle, other);
    }

    public State awaiting(Awaiting other) {
        return new State(language, introduced, holder, other, failures, lastQuestion, lastArticle, conduct);
    }

    State awaitingNothing() {
        return awaiting(new Awaiting.Nothing());
    }

    State failedOnceMore() {
        return new State(language, introduced, holder, awaiting, failures + 1, lastQuestion, lastArticle, conduct);
    }

    State asked(Words question) {
        return new State(language, introduced, holder, awaiting, failures, question, lastArticle, conduct);
    }

    State answeredWith(ArticleId article) {
        return new State(
                language, introduced, holder, new Awaiting.Nothing(), 0, lastQuestion, Optional.of(article), conduct);
    }

    State waitingForPerson() {
        return new State(
                language, introduced, Holder.WAITING, new Awaiting.Nothing(), 0, lastQuestion, lastArticle, conduct);
    }
}
