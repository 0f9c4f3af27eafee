package it.sportello.core.speech;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.knowledge.ArticleAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One thing to say, before it is worded. */
public sealed interface Saying {

    /**
     * One of the bot's own phrases.
     *
     * @param values for the phrase's placeholders: plain texts, or lists of plain texts
     * @param options offered with it, in order
     */
    record Phrase(PhraseKey key, Map<String, Object> values, List<Option> options) implements Saying {
        public Phrase {
            Objects.requireNonNull(key, "key");
            values = Map.copyOf(values);
            options = List.copyOf(options);
        }

        public Phrase(PhraseKey key, Option... options) {
            this(key, Map.of(), List.of(options));
        }
    }

    /** The answer of an article. */
    record Article(ArticleAnswer answer) implements Saying {
        public Article {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** What the office announces. */
    record Announced(Announcement announcement) implements Saying {
        public Announced {
            Objects.requireNonNull(announcement, "announcement");
        }
    }

    /** What can be asked here, worded with some of the topics that the knowledge base holds at that time. */
    record Overview() implements Saying {}

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(
            Function<Phrase, T> phrase,
            Function<Article, T> article,
            Function<Announced, T> announced,
            Function<Overview, T> overview) {
        if (this instanceof Phrase it) {
            return phrase.apply(it);
        }
        if (this instanceof Article it) {
            return article.apply(it);
        }
        if (this instanceof Announced it) {
            return announced.apply(it);
        }
        return overview.apply((Overview) this);
    }
}
