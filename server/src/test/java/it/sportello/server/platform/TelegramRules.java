package it.sportello.server.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Telegram's server refuses, in its own words. */
final class TelegramRules {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_RAW = 32_768;
    private static final int LONGEST_DATA = 64;
    private static final Set<Integer> WEBHOOK_PORTS = Set.of(-1, 443, 80, 88, 8443);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

    /** The methods that take a file, and the field in which they want it. */
    static final Map<String, String> FILES = Map.of("sendPhoto", "photo", "sendDocument", "document");

    private static final int LONGEST_CAPTION = 1024;

    private TelegramRules() {}

    static JsonObject error(int status, String description) {
        return new JsonObject().put("ok", false).put("error_code", status).put("description", description);
    }

    /** Why a call is refused with status 400; empty when it is taken. */
    static Optional<String> refusal(String method, JsonObject body) {
        return switch (method) {
            case "sendMessage" -> chat(body).or(() -> text(body)).or(() -> markup(body));
            case "editMessageReplyMarkup" ->
                chat(body).or(() -> number(body, "message_id")).or(() -> markup(body));
            case "sendChatAction" ->
                chat(body)
                        .or(() ->
                                wrong(!"typing".equals(body.getValue("action")), "wrong parameter action in request"));
            case "sendPhoto", "sendDocument" -> formChat(body).or(() -> file(method, body));
            case "setWebhook" -> webhook(body);
            case "setMyCommands" -> commands(body);
            default -> Optional.empty();
        };
    }

    private static Optional<String> wrong(boolean wrong, String description) {
        return wrong ? Optional.of("Bad Request: " + description) : Optional.empty();
    }

    private static Optional<String> chat(JsonObject body) {
        Object chat = body.getValue("chat_id");
        return wrong(chat == null, "chat_id is empty")
                .or(() -> wrong(!(chat instanceof Number number) || number.longValue() == 0, "chat not found"));
    }

    /** In a form every value is text. */
    private static Optional<String> formChat(JsonObject form) {
        return wrong(!form.getString("chat_id", "").matches("-?[1-9][0-9]{0,15}"), "chat not found");
    }

    private static Optional<String> file(String method, JsonObject form) {
        String field = FILES.get(method);
        return wrong(!(form.getValue(field) instanceof JsonObject), "there is no " + field + " in the request")
                .or(() ->
                        wrong(form.getString("caption", "").length() > LONGEST_CAPTION, "message caption is too long"))
                .or(() -> wrong(
                        field.equals("photo")
                                && !form.getJsonObject(field).getString("type").startsWith("image/"),
                        "IMAGE_PROCESS_FAILED"));
    }

    private static Optional<String> number(JsonObject body, String name) {
        return wrong(!(body.getValue(name) instanceof Number), "message identifier is not specified");
    }

    private static Optional<String> text(JsonObject body) {
        if (!(body.getValue("text") instanceof String text) || text.isBlank()) {
            return wrong(true, "message text is empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_RAW) {
            return wrong(true, "text is too long");
        }
        String mode = body.getString("parse_mode", "");
        try {
            String visible = mode.isEmpty() ? text : TelegramHtml.visible(text);
            return wrong(!mode.isEmpty() && !mode.equals("HTML"), "unsupported parse_mode")
                    .or(() -> wrong(visible.isBlank(), "message text is empty"))
                    .or(() -> wrong(visible.length() > LONGEST_TEXT, "message is too long"));
        } catch (TelegramHtml.Unparsable e) {
            return wrong(true, "can't parse entities: " + e.getMessage() + " at byte offset 0");
        }
    }

    private static Optional<String> markup(JsonObject body) {
        Object markup = body.getValue("reply_markup");
        if (markup == null) {
            return Optional.empty();
        }
        if (!(markup instanceof JsonObject object) || !(object.getValue("inline_keyboard") instanceof JsonArray rows)) {
            return wrong(true, "object expected as reply markup");
        }
        return rows.stream().map(TelegramRules::row).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> row(Object row) {
        return row instanceof JsonArray buttons
                ? buttons.stream()
                        .map(TelegramRules::button)
                        .flatMap(Optional::stream)
                        .findFirst()
                : wrong(true, "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays");
    }

    private static Optional<String> button(Object button) {
        if (!(button instanceof JsonObject object)
                || !(object.getValue("text") instanceof String text)
                || text.isBlank()) {
            return wrong(true, "can't parse inline keyboard button: field \"text\" must be a non-empty String");
        }
        int length = object.getString("callback_data", "").getBytes(StandardCharsets.UTF_8).length;
        return wrong(length < 1 || length > LONGEST_DATA, "BUTTON_DATA_INVALID");
    }

    private static Optional<String> webhook(JsonObject body) {
        URI url = URI.create(body.getString("url", ""));
        String secret = body.getString("secret_token", "x");
        return wrong(!"https".equals(url.getScheme()), "bad webhook: An HTTPS URL must be provided for webhook")
                .or(() -> wrong(
                        !WEBHOOK_PORTS.contains(url.getPort()),
                        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"))
                .or(() -> wrong(
                        !SECRET.matcher(secret).matches(), "bad webhook: secret token contains unallowed characters"));
    }

    private static Optional<String> commands(JsonObject body) {
        return body.getJsonArray("commands", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(command -> wrong(
                                !COMMAND.matcher(command.getString("command", ""))
                                        .matches(),
                                "BOT_COMMAND_INVALID")
                        .or(() -> wrong(
                                command.getString("description", "").isBlank()
                                        || command.getString("description").length() > 256,
                                "BOT_COMMAND_DESCRIPTION_INVALID")))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
