package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.examination.Run;
import it.sportello.knowledge.publishing.Publication;
import it.sportello.knowledge.publishing.Published;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One publication as its page shows it. */
final class PublicationView {
    /** So many articles are named; a longer list would tell nobody anything. */
    private static final int MOST_NAMED = 10;

    private final PublishingDesk desk;
    private final Articles articles;
    private final Moments moments;

    PublicationView(PublishingDesk desk, Articles articles, Moments moments) {
        this.desk = desk;
        this.articles = articles;
        this.moments = moments;
    }

    Future<Map<String, Object>> model(Visit visit, Publication publication) {
        return Future.all(desk.by(visit, publication), named(publication), exam(publication))
                .map(both -> {
                    List<Optional<KeptArticle>> found = both.resultAt(1);
                    Map<String, Object> model = new HashMap<>(state(visit, publication));
                    model.put("number", String.valueOf(publication.number()));
                    model.put("by", both.<String>resultAt(0));
                    model.put("begun", moments.time(publication.begun(), visit.now(), visit.texts()));
                    model.put(
                            "articles",
                            found.stream()
                                    .flatMap(Optional::stream)
                                    .map(kept -> article(visit, kept))
                                    .toList());
                    both.<Optional<Run>>resultAt(2).ifPresent(run -> {
                        model.put("exam", String.valueOf(run.number()));
                        model.put(
                                "fall",
                                run.done()
                                        .filter(done -> done.result().isFall())
                                        .isPresent());
                    });
                    model.put("mayPublish", desk.isOpenTo(visit));
                    model.put("seen", Integer.toHexString(model.hashCode()));
                    return model;
                });
    }

    /** Only once it has ended: until then the steps tell more. */
    private Future<Optional<Run>> exam(Publication publication) {
        return publication.isUnderWay()
                ? Future.succeededFuture(Optional.empty())
                : desk.publishing().examining().runs().ofPublication(publication.number());
    }

    private Future<List<Optional<KeptArticle>>> named(Publication publication) {
        List<ArticleId> ids =
                publication.articles().size() > MOST_NAMED ? List.of() : List.copyOf(publication.articles());
        return Future.all(ids.stream().map(articles::find).toList()).map(all -> all.list());
    }

    private static Map<String, Object> article(Visit visit, KeptArticle kept) {
        return Map.of(
                "id", kept.article().id().value(),
                "title", kept.article().title(visit.texts().language()));
    }

    private Map<String, Object> state(Visit visit, Publication publication) {
        return publication
                .state()
                .fold(
                        progress -> underWay(Steps.of(visit.texts(), progress)),
                        published -> ended(visit, published),
                        () -> Map.of(
                                "kind", "broken-off", "live", false, "status", visit.say("publication.broken-off")));
    }

    private Map<String, Object> ended(Visit visit, Published published) {
        return published.fold(
                done -> served(visit, done.number()),
                failed -> Map.of(
                        "kind", "failed", "live", false, "status", visit.say("publication.failed", failed.reason())));
    }

    private Map<String, Object> served(Visit visit, long release) {
        return desk.publishing().inService().getAsLong() >= release
                ? Map.of("kind", "done", "live", false, "status", visit.say("publication.done", release))
                : underWay(Steps.serving(visit.texts()));
    }

    private static Map<String, Object> underWay(Steps steps) {
        return Map.of("kind", "under-way", "live", true, "status", steps.now(), "steps", steps.all());
    }
}
