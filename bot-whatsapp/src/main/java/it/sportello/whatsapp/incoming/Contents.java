package it.sportello.whatsapp.incoming;

import it.sportello.core.message.Content;
import it.sportello.core.message.Content.Kind;
import it.sportello.core.message.Words;
import it.sportello.whatsapp.wire.Json;
import java.util.Map;
import java.util.Optional;

/** What a message holds, by its type. A type that is not known yet is unreadable, and so gets a friendly answer. */
final class Contents {
    private static final Map<String, Kind> MEDIA = Map.of(
            "image", Kind.IMAGE,
            "video", Kind.VIDEO,
            "audio", Kind.VOICE,
            "voice", Kind.VOICE,
            "document", Kind.DOCUMENT,
            "sticker", Kind.STICKER,
            "location", Kind.LOCATION,
            "contacts", Kind.CONTACT);

    private Contents() {}

    static Content of(Json message) {
        String type = message.text("type").orElse("");
        Optional<Content> readable = switch (type) {
            case "text" -> message.child("text").text("body").map(Contents::text);
            case "button" -> choice(message.child("button"), "payload", "text");
            case "interactive" -> pressed(message.child("interactive"));
            default -> Optional.empty();
        };
        return readable.orElseGet(() -> unreadable(message, type));
    }

    private static Optional<Content> pressed(Json interactive) {
        String type = interactive.text("type").orElse("");
        boolean offered = type.equals("button_reply") || type.equals("list_reply");
        return offered ? choice(interactive.child(type), "id", "title") : Optional.empty();
    }

    /** Without a token the label is at least what the citizen meant to say. */
    private static Optional<Content> choice(Json pressed, String token, String label) {
        Optional<Words> title = pressed.text(label).map(Words::new);
        Optional<String> id =
                pressed.text(token).map(text -> new Words(text).value()).filter(text -> !text.isBlank());
        return id.<Content>map(text -> new Content.Choice(text, title.orElse(Words.NONE)))
                .or(() -> title.map(Content.Text::new));
    }

    private static Content text(String body) {
        return new Content.Text(new Words(body));
    }

    private static Content unreadable(Json message, String type) {
        Words caption = message.child(type).text("caption").map(Words::new).orElse(Words.NONE);
        return new Content.Unreadable(MEDIA.getOrDefault(type, Kind.UNKNOWN), caption);
    }
}
