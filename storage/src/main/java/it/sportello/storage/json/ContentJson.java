package it.sportello.storage.json;

import io.vertx.core.json.JsonObject;
import it.sportello.core.message.Content;
import it.sportello.core.message.Words;
import it.sportello.storage.sql.Storable;

/** What a citizen said, as it is kept. */
public final class ContentJson {
    private static final String TYPE = "type";
    private static final String WORDS = "words";
    private static final String NAME = "name";

    private ContentJson() {}

    public static JsonObject write(Content content) {
        return content.fold(
                text -> typed("text", text.words()),
                choice -> typed("choice", choice.label()).put(NAME, Storable.text(choice.token())),
                command -> typed("command", command.argument()).put(NAME, Storable.text(command.name())),
                unreadable -> typed("unreadable", unreadable.caption())
                        .put(NAME, unreadable.kind().name()));
    }

    private static JsonObject typed(String type, Words words) {
        return new JsonObject().put(TYPE, type).put(WORDS, Storable.text(words.value()));
    }

    public static Content read(JsonObject json) {
        Words words = new Words(json.getString(WORDS));
        String type = json.getString(TYPE);
        return switch (type) {
            case "text" -> new Content.Text(words);
            case "choice" -> new Content.Choice(json.getString(NAME), words);
            case "command" -> new Content.Command(json.getString(NAME), words);
            case "unreadable" -> new Content.Unreadable(Content.Kind.valueOf(json.getString(NAME)), words);
            default -> throw new IllegalStateException("content of unknown type " + type);
        };
    }
}
