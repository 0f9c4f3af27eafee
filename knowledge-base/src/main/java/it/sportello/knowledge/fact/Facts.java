package it.sportello.knowledge.fact;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where facts are kept. Every version is kept, since releases hold them. */
public interface Facts {

    /** What became of a save. */
    sealed interface Saved {
        /** It stands, as this version. */
        record Done(KeptFact fact) implements Saved {
            public Done {
                Objects.requireNonNull(fact, "fact");
            }
        }

        /** Someone else saved meanwhile, or took the name: this is what stands now. Nothing was changed. */
        record Conflict(KeptFact current) implements Saved {
            public Conflict {
                Objects.requireNonNull(current, "current");
            }
        }

        default <T> T fold(Function<Done, T> done, Function<Conflict, T> conflict) {
            return this instanceof Done it ? done.apply(it) : conflict.apply((Conflict) this);
        }
    }

    /**
     * The facts whose id, label or value hold every word of the search, without regard to case and accents; all of them
     * for an empty search. By id, at most {@code limit}.
     */
    Future<List<KeptFact>> search(String words, int limit, int offset);

    /** The latest version. */
    Future<Optional<KeptFact>> find(FactId id);

    /** The latest version of those that are kept, by id. */
    Future<List<KeptFact>> latest(Set<FactId> ids);

    /**
     * Saves a fact as its next version.
     *
     * @param basedOn the version that was read; 0 for a new fact, which may have the name of one that was removed
     * @param who empty where the service itself saves
     */
    Future<Saved> save(Fact fact, int basedOn, Optional<StaffId> who);

    /**
     * Takes a fact out of use; its versions stay for the releases that hold them.
     *
     * @return false, and nothing is changed, where an answer names it or the version is another one
     */
    Future<Boolean> remove(FactId id, int version);

    /** The articles that name a fact, in their latest version or in the one that is published; by id. */
    Future<List<ArticleId>> users(FactId id);

    /** How many articles name each fact in their latest version; a fact that none names is absent. */
    Future<Map<FactId, Integer>> uses(Set<FactId> ids);
}
