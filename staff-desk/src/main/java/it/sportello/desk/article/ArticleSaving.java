package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.desk.article.ArticleCheck.FieldError;
import it.sportello.desk.article.ArticleView.Sheet;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves what was typed, publishes it where wished, and shows both texts where two people wrote at once. */
final class ArticleSaving {
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;
    private static final int MOST_NAMES = 100;

    private final Articles articles;
    private final Publication publication;
    private final ArticleView view;

    ArticleSaving(Articles articles, Publication publication, ArticleView view) {
        this.articles = articles;
        this.publication = publication;
        this.view = view;
    }

    /** Someone's wish to save a form. */
    private record Wish(Visit visit, ArticleForm form, List<Office> offices) {
        boolean publish() {
            return visit.typed("action").equals("publish");
        }

        List<FieldError> errors() {
            return ArticleCheck.errors(form, offices, publish(), visit.texts());
        }
    }

    Future<Reply> create(Visit visit, List<Office> offices) {
        Wish wish = new Wish(visit, ArticleForm.typed(visit), offices);
        List<FieldError> errors = wish.errors();
        return errors.isEmpty() ? create(wish, 1) : again(wish, INVALID, Optional.empty(), errors);
    }

    private Future<Reply> create(Wish wish, int attempt) {
        Article article =
                wish.form().article(ArticleNames.from(wish.form().title(Language.ITALIAN), attempt), Map.of());
        return articles.save(article, 0, Optional.of(wish.visit().myId()))
                .compose(saved -> saved.fold(
                        done -> saved(wish, done.article()), taken -> taken(wish, taken.current(), attempt)));
    }

    /** The name is taken: by the same title, which is said, or by another one, and then a number tells them apart. */
    private Future<Reply> taken(Wish wish, KeptArticle other, int attempt) {
        boolean sameTitle = wish.form()
                .title(Language.ITALIAN)
                .equalsIgnoreCase(other.article().title(Language.ITALIAN));
        if (!sameTitle && attempt < MOST_NAMES) {
            return create(wish, attempt + 1);
        }
        String message = wish.visit().say("article.error.title-taken");
        return again(wish, CONFLICT, Optional.empty(), List.of(new FieldError("title_it", message)));
    }

    Future<Reply> change(Visit visit, KeptArticle kept, List<Office> offices) {
        Wish wish = new Wish(visit, ArticleForm.typed(visit), offices);
        List<FieldError> errors = wish.errors();
        if (!errors.isEmpty()) {
            return again(wish, INVALID, Optional.of(kept), errors);
        }
        Article article =
                wish.form().article(kept.article().id(), kept.article().texts());
        if (article.equals(kept.article()) && wish.form().version() == kept.version()) {
            return saved(wish, kept);
        }
        return articles.save(article, wish.form().version(), Optional.of(visit.myId()))
                .compose(saved ->
                        saved.fold(done -> saved(wish, done.article()), conflict -> compare(wish, conflict.current())));
    }

    private Future<Reply> compare(Wish wish, KeptArticle theirs) {
        ArticleForm mine = wish.form().onTopOf(theirs.version());
        Sheet sheet = new Sheet(CONFLICT, mine, Optional.of(theirs), List.of(), true);
        return view.page(wish.visit(), sheet, wish.offices());
    }

    private Future<Reply> saved(Wish wish, KeptArticle kept) {
        if (!wish.publish()) {
            return look(kept.article().id(), "saved");
        }
        if (!wish.visit().may(publication.allowed())) {
            return unpublished(wish, kept, FORBIDDEN, wish.visit().say("article.error.may-not-publish"));
        }
        return publication
                .publishing()
                .publish(kept.article().id(), wish.visit().myId())
                .compose(outcome -> outcome.fold(
                        done -> look(kept.article().id(), "published"),
                        failed -> unpublished(
                                wish,
                                kept,
                                CONFLICT,
                                wish.visit().say("article.error.not-published", failed.reason()))));
    }

    private Future<Reply> unpublished(Wish wish, KeptArticle kept, int status, String why) {
        Sheet sheet = new Sheet(
                status, ArticleForm.of(kept), Optional.of(kept), List.of(new FieldError("title_it", why)), false);
        return view.page(wish.visit(), sheet, wish.offices());
    }

    Future<Reply> withdraw(Visit visit, KeptArticle kept, List<Office> offices) {
        return publication
                .publishing()
                .withdraw(kept.article().id(), visit.myId())
                .compose(outcome -> outcome.fold(
                        done -> look(kept.article().id(), "withdrawn"),
                        failed -> unpublished(
                                new Wish(visit, ArticleForm.of(kept), offices),
                                kept,
                                CONFLICT,
                                visit.say("article.error.not-withdrawn", failed.reason()))));
    }

    private Future<Reply> again(Wish wish, int status, Optional<KeptArticle> kept, List<FieldError> errors) {
        return view.page(wish.visit(), new Sheet(status, wish.form(), kept, errors, false), wish.offices());
    }

    private static Future<Reply> look(ArticleId id, String done) {
        return Future.succeededFuture(new Reply.Redirect("/desk/articles/" + id.value() + "?done=" + done));
    }
}
