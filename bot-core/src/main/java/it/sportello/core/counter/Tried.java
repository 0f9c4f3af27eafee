package it.sportello.core.counter;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import java.util.List;
import java.util.Objects;

/**
 * What the bot made of something that was heard.
 *
 * @param cursor of the line that was heard
 * @param articles that it answered with or offered, the likeliest first
 * @param confidence how sure it was, from 0 to 1
 */
public record Tried(long cursor, Outcome outcome, List<ArticleId> articles, double confidence) {

    /** The kinds of answers, as far as staff care. */
    public enum Outcome {
        FOUND,
        SEVERAL,
        UNSURE,
        NOT_FOUND,
        OUT_OF_DATE,
        /** A greeting, a wish for a person and the like. */
        DESK,
        FOREIGN
    }

    public Tried {
        Objects.requireNonNull(outcome, "outcome");
        articles = List.copyOf(articles);
    }

    /** What it made of a line, from how the line was understood. */
    public static Tried of(long cursor, Understanding understood) {
        return understood
                .answer()
                .fold(
                        found -> about(
                                cursor, Outcome.FOUND, List.of(found.answer().topic()), understood),
                        several -> about(
                                cursor,
                                Outcome.SEVERAL,
                                several.answers().stream()
                                        .map(found -> found.answer().topic())
                                        .toList(),
                                understood),
                        unsure -> about(cursor, Outcome.UNSURE, unsure.candidates(), understood),
                        notFound -> about(cursor, Outcome.NOT_FOUND, List.of(), understood),
                        outOfDate -> about(cursor, Outcome.OUT_OF_DATE, List.of(outOfDate.topic()), understood),
                        desk -> about(cursor, Outcome.DESK, List.of(), understood),
                        foreign -> about(cursor, Outcome.FOREIGN, List.of(), understood));
    }

    private static Tried about(long cursor, Outcome outcome, List<Topic> topics, Understanding understood) {
        return new Tried(cursor, outcome, topics.stream().map(Topic::id).toList(), understood.confidence());
    }
}
