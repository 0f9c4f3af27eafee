package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.catalogue.Found;
import it.sportello.knowledge.catalogue.Freshness;
import it.sportello.knowledge.catalogue.Stage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of articles with its search, as a page or as the piece that follows what is typed. */
final class ArticleList {
    private final Catalogue catalogue;
    private final Offices offices;
    private final PublishingDesk publishing;
    private final ArticleView view;
    private final Moments moments;

    ArticleList(Catalogue catalogue, Offices offices, PublishingDesk publishing, ArticleView view, Moments moments) {
        this.catalogue = catalogue;
        this.offices = offices;
        this.publishing = publishing;
        this.view = view;
        this.moments = moments;
    }

    Future<Reply> page(Visit visit) {
        ListQuery query = ListQuery.of(visit);
        return Future.all(
                        catalogue.look(query.wanted(visit, moments)),
                        offices.all(),
                        publishing.underWay(visit),
                        publishing.eyes().reviews().count())
                .map(all -> {
                    Map<String, Object> model = new HashMap<>(all.<Map<String, Object>>resultAt(2));
                    model.put("waiting", all.resultAt(3));
                    return reply(visit, query, all.resultAt(0), all.resultAt(1), model);
                });
    }

    private Reply reply(Visit visit, ListQuery query, Found found, List<Office> all, Map<String, Object> model) {
        model.put("q", query.value(ListQuery.WORDS));
        model.put("everything", query.isEverything());
        model.put("base", query.address());
        model.put("page", query.page());
        model.put("more", query.page() * ListQuery.ON_A_PAGE < found.total());
        model.put("total", found.total());
        model.put("filters", filters(visit, query, all));
        model.put(
                "rows",
                found.articles().stream().map(kept -> row(visit, kept, all)).toList());
        return new Reply.Page(visit.byScript() ? "article-rows" : "articles", model);
    }

    private static List<Map<String, Object>> filters(Visit visit, ListQuery query, List<Office> offices) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.forEach(office ->
                names.put(office.id().value(), office.name(visit.texts().language())));
        Map<String, String> languages = new LinkedHashMap<>();
        ArticleForm.LANGUAGES.forEach(
                language -> languages.put(language.code(), visit.say("articles.filter.language." + language.code())));
        return List.of(
                filter(visit, query, ListQuery.OFFICE, names),
                filter(visit, query, ListQuery.STATE, choices(visit, "state.", Stage.values())),
                filter(visit, query, ListQuery.LANGUAGE, languages),
                filter(visit, query, ListQuery.FRESHNESS, choices(visit, "articles.freshness.", Freshness.values())));
    }

    private static Map<String, String> choices(Visit visit, String texts, Enum<?>[] all) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> one : all) {
            choices.put(ListQuery.key(one), visit.say(texts + ListQuery.key(one)));
        }
        return choices;
    }

    private static Map<String, Object> filter(Visit visit, ListQuery query, String name, Map<String, String> choices) {
        return Map.of(
                "name", name,
                "label", visit.say("articles.filter." + name),
                "any", visit.say("articles.filter." + name + ".any"),
                "choices",
                        choices.entrySet().stream()
                                .map(choice -> Map.<String, Object>of(
                                        "value", choice.getKey(),
                                        "text", choice.getValue(),
                                        "chosen", choice.getKey().equals(query.value(name))))
                                .toList());
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
