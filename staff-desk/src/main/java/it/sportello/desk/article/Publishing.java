package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.util.Objects;
import java.util.function.Function;

/** Puts articles before citizens, and takes them back. */
public interface Publishing {
    /** What became of it. */
    sealed interface Outcome {
        /** Citizens read it now, in that release. */
        record Done(long release) implements Outcome {}

        /** Citizens read what they read before; the reason is a sentence or a fixed word for the staff. */
        record Failed(String reason) implements Outcome {
            public Failed {
                Objects.requireNonNull(reason, "reason");
            }
        }

        default <T> T fold(Function<Done, T> done, Function<Failed, T> failed) {
            if (this instanceof Done it) {
                return done.apply(it);
            }
            return failed.apply((Failed) this);
        }
    }

    /** Publishes the latest version of the article, together with everything that is published already. */
    Future<Outcome> publish(ArticleId article, StaffId who);

    /** Publishes everything that is published already, but not this article. */
    Future<Outcome> withdraw(ArticleId article, StaffId who);
}
