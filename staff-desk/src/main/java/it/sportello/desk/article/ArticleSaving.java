package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.desk.article.ArticleCheck.FieldError;
import it.sportello.desk.article.ArticleView.Sheet;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.ArticleNames;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.history.Chronicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Saves what was typed, publishes it where wished, and shows both texts where two people wrote at once. */
final class ArticleSaving {
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;
    private static final int MOST_NAMES = 100;

    private final Articles articles;
    private final Chronicle chronicle;
    private final AnswerFacts facts;
    private final ArticleFiles files;
    private final PublishingDesk publishing;
    private final ArticleView view;

    ArticleSaving(Articles articles, Chronicle chronicle, Saying saying, PublishingDesk publishing, ArticleView view) {
        this.facts = saying.facts();
        this.files = saying.files();
        this.articles = articles;
        this.chronicle = chronicle;
        this.publishing = publishing;
        this.view = view;
    }

    /** What is filled into an answer, and what goes with it. */
    record Saying(AnswerFacts facts, ArticleFiles files) {}

    /** Someone's wish to save a form. */
    private record Wish(Visit visit, ArticleForm form, List<Office> offices, List<FieldError> unsaid) {
        boolean publish() {
            return visit.typed("action").equals("publish");
        }

        List<FieldError> errors() {
            List<FieldError> errors = new ArrayList<>(ArticleCheck.errors(form, offices, publish(), visit.texts()));
            errors.addAll(unsaid);
            return List.copyOf(errors);
        }
    }

    /** Only what is to be published needs all of its facts. */
    private Future<Wish> wish(Visit visit, List<Office> offices) {
        ArticleForm form = ArticleForm.typed(visit);
        Future<List<FieldError>> unsaid =
                visit.typed("action").equals("publish") ? facts.errors(visit, form) : Future.succeededFuture(List.of());
        return Future.all(unsaid, unrelated(visit, form), files.errors(visit, form))
                .map(all -> Stream.of(
                                all.<List<FieldError>>resultAt(0),
                                all.<List<FieldError>>resultAt(1),
                                all.<List<FieldError>>resultAt(2))
                        .flatMap(List::stream)
                        .toList())
                .map(errors -> new Wish(visit, form, offices, errors));
    }

    Future<Reply> create(Visit visit, List<Office> offices) {
        return wish(visit, offices).compose(wish -> {
            List<FieldError> errors = wish.errors();
            return errors.isEmpty() ? create(wish, 1) : again(wish, INVALID, Optional.empty(), errors);
        });
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
        return wish(visit, offices).compose(wish -> change(wish, kept));
    }

    private Future<Reply> change(Wish wish, KeptArticle kept) {
        List<FieldError> errors = wish.errors();
        if (!errors.isEmpty()) {
            return again(wish, INVALID, Optional.of(kept), errors);
        }
        Article article =
                wish.form().article(kept.article().id(), kept.article().texts());
        if (article.equals(kept.article()) && wish.form().version() == kept.version()) {
            return saved(wish, kept);
        }
        return articles.save(
                        article, wish.form().version(), Optional.of(wish.visit().myId()))
                .compose(saved ->
                        saved.fold(done -> saved(wish, done.article()), conflict -> merge(wish, conflict.current())));
    }

    /** The fields that name an article which is not there. */
    private Future<List<FieldError>> unrelated(Visit visit, ArticleForm form) {
        List<Future<Optional<FieldError>>> looked = ReferenceFields.RELATED.stream()
                .filter(field -> !form.value(field).isBlank())
                .map(field -> unrelated(visit, field, form.value(field)))
                .toList();
        return Future.all(looked)
                .map(all ->
                        looked.stream().flatMap(one -> one.result().stream()).toList());
    }

    private Future<Optional<FieldError>> unrelated(Visit visit, String field, String typed) {
        String code = ReferenceFields.code(typed);
        FieldError missing = new FieldError(field, visit.say("article.error.related", code));
        return ArticleId.isValid(code)
                ? articles.find(new ArticleId(code))
                        .map(found -> found.isPresent() ? Optional.empty() : Optional.of(missing))
                : Future.succeededFuture(Optional.of(missing));
    }

    private Future<Reply> merge(Wish wish, KeptArticle theirs) {
        return chronicle
                .text(theirs.article().id(), wish.form().version())
                .map(read -> read.map(base -> Merge.of(
                                ArticleForm.of(base, wish.form().version()), wish.form(), ArticleForm.of(theirs)))
                        .orElseGet(() -> new Merge(wish.form(), Set.copyOf(ArticleForm.FIELDS))))
                .compose(merge -> merge.isAgreed() ? together(wish, theirs, merge) : compare(wish, theirs, merge));
    }

    /** Nobody has read both together yet: hence it is kept as a draft, whatever was wished. */
    private Future<Reply> together(Wish wish, KeptArticle theirs, Merge merge) {
        Wish merged = new Wish(wish.visit(), merge.form(), wish.offices(), List.of());
        List<FieldError> errors = merged.errors();
        if (!errors.isEmpty()) {
            return again(merged, INVALID, Optional.of(theirs), errors);
        }
        Article article =
                merge.form().article(theirs.article().id(), theirs.article().texts());
        if (article.equals(theirs.article())) {
            return merged(theirs);
        }
        return articles.save(article, theirs.version(), Optional.of(wish.visit().myId()))
                .compose(saved -> saved.fold(done -> merged(done.article()), later -> merge(wish, later.current())));
    }

    private static Future<Reply> merged(KeptArticle kept) {
        return Future.succeededFuture(
                new Reply.Redirect("/desk/articles/" + kept.article().id() + "?done=merged"));
    }

    private Future<Reply> compare(Wish wish, KeptArticle theirs, Merge merge) {
        ArticleForm mine = merge.form().onTopOf(theirs.version());
        Sheet sheet = new Sheet(CONFLICT, mine, Optional.of(theirs), List.of(), merge.disputed());
        return view.page(wish.visit(), sheet, wish.offices());
    }

    private Future<Reply> saved(Wish wish, KeptArticle kept) {
        if (!wish.publish()) {
            return Future.succeededFuture(
                    new Reply.Redirect("/desk/articles/" + kept.article().id() + "?done=saved"));
        }
        return publishing.isOpenTo(wish.visit(), kept.article().owner())
                ? publishing.publish(wish.visit(), Set.of(kept.article().id()))
                : unpublished(wish, kept);
    }

    private Future<Reply> unpublished(Wish wish, KeptArticle kept) {
        FieldError why = new FieldError("title_it", wish.visit().say("article.error.may-not-publish"));
        Sheet sheet = new Sheet(FORBIDDEN, ArticleForm.of(kept), Optional.of(kept), List.of(why), Set.of());
        return view.page(wish.visit(), sheet, wish.offices());
    }

    private Future<Reply> again(Wish wish, int status, Optional<KeptArticle> kept, List<FieldError> errors) {
        return view.page(wish.visit(), new Sheet(status, wish.form(), kept, errors, Set.of()), wish.offices());
    }
}
