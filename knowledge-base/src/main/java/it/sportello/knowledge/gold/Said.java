package it.sportello.knowledge.gold;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Topic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a release says to a question.
 *
 * @param topics the articles that are named, the likeliest first
 * @param text the beginning of the answer; empty where there is none
 */
public record Said(Kind kind, List<Topic> topics, String text) {
    /** So much of an answer tells which one it is. */
    public static final int LONGEST_TEXT = 300;

    /** What is said. */
    public enum Kind {
        ANSWERED,
        /** The article is recognised, but does not hold today. */
        EXPIRED,
        ASKED_BACK,
        NOTHING,
        /** The desk itself handles it. */
        AT_DESK
    }

    public Said {
        Objects.requireNonNull(kind, "kind");
        topics = List.copyOf(topics);
        Objects.requireNonNull(text, "text");
    }

    public static Said of(Answer answer) {
        return answer.fold(
                found -> answered(List.of(found)),
                several -> answered(several.answers()),
                unsure -> new Said(Kind.ASKED_BACK, unsure.candidates(), ""),
                nothing -> new Said(Kind.NOTHING, List.of(), ""),
                expired -> new Said(Kind.EXPIRED, List.of(expired.topic()), ""),
                desk -> new Said(Kind.AT_DESK, List.of(), desk.intent().key()),
                foreign -> new Said(Kind.NOTHING, List.of(), ""));
    }

    private static Said answered(List<Answer.Found> answers) {
        Stream<Topic> topics = answers.stream().map(found -> found.answer().topic());
        String text = answers.get(0).answer().text().value();
        return new Said(Kind.ANSWERED, topics.toList(), shortened(text));
    }

    /** Never through the middle of a sign that takes two places. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 1))) + "…";
    }

    public boolean names(ArticleId article) {
        return topics.stream().anyMatch(topic -> topic.id().equals(article));
    }

    /** Whether one article, or several, are taken to be meant. */
    boolean isSure() {
        return kind == Kind.ANSWERED || kind == Kind.EXPIRED;
    }

    /** Whether a citizen would notice no difference but in the wording. */
    boolean isLike(Said other) {
        return kind == other.kind && ids().equals(other.ids()) && (kind != Kind.AT_DESK || text.equals(other.text));
    }

    private List<ArticleId> ids() {
        return topics.stream().map(Topic::id).toList();
    }

    /** Better than before, worse, or neither, where nobody has said what is right. */
    Optional<Boolean> isBetterThan(Said before) {
        boolean gained = isSure() && !before.isSure();
        boolean lost = !isSure() && before.isSure();
        return gained || lost ? Optional.of(gained) : Optional.empty();
    }
}
