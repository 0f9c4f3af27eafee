package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.crowd.Births;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.staff.Role;
import it.sportello.desk.article.ArticleView.Sheet;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Door;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.history.Chronicle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The routes of the articles' pages. */
public final class ArticlePages {
    private static final String LIST = "/desk/articles";
    private static final String ONE = LIST + "/:id";
    private static final String FILES = "/desk/article-files";

    /** Where articles are kept and looked up, who owns them, and what they say, said and are taught. */
    public record Sources(
            Articles articles,
            Catalogue catalogue,
            Offices offices,
            Facts facts,
            Chronicle chronicle,
            Suggestions suggestions) {
        public Sources {
            Objects.requireNonNull(articles, "articles");
            Objects.requireNonNull(catalogue, "catalogue");
            Objects.requireNonNull(offices, "offices");
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(chronicle, "chronicle");
            Objects.requireNonNull(suggestions, "suggestions");
        }
    }

    private final Articles articles;
    private final Offices offices;
    private final ArticleView view;
    private final ArticleList list;
    private final ArticleChoice choice;
    private final ArticleSaving saving;
    private final ArticleFiles files;
    private final long largest;
    private final PublishingDesk publishing;

    public ArticlePages(Sources sources, Births births, PublishingDesk publishing, FileDesk desk, Moments moments) {
        this.articles = sources.articles();
        this.offices = sources.offices();
        AnswerFacts facts = new AnswerFacts(sources.facts(), moments);
        this.view = new ArticleView(publishing, sources.suggestions(), births, desk, moments);
        this.list = new ArticleList(sources.catalogue(), offices, publishing, view, moments);
        this.choice = new ArticleChoice(articles, sources.catalogue(), moments);
        this.files = new ArticleFiles(desk, view);
        this.largest = desk.largestForm(Door.LARGEST_FORM);
        this.saving = new ArticleSaving(
                articles, sources.chronicle(), new ArticleSaving.Saying(facts, files), publishing, view);
        this.publishing = publishing;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(LIST, Role.VIEWER, list::page),
                DeskRoute.get(LIST + "/codes", Role.OPERATOR, choice::codes),
                DeskRoute.get(LIST + "/new", Role.EDITOR, this::blank),
                DeskRoute.post(LIST, Role.EDITOR, visit -> own(visit).compose(own -> saving.create(visit, own))),
                DeskRoute.upload(FILES, Role.EDITOR, largest, this::attach),
                DeskRoute.get(ONE, Role.VIEWER, this::show),
                DeskRoute.post(ONE, Role.EDITOR, visit -> found(visit, (kept, all) -> change(visit, kept))),
                DeskRoute.post(
                        ONE + "/archive",
                        publishing.allowed(),
                        visit -> found(visit, (kept, all) -> archive(visit, kept))),
                DeskRoute.post(
                        ONE + "/bring-back", Role.EDITOR, visit -> found(visit, (kept, all) -> bringBack(visit, kept))),
                DeskRoute.post(
                        ONE + "/withdraw",
                        publishing.allowed(),
                        visit -> found(
                                visit,
                                (kept, all) -> publishing.withdraw(
                                        visit, kept.article().id()))));
    }

    private Future<Reply> archive(Visit visit, KeptArticle kept) {
        if (!publishing.isOpenTo(visit, kept.article().owner())) {
            return Future.succeededFuture(
                    Reply.NotAllowed.in(Optional.of(kept.article().owner()), publishing.allowed()));
        }
        ArticleId id = kept.article().id();
        return articles.archive(Set.of(id), visit.myId())
                .compose(archived -> kept.published().isPresent()
                        ? publishing.withdraw(visit, id)
                        : Future.succeededFuture(new Reply.Redirect(LIST + "/" + id + "?done=archived")));
    }

    private Future<Reply> bringBack(Visit visit, KeptArticle kept) {
        if (!visit.may(Role.EDITOR, kept.article().owner())) {
            return Future.succeededFuture(
                    Reply.NotAllowed.in(Optional.of(kept.article().owner()), Role.EDITOR));
        }
        ArticleId id = kept.article().id();
        return articles.bringBack(Set.of(id)).map(back -> new Reply.Redirect(LIST + "/" + id + "?done=brought-back"));
    }

    private Future<Reply> blank(Visit visit) {
        Sheet sheet = new Sheet(Reply.OK, ArticleForm.blank(), Optional.empty(), List.of(), Set.of());
        return own(visit).compose(own -> view.page(visit, sheet, own));
    }

    /** The offices whose articles the visitor may write. */
    private Future<List<Office>> own(Visit visit) {
        return offices.all()
                .map(all -> all.stream()
                        .filter(office -> visit.may(Role.EDITOR, office.id()))
                        .toList());
    }

    private Future<Reply> change(Visit visit, KeptArticle kept) {
        OfficeId owner = kept.article().owner();
        return visit.may(Role.EDITOR, owner)
                ? own(visit).compose(own -> saving.change(visit, kept, own))
                : Future.succeededFuture(Reply.NotAllowed.in(Optional.of(owner), Role.EDITOR));
    }

    /** The form says which article it is; a new one has none yet. */
    private Future<Reply> attach(Visit visit) {
        String id = visit.typed("own");
        if (id.isEmpty()) {
            return own(visit).compose(own -> files.change(visit, Optional.empty(), own));
        }
        return found(
                visit,
                id,
                (kept, all) -> visit.may(Role.EDITOR, kept.article().owner())
                        ? own(visit).compose(own -> files.change(visit, Optional.of(kept), own))
                        : Future.succeededFuture(
                                Reply.NotAllowed.in(Optional.of(kept.article().owner()), Role.EDITOR)));
    }

    private Future<Reply> show(Visit visit) {
        return found(
                visit,
                (kept, all) -> visit.may(Role.EDITOR, kept.article().owner())
                        ? own(visit).compose(own -> view.page(visit, Sheet.of(kept), own))
                        : view.page(visit, Sheet.of(kept), all));
    }

    private Future<Reply> found(Visit visit, BiFunction<KeptArticle, List<Office>, Future<Reply>> then) {
        return found(visit, visit.path("id"), then);
    }

    private Future<Reply> found(Visit visit, String id, BiFunction<KeptArticle, List<Office>, Future<Reply>> then) {
        if (!ArticleId.isValid(id)) {
            return missing();
        }
        return articles.find(new ArticleId(id))
                .compose(kept -> kept.map(it -> offices.all().compose(all -> then.apply(it, all)))
                        .orElseGet(ArticlePages::missing));
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-article", "kept", List.of())));
    }
}
