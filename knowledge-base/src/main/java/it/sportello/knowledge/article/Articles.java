package it.sportello.knowledge.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where articles are worked on. Every version is kept. */
public interface Articles {

    /** What became of a save. */
    sealed interface Saved {
        /** It stands, as this version. */
        record Done(KeptArticle article) implements Saved {
            public Done {
                Objects.requireNonNull(article, "article");
            }
        }

        /** Someone else saved meanwhile, or took the id: this is what stands now. Nothing was changed. */
        record Conflict(KeptArticle current) implements Saved {
            public Conflict {
                Objects.requireNonNull(current, "current");
            }
        }

        default <T> T fold(Function<Done, T> done, Function<Conflict, T> conflict) {
            if (this instanceof Done it) {
                return done.apply(it);
            }
            return conflict.apply((Conflict) this);
        }
    }

    /**
     * The articles, archived ones among them, whose id, title or examples hold every word of the search in any language, without regard to case
     * and accents; all of them for an empty search. By Italian title, at most {@code limit}.
     */
    Future<List<KeptArticle>> search(String words, int limit, int offset);

    /** Those of these names, archived ones among them, without their texts, by Italian title. */
    Future<List<ListedArticle>> named(Set<ArticleId> ids);

    /** Those whose latest version citizens do not read, without their texts, by Italian title; no archived ones. */
    Future<List<ListedArticle>> unpublished();

    /** Counts them, without reading any. */
    Future<Tally> count();

    /** The latest version. */
    Future<Optional<KeptArticle>> find(ArticleId id);

    /** That version, whatever was saved since. */
    Future<Optional<KeptArticle>> version(ArticleId id, int version);

    /**
     * Saves an article as its next version.
     *
     * @param basedOn the version that was read; 0 for a new article
     * @param who empty where the service itself saves
     */
    Future<Saved> save(Article article, int basedOn, Optional<StaffId> who);

    /** Lays these out of the way, for lists and for new releases. Nothing where they lie there already. */
    Future<Void> archive(Set<ArticleId> ids, StaffId who);

    /** Brings these back. Nothing where they are not archived. */
    Future<Void> bringBack(Set<ArticleId> ids);
}
