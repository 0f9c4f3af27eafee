package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.release.Releases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the next release. One publication is worked on at a time; those begun meanwhile wait their turn. Whatever goes
 * wrong, the latest release stays as it is.
 */
public final class Publisher {
    private final Vertx vertx;
    private final Articles articles;
    private final Releases releases;
    private final Publications publications;
    private final Training training;
    private Future<Published> last = Future.succeededFuture(new Published.Done(0));

    public Publisher(Vertx vertx, Articles articles, Releases releases, Publications publications, Training training) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.articles = Objects.requireNonNull(articles, "articles");
        this.releases = Objects.requireNonNull(releases, "releases");
        this.publications = Objects.requireNonNull(publications, "publications");
        this.training = Objects.requireNonNull(training, "training");
    }

    /** Releases the latest release's contents with the latest saved version of these articles. */
    public Future<Begun> publish(Set<ArticleId> changed, Optional<StaffId> who) {
        Set<ArticleId> wanted = Set.copyOf(changed);
        return begin(
                wanted,
                who,
                attempt -> latestOf(wanted)
                        .compose(found -> missing(wanted, found)
                                .map(id ->
                                        Attempt.failed("L'articolo " + id + " non c'è più: forse qualcuno l'ha tolto."))
                                .orElseGet(() -> attempt.release(contents -> with(contents, found)))));
    }

    /** Releases the latest release's contents without this article; its versions are kept. */
    public Future<Begun> withdraw(ArticleId article, Optional<StaffId> who) {
        return begin(Set.of(article), who, attempt -> attempt.release(contents -> without(contents, article)));
    }

    /** Trains the latest release's contents anew, for nodes that cannot read its model. */
    public Future<Begun> again(Optional<StaffId> who) {
        return begin(Set.of(), who, attempt -> attempt.release(contents -> contents));
    }

    private interface Wish {
        Future<Published> fulfil(Attempt attempt);
    }

    private Future<Begun> begin(Set<ArticleId> wanted, Optional<StaffId> who, Wish wish) {
        return publications.begin(wanted, who).map(number -> {
            Report report = new Report(vertx, publications, number);
            return new Begun(number, inTurn(wish, new Attempt(releases, training, who, report), report));
        });
    }

    private synchronized Future<Published> inTurn(Wish wish, Attempt attempt, Report report) {
        last = last.compose(before -> wish.fulfil(attempt)).transform(report::end);
        return last;
    }

    private Future<List<KeptArticle>> latestOf(Set<ArticleId> wanted) {
        return Future.all(wanted.stream().map(articles::find).toList())
                .map(found -> found.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<ArticleId> missing(Set<ArticleId> wanted, List<KeptArticle> found) {
        return wanted.stream()
                .filter(id ->
                        found.stream().noneMatch(kept -> kept.article().id().equals(id)))
                .findFirst();
    }

    private static Map<ArticleId, Integer> with(Map<ArticleId, Integer> contents, List<KeptArticle> changed) {
        Map<ArticleId, Integer> next = new HashMap<>(contents);
        changed.forEach(kept -> next.put(kept.article().id(), kept.version()));
        return next;
    }

    private static Map<ArticleId, Integer> without(Map<ArticleId, Integer> contents, ArticleId article) {
        Map<ArticleId, Integer> next = new HashMap<>(contents);
        next.remove(article);
        return next;
    }
}
