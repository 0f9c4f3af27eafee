package it.sportello.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import it.sportello.core.message.Content;
import it.sportello.core.message.Content.Kind;
import it.sportello.core.message.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a message holds. */
final class ContentReader {
    private record Medium(String member, Kind kind) {}

    /** In order: an animation comes together with a document, a venue with a location. */
    private static final List<Medium> MEDIA = List.of(
            new Medium("voice", Kind.VOICE),
            new Medium("audio", Kind.VOICE),
            new Medium("animation", Kind.VIDEO),
            new Medium("document", Kind.DOCUMENT),
            new Medium("photo", Kind.IMAGE),
            new Medium("video", Kind.VIDEO),
            new Medium("video_note", Kind.VIDEO),
            new Medium("sticker", Kind.STICKER),
            new Medium("venue", Kind.LOCATION),
            new Medium("location", Kind.LOCATION),
            new Medium("contact", Kind.CONTACT));

    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,64}+)(?:@\\w++)?(.*)", Pattern.DOTALL);

    /** The platform's own announcements; everything else that is unknown here was said by someone. */
    private static final Pattern SERVICE = Pattern.compile("(new|left|delete|group|supergroup|channel)_chat_\\w+"
            + "|(forum|general_forum)_topic_\\w+|(video|voice)_chat_\\w+|chat_owner_\\w+|community_\\w+"
            + "|suggested_post_(approved|approval_failed|declined|paid|refunded)|checklist_tasks_(done|added)"
            + "|poll_option_(added|deleted)|giveaway_(created|completed)|(user|users|chat)_shared"
            + "|(paid|direct)_message_price_changed|(successful|refunded)_payment|(unique_)?gift|gift_upgrade_sent"
            + "|message_auto_delete_timer_changed|pinned_message|connected_website|write_access_allowed"
            + "|passport_data|proximity_alert_triggered|boost_added|chat_background_set|managed_bot_created"
            + "|migrate_(to|from)_chat_id");

    private ContentReader() {}

    /** Empty for a service message, which nobody said. */
    static Optional<Content> read(JsonNode message) {
        Optional<Content> known =
                medium(message).or(() -> Fields.text(message.path("text")).map(text -> typed(text, message)));
        if (known.isPresent()) {
            return known;
        }
        return isService(message)
                ? Optional.empty()
                : Optional.of(new Content.Unreadable(Kind.UNKNOWN, caption(message)));
    }

    private static boolean isService(JsonNode message) {
        return message.properties().stream()
                .anyMatch(member -> SERVICE.matcher(member.getKey()).matches()
                        && !member.getValue().equals(BooleanNode.FALSE));
    }

    private static Optional<Content> medium(JsonNode message) {
        return MEDIA.stream()
                .filter(medium -> message.hasNonNull(medium.member()))
                .findFirst()
                .map(medium -> new Content.Unreadable(medium.kind(), caption(message)));
    }

    private static Words caption(JsonNode message) {
        return Stream.of(
                        message.path("caption"),
                        message.path("text"),
                        message.path("web_app_data").path("button_text"))
                .flatMap(node -> Fields.text(node).stream())
                .findFirst()
                .map(Words::new)
                .orElse(Words.NONE);
    }

    private static Content typed(String text, JsonNode message) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches() || !isMarked(message.path("entities"), command.group(2))) {
            return new Content.Text(new Words(text));
        }
        String name = command.group(1).toLowerCase(Locale.ROOT);
        return new Content.Command(name, new Words(command.group(2).strip()));
    }

    /** Whether the platform marks a command at the beginning; without any marks, a blank must follow it. */
    private static boolean isMarked(JsonNode entities, String rest) {
        if (entities.isMissingNode()) {
            return rest.isEmpty() || Character.isWhitespace(rest.charAt(0));
        }
        return StreamSupport.stream(entities.spliterator(), false)
                .anyMatch(entity -> "bot_command".equals(entity.path("type").asText())
                        && entity.path("offset").asInt(-1) == 0);
    }
}
