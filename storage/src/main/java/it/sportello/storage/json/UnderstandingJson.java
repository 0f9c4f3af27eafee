package it.sportello.storage.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.counter.Tried;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The trace of what was answered and why: ids and figures, none of the citizen's words. Staff read what the bot tried. */
public final class UnderstandingJson {
    private UnderstandingJson() {}

    public static JsonObject write(Understanding understood) {
        JsonObject json = answer(understood.answer())
                .put("language", understood.language().code())
                .put("confidence", understood.confidence())
                .put("release", understood.release());
        understood.emergency().ifPresent(emergency -> json.put("emergency", emergency.key()));
        return json;
    }

    /** What the bot made of the line at that cursor. */
    public static Tried tried(long cursor, JsonObject json) {
        String outcome = json.getString("answer").toUpperCase(Locale.ROOT).replace('-', '_');
        List<ArticleId> articles = json.getJsonArray("articles", new JsonArray()).stream()
                .map(id -> new ArticleId(String.valueOf(id)))
                .toList();
        return new Tried(cursor, Tried.Outcome.valueOf(outcome), articles, json.getDouble("confidence"));
    }

    private static JsonObject answer(Answer answer) {
        return answer.fold(
                found -> articles("found", List.of(found.answer().topic())),
                several -> articles("several", several(several)),
                unsure -> articles("unsure", unsure.candidates()),
                notFound -> articles("not-found", List.of()),
                outOfDate -> articles("out-of-date", List.of(outOfDate.topic())),
                desk -> new JsonObject()
                        .put("answer", "desk")
                        .put("intent", desk.intent().name()),
                foreign -> new JsonObject().put("answer", "foreign"));
    }

    private static List<Topic> several(Answer.Several several) {
        Stream<Topic> sure =
                several.answers().stream().map(found -> found.answer().topic());
        Stream<Topic> rest = several.rest().stream().flatMap(unsure -> unsure.candidates().stream());
        return Stream.concat(sure, rest).toList();
    }

    private static JsonObject articles(String answer, List<Topic> topics) {
        JsonArray articles = new JsonArray();
        topics.forEach(topic -> articles.add(topic.id().value()));
        return new JsonObject().put("answer", answer).put("articles", articles);
    }
}
