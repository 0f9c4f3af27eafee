package it.sportello.knowledge.exchange.imports;

import it.sportello.core.knowledge.ArticleId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of taking an import back. */
public sealed interface Undone {

    /**
     * It is taken back.
     *
     * @param leftAlone the articles that somebody has changed or published since, as they are
     */
    record Done(int articles, List<ArticleId> leftAlone) implements Undone {
        public Done {
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /** There is no such import that stands: nothing was changed. */
    record NotTaken() implements Undone {}

    default <T> T fold(Function<Done, T> done, Supplier<T> notTaken) {
        return this instanceof Done it ? done.apply(it) : notTaken.get();
    }
}
