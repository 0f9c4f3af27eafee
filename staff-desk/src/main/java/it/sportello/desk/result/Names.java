package it.sportello.desk.result;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Offices;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How people call what figures are about; what is gone keeps its key. */
final class Names {
    private final Articles articles;
    private final Offices offices;

    Names(Articles articles, Offices offices) {
        this.articles = Objects.requireNonNull(articles, "articles");
        this.offices = Objects.requireNonNull(offices, "offices");
    }

    Future<Map<String, String>> of(Dimension dimension, Collection<String> keys, Visit visit) {
        return switch (dimension) {
            case ARTICLE -> titles(keys, visit);
            case OFFICE -> officeNames(visit);
            case CHANNEL -> Future.succeededFuture(channels(keys, visit));
        };
    }

    private Future<Map<String, String>> titles(Collection<String> keys, Visit visit) {
        List<Future<Optional<KeptArticle>>> found = keys.stream()
                .filter(ArticleId::isValid)
                .map(key -> articles.find(new ArticleId(key)))
                .toList();
        return Future.join(found).map(all -> {
            Map<String, String> names = new HashMap<>();
            found.forEach(one -> one.result()
                    .ifPresent(kept -> names.put(
                            kept.article().id().value(),
                            kept.article().title(visit.texts().language()))));
            return names;
        });
    }

    private Future<Map<String, String>> officeNames(Visit visit) {
        return offices.all().map(all -> {
            Map<String, String> names = new HashMap<>();
            all.forEach(office ->
                    names.put(office.id().value(), office.name(visit.texts().language())));
            return names;
        });
    }

    private static Map<String, String> channels(Collection<String> keys, Visit visit) {
        Map<String, String> names = new HashMap<>();
        keys.stream()
                .filter(key -> visit.texts().has("channel." + key))
                .forEach(key -> names.put(key, visit.say("channel." + key)));
        return names;
    }
}
