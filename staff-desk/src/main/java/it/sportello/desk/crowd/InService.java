package it.sportello.desk.crowd;

import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.ListedArticle;
import java.util.List;
import java.util.Map;

/** The articles that citizens read, to choose one of. */
final class InService {
    private InService() {}

    static List<Map<String, Object>> choices(Visit visit, List<ListedArticle> all) {
        return all.stream()
                .filter(ListedArticle::isInService)
                .map(one -> Map.<String, Object>of(
                        "id", one.id().value(),
                        "title", one.title(visit.texts().language())))
                .toList();
    }
}
