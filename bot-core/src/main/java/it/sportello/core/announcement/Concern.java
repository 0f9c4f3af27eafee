package it.sportello.core.announcement;

import it.sportello.core.knowledge.ArticleId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Which questions an announcement concerns. */
public sealed interface Concern {

    /** Every question. */
    record Everything() implements Concern {}

    /** Those that an article answers. */
    record Topic(ArticleId article) implements Concern {
        public Topic {
            Objects.requireNonNull(article, "article");
        }
    }

    /** Those in which one of these words or expressions stands, whatever the bot understands. */
    record Mentioned(List<String> words) implements Concern {
        public Mentioned {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("mentioned: at least one word is wanted");
            }
        }
    }

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Everything, T> everything, Function<Topic, T> topic, Function<Mentioned, T> mentioned) {
        if (this instanceof Everything it) {
            return everything.apply(it);
        }
        if (this instanceof Topic it) {
            return topic.apply(it);
        }
        return mentioned.apply((Mentioned) this);
    }
}
