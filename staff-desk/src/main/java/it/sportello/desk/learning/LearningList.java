package it.sportello.desk.learning;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Suggestion;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.ListedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page with the questions that wait for a decision, and with what has changed since it was published. */
final class LearningList {
    /** More than anyone decides at a sitting; what lies behind comes up when these are decided. */
    private static final int READ = 500;

    private static final int SHOWN = 50;

    private final Suggestions suggestions;
    private final Articles articles;
    private final PublishingDesk publishing;
    private final Moments moments;

    LearningList(Suggestions suggestions, Articles articles, PublishingDesk publishing, Moments moments) {
        this.suggestions = suggestions;
        this.articles = articles;
        this.publishing = publishing;
        this.moments = moments;
    }

    /** @param error what went wrong with the last decision; empty at first sight */
    Future<Reply> page(Visit visit, int status, String error) {
        return Future.all(open(visit), changed(visit), publishing.underWay(visit))
                .map(all -> {
                    Map<String, Object> model = new HashMap<>(all.<Map<String, Object>>resultAt(2));
                    List<Row> rows = all.resultAt(0);
                    List<ListedArticle> changed = all.resultAt(1);
                    model.put(
                            "rows",
                            rows.stream()
                                    .limit(SHOWN)
                                    .map(row -> row(visit, row))
                                    .toList());
                    model.put("more", rows.size() > SHOWN);
                    model.put(
                            "changed",
                            changed.stream()
                                    .map(one -> named(
                                            one.id(), one.title(visit.texts().language())))
                                    .toList());
                    model.put("mayPublish", publishing.isOpenTo(visit));
                    model.put("error", error);
                    return new Reply.Page(status, "learning", model);
                });
    }

    private record Row(Suggestion suggestion, KeptArticle kept) {}

    /** What somebody has meanwhile typed into the article by himself is no suggestion any more. */
    private Future<List<Row>> open(Visit visit) {
        return suggestions
                .waiting(READ)
                .compose(waiting -> found(waiting)
                        .map(kept -> waiting.stream()
                                .flatMap(one ->
                                        Optional.ofNullable(kept.get(one.article()))
                                                .map(it -> new Row(one, it))
                                                .stream())
                                .filter(row -> visit.may(
                                        Role.EDITOR, row.kept().article().owner()))
                                .filter(row -> !Examples.knows(row.kept().article(), row.suggestion()))
                                .toList()));
    }

    private Future<Map<ArticleId, KeptArticle>> found(List<Suggestion> waiting) {
        List<Future<Optional<KeptArticle>>> wanted = waiting.stream()
                .map(Suggestion::article)
                .distinct()
                .map(articles::find)
                .toList();
        return Future.all(wanted)
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(kept -> kept.article().id(), Function.identity())));
    }

    private Future<List<ListedArticle>> changed(Visit visit) {
        return articles.unpublished()
                .map(all -> all.stream()
                        .filter(ListedArticle::isChanged)
                        .filter(one -> visit.may(Role.EDITOR, one.owner()))
                        .toList());
    }

    private Map<String, Object> row(Visit visit, Row row) {
        Suggestion suggestion = row.suggestion();
        String language = suggestion.language().code();
        Map<String, Object> model = new HashMap<>(named(
                row.kept().article().id(),
                row.kept().article().title(visit.texts().language())));
        model.put("suggestion", String.valueOf(suggestion.id()));
        model.put("words", suggestion.words().value());
        model.put("lang", language);
        model.put("kinds", kinds(visit, suggestion));
        model.put("times", suggestion.times());
        model.put("last", moments.time(suggestion.last(), visit.now(), visit.texts()));
        model.put("fits", Examples.canLearn(row.kept().article(), suggestion));
        return model;
    }

    private static String kinds(Visit visit, Suggestion suggestion) {
        return suggestion.kinds().stream()
                .sorted()
                .map(kind -> visit.say("learning.kind." + kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> named(ArticleId id, String title) {
        return Map.of("id", id.value(), "title", title);
    }
}
