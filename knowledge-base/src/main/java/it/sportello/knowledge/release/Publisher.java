package it.sportello.knowledge.release;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the next release. One training runs at a time and on a worker; wishes that arrive meanwhile wait their turn.
 * Where another node publishes at the same time, the later one starts again from what the earlier released.
 */
public final class Publisher {
    /** Other nodes may be faster again and again, but hardly so often in a row. */
    private static final int TRIES = 5;

    private final Vertx vertx;
    private final Articles articles;
    private final Releases releases;
    private final Trainer trainer;
    private Future<Published> last = Future.succeededFuture(new Published.Done(0));

    public Publisher(Vertx vertx, Articles articles, Releases releases, Trainer trainer) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.articles = Objects.requireNonNull(articles, "articles");
        this.releases = Objects.requireNonNull(releases, "releases");
        this.trainer = Objects.requireNonNull(trainer, "trainer");
    }

    /** Releases the latest release's contents with the latest saved version of these articles. */
    public Future<Published> publish(Set<ArticleId> changed, Optional<StaffId> who) {
        Set<ArticleId> wanted = Set.copyOf(changed);
        return inTurn(() -> latestOf(wanted)
                .compose(found -> missing(wanted, found)
                        .map(id -> failed("L'articolo " + id + " non c'è più: forse qualcuno l'ha tolto."))
                        .orElseGet(() -> attempt(contents -> with(contents, found), who, TRIES))));
    }

    /** Releases the latest release's contents without this article; its versions are kept. */
    public Future<Published> withdraw(ArticleId article, Optional<StaffId> who) {
        return inTurn(() -> attempt(contents -> without(contents, article), who, TRIES));
    }

    private interface Turn {
        Future<Published> begin();
    }

    private synchronized Future<Published> inTurn(Turn turn) {
        last = last.transform(before -> turn.begin());
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

    private Future<Published> attempt(
            Function<Map<ArticleId, Integer>, Map<ArticleId, Integer>> change, Optional<StaffId> who, int tries) {
        return releases.latestNumber()
                .compose(number -> releases.contents()
                        .map(change)
                        .compose(next -> release(number + 1, next, who))
                        .compose(done -> done.map(Future::succeededFuture)
                                .orElseGet(() -> tries > 1
                                        ? attempt(change, who, tries - 1)
                                        : failed("Altri stanno pubblicando nello stesso momento: riprova fra poco."))));
    }

    /** Empty where the number was taken meanwhile. */
    private Future<Optional<Published>> release(long number, Map<ArticleId, Integer> next, Optional<StaffId> who) {
        return releases.compose(next)
                .compose(release -> vertx.executeBlocking(() -> trainer.train(release.articles()), false))
                .compose(trained -> trained.fold(
                        done -> releases.add(number, next, done.model(), who)
                                .map(added -> added
                                        ? Optional.<Published>of(new Published.Done(number))
                                        : Optional.<Published>empty()),
                        failed -> Future.succeededFuture(Optional.of(new Published.Failed(failed.reason())))));
    }

    private static Future<Published> failed(String reason) {
        return Future.succeededFuture(new Published.Failed(reason));
    }
}
