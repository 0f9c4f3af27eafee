package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Validity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of articles with its search, as a page or as the piece that follows what is typed. */
final class ArticleList {
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_SEARCH = 200;

    private final Articles articles;
    private final Offices offices;
    private final PublishingDesk publishing;
    private final ArticleView view;
    private final Moments moments;

    ArticleList(Articles articles, Offices offices, PublishingDesk publishing, ArticleView view, Moments moments) {
        this.articles = articles;
        this.offices = offices;
        this.publishing = publishing;
        this.view = view;
        this.moments = moments;
    }

    Future<Reply> page(Visit visit) {
        String words = visit.query("q").strip();
        String search = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        return articles.search(search, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE)
                .compose(found -> Future.all(offices.all(), publishing.underWay(visit))
                        .map(both -> reply(visit, search, page, found, both.resultAt(0), both.resultAt(1))));
    }

    /** The codes and titles that fit what is typed in a field, to choose from. */
    Future<Reply> codes(Visit visit) {
        String typed = visit.query(visit.query("field")).strip();
        String words = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        return articles.search(words, ON_A_PAGE, 0)
                .map(found -> new Reply.Page(
                        "article-codes",
                        Map.of(
                                "rows",
                                found.stream()
                                        .map(kept -> Map.of(
                                                "id", kept.article().id().value(),
                                                "title",
                                                        kept.article()
                                                                .title(visit.texts()
                                                                        .language())))
                                        .toList())));
    }

    private Reply reply(
            Visit visit,
            String search,
            int page,
            List<KeptArticle> found,
            List<Office> all,
            Map<String, Object> underWay) {
        Map<String, Object> model = new HashMap<>(underWay);
        model.put("q", search);
        model.put("encoded", URLEncoder.encode(search, StandardCharsets.UTF_8));
        model.put("page", page);
        model.put("more", found.size() > ON_A_PAGE);
        model.put(
                "rows",
                found.stream()
                        .limit(ON_A_PAGE)
                        .map(kept -> row(visit, kept, all))
                        .toList());
        return new Reply.Page(visit.byScript() ? "article-rows" : "articles", model);
    }

    private Map<String, Object> row(Visit visit, KeptArticle kept, List<Office> all) {
        Article article = kept.article();
        return Map.of(
                "id", article.id().value(),
                "title", article.title(visit.texts().language()),
                "office", office(visit, article.owner(), all),
                "states", view.states(visit, kept),
                "validity", validity(visit, article.validity()));
    }

    private static String office(Visit visit, OfficeId owner, List<Office> all) {
        return all.stream()
                .filter(office -> office.id().equals(owner))
                .map(office -> office.name(visit.texts().language()))
                .findFirst()
                .orElse(owner.value());
    }

    private String validity(Visit visit, Validity validity) {
        return validity.yearly()
                .map(season -> visit.say(
                        "validity.yearly",
                        bounds(visit, validity),
                        moments.dayOfYear(season.first(), visit.texts()),
                        moments.dayOfYear(season.last(), visit.texts())))
                .orElseGet(() -> bounds(visit, validity));
    }

    private String bounds(Visit visit, Validity validity) {
        String from =
                validity.from().map(day -> moments.date(day, visit.texts())).orElse("");
        String to = validity.to().map(day -> moments.date(day, visit.texts())).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return visit.say("validity.always");
        }
        if (to.isEmpty()) {
            return visit.say("validity.from", from);
        }
        return from.isEmpty() ? visit.say("validity.to", to) : visit.say("validity.both", from, to);
    }
}
