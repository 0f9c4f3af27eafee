package it.sportello.desk.company;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Onlookers;
import it.sportello.knowledge.article.Onlookers.Onlooker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an article's form asks now and then: who else has it open, who writes, and whether somebody has saved meanwhile.
 * Asking is also the sign that the asker looks.
 */
public final class CompanyPages {
    private final PublishingDesk publishing;
    private final Onlookers onlookers;

    public CompanyPages(PublishingDesk publishing, Onlookers onlookers) {
        this.publishing = Objects.requireNonNull(publishing, "publishing");
        this.onlookers = Objects.requireNonNull(onlookers, "onlookers");
    }

    public List<DeskRoute> routes() {
        return List.of(DeskRoute.get("/desk/articles/:id/company", Role.EDITOR, this::company));
    }

    private Future<Reply> company(Visit visit) {
        String id = visit.path("id");
        if (!ArticleId.isValid(id)) {
            return Future.succeededFuture(new Reply.Status(404));
        }
        ArticleId article = new ArticleId(id);
        return onlookers
                .looks(article, visit.myId(), !visit.query("typed").isEmpty())
                .compose(looked -> Future.all(
                        onlookers.of(article), publishing.eyes().articles().find(article)))
                .compose(both -> said(visit, both.resultAt(0), both.resultAt(1)))
                .map(said -> reply(visit, id, said));
    }

    private Future<List<String>> said(Visit visit, List<Onlooker> all, Optional<KeptArticle> kept) {
        List<Future<String>> sentences = new ArrayList<>(all.stream()
                .filter(one -> !one.who().equals(visit.myId()))
                .map(one -> publishing
                        .name(visit, Optional.of(one.who()))
                        .map(name -> visit.say(one.writes() ? "company.writes" : "company.looks", name)))
                .toList());
        kept.filter(one -> isNews(visit, one))
                .ifPresent(one -> sentences.add(
                        publishing.name(visit, one.savedBy()).map(name -> visit.say("company.saved", name))));
        return Future.all(sentences).map(done -> done.list());
    }

    private static boolean isNews(Visit visit, KeptArticle kept) {
        return visit.query("version").matches("[1-9]\\d{0,8}")
                && Integer.parseInt(visit.query("version")) < kept.version();
    }

    /** Told again only where it has changed, so that nobody hears it twice. */
    private static Reply reply(Visit visit, String id, List<String> said) {
        String seen = Integer.toHexString(said.hashCode());
        if (seen.equals(visit.query("seen"))) {
            return new Reply.Unchanged();
        }
        String version = visit.query("version").matches("\\d{1,9}") ? visit.query("version") : "0";
        return new Reply.Page("article-company", Map.of("id", id, "version", version, "shown", seen, "said", said));
    }
}
