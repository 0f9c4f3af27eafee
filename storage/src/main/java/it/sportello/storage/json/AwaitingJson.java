package it.sportello.storage.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.conversation.Awaiting;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Opinion;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;

/** What a citizen was asked, as it is kept. */
public final class AwaitingJson {
    private static final String TYPE = "type";
    private static final String QUESTION = "question";
    private static final String TOPICS = "topics";
    private static final String REASON = "reason";
    private static final String BY = "by";
    private static final String ARTICLE = "article";
    private static final String OFFICE = "office";

    private AwaitingJson() {}

    public static JsonObject write(Awaiting awaiting) {
        return awaiting.fold(
                nothing -> typed("nothing"),
                which -> asked("which-topic", which.question()).put(TOPICS, topics(which.topics())),
                related -> typed("related").put(TOPICS, topics(related.topics())),
                whether -> asked("whether-person", whether.question())
                        .put(REASON, whether.reason().name()),
                erase -> typed("whether-erase"),
                AwaitingJson::opinion);
    }

    private static JsonObject opinion(Awaiting.WhichOpinion asked) {
        Opinion.Subject subject = asked.subject();
        JsonObject json = typed("which-opinion")
                .put(QUESTION, asked.question().name())
                .put(BY, subject.by().name());
        subject.article().ifPresent(article -> json.put(ARTICLE, article.value()));
        subject.office().ifPresent(office -> json.put(OFFICE, office.value()));
        return json;
    }

    private static Awaiting.WhichOpinion opinion(JsonObject json) {
        return new Awaiting.WhichOpinion(
                Opinion.Question.valueOf(json.getString(QUESTION)),
                new Opinion.Subject(
                        Speaker.valueOf(json.getString(BY)),
                        Optional.ofNullable(json.getString(ARTICLE)).map(ArticleId::new),
                        Optional.ofNullable(json.getString(OFFICE)).map(OfficeId::new)));
    }

    private static JsonObject typed(String type) {
        return new JsonObject().put(TYPE, type);
    }

    private static JsonObject asked(String type, Words question) {
        return typed(type).put(QUESTION, Storable.text(question.value()));
    }

    private static JsonArray topics(List<Topic> topics) {
        JsonArray json = new JsonArray();
        topics.forEach(topic -> json.add(new JsonObject()
                .put("id", topic.id().value())
                .put("title", Storable.text(topic.title()))
                .put("office", topic.office().value())));
        return json;
    }

    static Awaiting read(JsonObject json) {
        String type = json.getString(TYPE);
        return switch (type) {
            case "nothing" -> new Awaiting.Nothing();
            case "which-topic" -> new Awaiting.WhichTopic(topics(json.getJsonArray(TOPICS)), question(json));
            case "related" -> new Awaiting.Related(topics(json.getJsonArray(TOPICS)));
            case "whether-person" ->
                new Awaiting.WhetherPerson(question(json), NewTicket.Reason.valueOf(json.getString(REASON)));
            case "whether-erase" -> new Awaiting.WhetherErase();
            case "which-opinion" -> opinion(json);
            default -> throw new IllegalStateException("question of unknown type " + type);
        };
    }

    private static Words question(JsonObject json) {
        return new Words(json.getString(QUESTION));
    }

    private static List<Topic> topics(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(topic -> new Topic(
                        new ArticleId(topic.getString("id")),
                        topic.getString("title"),
                        new OfficeId(topic.getString("office"))))
                .toList();
    }
}
