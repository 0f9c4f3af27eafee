package it.sportello.storage.gold;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.Finding;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.gold.Said;
import it.sportello.knowledge.gold.Score;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an exam found as it is kept: the figures apart from the findings, which only its own page reads. */
final class ResultJson {
    private ResultJson() {}

    static JsonObject figures(Result result) {
        JsonObject json = new JsonObject()
                .put("after", score(result.after()))
                .put("asked", result.asked())
                .put("changed", result.changed());
        result.before().ifPresent(before -> json.put("before", score(before)));
        return json;
    }

    static JsonArray findings(Result result) {
        return new JsonArray(result.findings().stream().map(ResultJson::finding).toList());
    }

    static Result read(JsonObject figures, JsonArray findings) {
        return new Result(
                Optional.ofNullable(figures.getJsonObject("before")).map(ResultJson::score),
                score(figures.getJsonObject("after")),
                figures.getInteger("asked"),
                figures.getInteger("changed"),
                findings.stream()
                        .map(JsonObject.class::cast)
                        .map(ResultJson::finding)
                        .toList());
    }

    private static JsonObject score(Score score) {
        return new JsonObject()
                .put("right", score.right())
                .put("near", score.near())
                .put("missed", score.missed())
                .put("wrong", score.wrong());
    }

    private static Score score(JsonObject json) {
        return new Score(
                json.getInteger("right"), json.getInteger("near"), json.getInteger("missed"), json.getInteger("wrong"));
    }

    private static JsonObject finding(Finding finding) {
        JsonObject json = new JsonObject()
                .put("direction", finding.direction().name())
                .put("message", finding.message())
                .put("after", said(finding.after()));
        finding.before().ifPresent(before -> json.put("before", said(before)));
        finding.gold().ifPresent(gold -> json.put("gold", gold(gold)));
        return json;
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                Finding.Direction.valueOf(json.getString("direction")),
                Optional.ofNullable(json.getJsonObject("gold")).map(ResultJson::gold),
                json.getLong("message"),
                Optional.ofNullable(json.getJsonObject("before")).map(ResultJson::said),
                said(json.getJsonObject("after")));
    }

    private static JsonObject gold(GoldQuestion gold) {
        JsonObject json = new JsonObject()
                .put("id", gold.id())
                .put("words", Storable.text(gold.words().value()))
                .put("language", gold.language().code());
        gold.expected().ifPresent(article -> json.put("expected", article.value()));
        return json;
    }

    private static GoldQuestion gold(JsonObject json) {
        return new GoldQuestion(
                json.getLong("id"),
                new Words(json.getString("words")),
                new Language(json.getString("language")),
                Optional.ofNullable(json.getString("expected")).map(ArticleId::new));
    }

    private static JsonObject said(Said said) {
        List<JsonObject> topics = said.topics().stream()
                .map(topic -> new JsonObject()
                        .put("id", topic.id().value())
                        .put("title", Storable.text(topic.title()))
                        .put("owner", topic.office().value()))
                .toList();
        return new JsonObject()
                .put("kind", said.kind().name())
                .put("topics", new JsonArray(topics))
                .put("text", Storable.text(said.text()));
    }

    private static Said said(JsonObject json) {
        List<Topic> topics = json.getJsonArray("topics").stream()
                .map(JsonObject.class::cast)
                .map(topic -> new Topic(
                        new ArticleId(topic.getString("id")),
                        topic.getString("title"),
                        new OfficeId(topic.getString("owner"))))
                .toList();
        return new Said(
                Said.Kind.valueOf(json.getString("kind")),
                topics,
                Objects.requireNonNullElse(json.getString("text"), ""));
    }
}
