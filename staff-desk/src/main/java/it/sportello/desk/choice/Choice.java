package it.sportello.desk.choice;

import it.sportello.core.knowledge.ArticleId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the words typed in the field of an article lead to. */
public sealed interface Choice {
    /** What that case makes of it. */
    <T> T fold(Function<ArticleId, T> one, Function<Unclear, T> unclear);

    /** One article. */
    record One(ArticleId id) implements Choice {
        public One {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public <T> T fold(Function<ArticleId, T> one, Function<Unclear, T> unclear) {
            return one.apply(id);
        }
    }

    /**
     * None, or several.
     *
     * @param error for the field
     * @param choices id and title of each that it may be
     */
    record Unclear(String error, List<Map<String, Object>> choices) implements Choice {
        public Unclear {
            Objects.requireNonNull(error, "error");
            choices = List.copyOf(choices);
        }

        @Override
        public <T> T fold(Function<ArticleId, T> one, Function<Unclear, T> unclear) {
            return unclear.apply(this);
        }
    }
}
