package it.sportello.storage.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.conversation.Conduct;
import it.sportello.core.conversation.Holder;
import it.sportello.core.conversation.State;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.storage.sql.Storable;
import java.util.Optional;

/** What a conversation remembers, as it is kept. The migrations and statements know its {@code holder} and its {@code mutedUntil} and {@code blocked}. */
public final class StateJson {
    private static final String LANGUAGE = "language";
    private static final String INTRODUCED = "introduced";
    private static final String HOLDER = "holder";
    private static final String AWAITING = "awaiting";
    private static final String FAILURES = "failures";
    private static final String LAST_QUESTION = "lastQuestion";
    private static final String LAST_ARTICLE = "lastArticle";
    private static final String TOLD = "told";

    private static final String MUTED_UNTIL = "mutedUntil";
    private static final String BLOCKED = "blocked";
    private static final String SPARED_UNTIL = "sparedUntil";

    private StateJson() {}

    public static JsonObject write(State state) {
        JsonObject json = new JsonObject()
                .put(LANGUAGE, state.language().code())
                .put(HOLDER, state.holder().name())
                .put(AWAITING, AwaitingJson.write(state.awaiting()))
                .put(FAILURES, state.failures())
                .put(LAST_QUESTION, Storable.text(state.lastQuestion().value()));
        if (state.conduct().blocked()) {
            json.put(BLOCKED, true);
        }
        state.conduct().mutedUntil().ifPresent(until -> json.put(MUTED_UNTIL, until));
        state.introduced().ifPresent(when -> json.put(INTRODUCED, when));
        state.lastArticle().ifPresent(article -> json.put(LAST_ARTICLE, article.value()));
        if (!state.told().isEmpty()) {
            json.put(TOLD, new JsonArray(state.told()));
        }
        state.sparedUntil().ifPresent(when -> json.put(SPARED_UNTIL, when));
        return json;
    }

    public static State read(JsonObject json) {
        return new State(
                new Language(json.getString(LANGUAGE)),
                Optional.ofNullable(json.getInstant(INTRODUCED)),
                Holder.valueOf(json.getString(HOLDER)),
                AwaitingJson.read(json.getJsonObject(AWAITING)),
                json.getInteger(FAILURES),
                new Words(json.getString(LAST_QUESTION)),
                Optional.ofNullable(json.getString(LAST_ARTICLE)).map(ArticleId::new),
                new Conduct(Optional.ofNullable(json.getInstant(MUTED_UNTIL)), json.getBoolean(BLOCKED, false)),
                json.getJsonArray(TOLD, new JsonArray()).stream()
                        .map(number -> ((Number) number).longValue())
                        .toList(),
                Optional.ofNullable(json.getInstant(SPARED_UNTIL)));
    }
}
