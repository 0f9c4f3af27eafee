package it.sportello.desk.gold;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of gold questions with what each expects. */
final class GoldList {
    private static final int ON_A_PAGE = 50;

    private final GoldQuestions gold;
    private final Articles articles;

    GoldList(GoldQuestions gold, Articles articles) {
        this.gold = gold;
        this.articles = articles;
    }

    Future<Reply> page(Visit visit) {
        int page = visit.query("page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(visit.query("page")) : 1;
        return gold.all().compose(all -> {
            List<GoldQuestion> shown =
                    all.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
            return expected(shown).map(found -> new Reply.Page("gold", model(visit, page, all.size(), shown, found)));
        });
    }

    private Future<Map<ArticleId, KeptArticle>> expected(List<GoldQuestion> shown) {
        List<ArticleId> ids = shown.stream()
                .flatMap(one -> one.expected().stream())
                .distinct()
                .toList();
        return Future.all(ids.stream().map(articles::find).toList())
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(kept -> kept.article().id(), kept -> kept)));
    }

    private static Map<String, Object> model(
            Visit visit, int page, int all, List<GoldQuestion> shown, Map<ArticleId, KeptArticle> found) {
        Map<String, Object> model = new HashMap<>();
        model.put("all", all);
        model.put("page", page);
        model.put("more", all > page * ON_A_PAGE);
        model.put("mayKeep", visit.may(Role.EDITOR));
        model.put("rows", shown.stream().map(one -> row(visit, one, found)).toList());
        return model;
    }

    private static Map<String, Object> row(Visit visit, GoldQuestion question, Map<ArticleId, KeptArticle> found) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", String.valueOf(question.id()));
        row.put("words", question.words().value());
        row.put("lang", question.language().code());
        question.expected().ifPresent(id -> {
            Optional<KeptArticle> article = Optional.ofNullable(found.get(id));
            row.put("article", id.value());
            row.put(
                    "title",
                    article.map(kept -> kept.article().title(visit.texts().language()))
                            .orElse(id.value()));
            row.put("gone", article.flatMap(KeptArticle::published).isEmpty());
        });
        return row;
    }
}
