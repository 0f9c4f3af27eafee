package it.sportello.core.conversation;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param told the numbers of the announcements that were made in this conversation, the latest last
 * @param sparedUntil until when the citizen is not asked what he thinks of an answer
 */
public record State(
        Language language,
        Optional<Instant> introduced,
        Holder holder,
        Awaiting awaiting,
        int failures,
        Words lastQuestion,
        Optional<ArticleId> lastArticle,
        Conduct conduct,
        List<Long> told,
        Optional<Instant> sparedUntil) {
    /** A conversation that outlives so many announcements may hear the oldest of them again. */
    private static final int REMEMBERED = 20;

    public State {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(introduced, "introduced");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(awaiting, "awaiting");
        Objects.requireNonNull(lastQuestion, "lastQuestion");
        Objects.requireNonNull(lastArticle, "lastArticle");
        Objects.requireNonNull(conduct, "conduct");
        told = List.copyOf(told);
        Objects.requireNonNull(sparedUntil, "sparedUntil");
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
        this(
                language,
                introduced,
                holder,
                awaiting,
                failures,
                lastQuestion,
                lastArticle,
                Conduct.FINE,
                List.of(),
                Optional.empty());
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
        boolean nothingAsked = awaiting instanceof Awaiting.Nothing || awaiting instanceof Awaiting.Related;
        boolean settled = failures == 0 && holder == Holder.BOT && nothingAsked;
        return lastArticle.filter(article -> settled);
    }

    public State inLanguage(Language other) {
        return new State(
                other, introduced, holder, awaiting, failures, lastQuestion, lastArticle, conduct, told, sparedUntil);
    }

    public State introducedAt(Instant now) {
        return new State(
                language,
                Optional.of(now),
                holder,
                awaiting,
                failures,
                lastQuestion,
                lastArticle,
                conduct,
                told,
                sparedUntil);
    }

    public State heldBy(Holder other) {
        return new State(
                language, introduced, other, awaiting, failures, lastQuestion, lastArticle, conduct, told, sparedUntil);
    }

    public State of(Conduct other) {
        return new State(
                language, introduced, holder, awaiting, failures, lastQuestion, lastArticle, other, told, sparedUntil);
    }

    public State awaiting(Awaiting other) {
        return new State(
                language, introduced, holder, other, failures, lastQuestion, lastArticle, conduct, told, sparedUntil);
    }

    State awaitingNothing() {
        return awaiting(new Awaiting.Nothing());
    }

    State failedOnceMore() {
        return new State(
                language,
                introduced,
                holder,
                awaiting,
                failures + 1,
                lastQuestion,
                lastArticle,
                conduct,
                told,
                sparedUntil);
    }

    State asked(Words question) {
        return new State(
                language, introduced, holder, awaiting, failures, question, lastArticle, conduct, told, sparedUntil);
    }

    State answeredWith(ArticleId article) {
        return new State(
                language,
                introduced,
                holder,
                new Awaiting.Nothing(),
                0,
                lastQuestion,
                Optional.of(article),
                conduct,
                told,
                sparedUntil);
    }

    State waitingForPerson() {
        return new State(
                language,
                introduced,
                Holder.WAITING,
                new Awaiting.Nothing(),
                0,
                lastQuestion,
                lastArticle,
                conduct,
                told,
                sparedUntil);
    }

    /** The question that has stayed without an answer and that nobody has been asked for; empty where all is well. */
    public Optional<Words> unanswered() {
        boolean open = !conduct.blocked() && (failures > 0 || awaiting instanceof Awaiting.WhichTopic);
        return Optional.of(lastQuestion).filter(question -> open && holder == Holder.BOT && !question.isBlank());
    }

    State told(List<Long> announcements) {
        List<Long> all = Stream.concat(told.stream(), announcements.stream()).toList();
        List<Long> latest = all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
        return new State(
                language,
                introduced,
                holder,
                awaiting,
                failures,
                lastQuestion,
                lastArticle,
                conduct,
                latest,
                sparedUntil);
    }

    State sparedUntil(Instant when) {
        return new State(
                language,
                introduced,
                holder,
                awaiting,
                failures,
                lastQuestion,
                lastArticle,
                conduct,
                told,
                Optional.of(when));
    }

    boolean isSpared(Instant now) {
        return sparedUntil.filter(when -> when.isAfter(now)).isPresent();
    }
}
