package it.sportello.desk.opening;

import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.opening.Essential;
import it.sportello.knowledge.opening.House;
import it.sportello.knowledge.opening.Readiness;
import it.sportello.knowledge.opening.Stock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The six first steps, each with its state told from what is there. */
record Steps(Readiness readiness, Links links) {
    Steps {
        Objects.requireNonNull(readiness, "readiness");
        Objects.requireNonNull(links, "links");
    }

    /** @param tried what became of a test question, if one was asked */
    List<Map<String, Object>> model(Visit visit, Map<String, Object> tried) {
        House house = readiness.house();
        return List.of(
                step(visit, "name", house.isNamed(), house.name()),
                step(visit, "hours", readiness.has(Essential.HOURS), ""),
                step(visit, "privacy", readiness.has(Essential.PRIVACY), house.privacyUrl()),
                step(visit, "answers", readiness.has(Essential.ANSWERS), answers(visit)),
                step(visit, "channel", links.any(), ways(visit.texts())),
                step(visit, "question", answered(tried), ""));
    }

    private static Map<String, Object> step(Visit visit, String key, boolean done, String now) {
        return Map.of("key", key, "title", visit.say("first.step." + key), "done", done, "now", now);
    }

    private String answers(Visit visit) {
        Stock stock = readiness.stock();
        return visit.say("first.step.answers.now", stock.answers(), stock.samples());
    }

    private String ways(Texts texts) {
        return links.platforms().stream()
                .map(platform -> texts.say("channel." + platform))
                .collect(Collectors.joining(", "));
    }

    private static boolean answered(Map<String, Object> tried) {
        return tried.get("result") instanceof Map<?, ?> result && "found".equals(result.get("kind"));
    }
}
