package it.sportello.server.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What WhatsApp's Cloud API refuses. */
final class WhatsAppRules {
    private static final int BAD_PARAMETER = 100;
    private static final int WINDOW_CLOSED = 131047;
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_BODY = 1024;
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "application/pdf");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private WhatsAppRules() {}

    static JsonObject error(int code, String message) {
        return new JsonObject()
                .put(
                        "error",
                        new JsonObject()
                                .put("message", "(#" + code + ") " + message)
                                .put("type", "OAuthException")
                                .put("code", code)
                                .put("fbtrace_id", "AinventedTrace"));
    }

    /**
     * Why a message is refused with status 400; empty when it is taken.
     *
     * @param open whether the citizen has said something within a day
     * @param media the ids of the files that were uploaded
     */
    static Optional<JsonObject> refusal(JsonObject body, boolean open, Set<String> media) {
        boolean template = "template".equals(body.getValue("type"));
        boolean free = !template && !body.containsKey("status");
        return problem(body, media)
                .map(what -> error(BAD_PARAMETER, what))
                .or(() -> template
                        ? TemplateRules.refusal(body.getJsonObject("template", new JsonObject()))
                        : Optional.empty())
                .or(() ->
                        free && !open ? Optional.of(error(WINDOW_CLOSED, "Re-engagement message")) : Optional.empty());
    }

    /** Why a file is refused with status 400. */
    static Optional<JsonObject> upload(JsonObject form) {
        boolean taken = form.getValue("file") instanceof JsonObject file
                && TAKEN.contains(file.getString("type"))
                && file.getString("type").equals(form.getString("type"))
                && file.getBinary("bytes").length > 0
                && "whatsapp".equals(form.getValue("messaging_product"));
        return taken ? Optional.empty() : Optional.of(error(BAD_PARAMETER, "Param file is not supported"));
    }

    private static Optional<String> problem(JsonObject body, Set<String> media) {
        return wrong(
                        !"whatsapp".equals(body.getValue("messaging_product")),
                        "The parameter messaging_product is required.")
                .or(() -> "read".equals(body.getValue("status")) ? read(body) : message(body, media));
    }

    private static Optional<String> wrong(boolean wrong, String description) {
        return wrong ? Optional.of(description) : Optional.empty();
    }

    private static Optional<String> read(JsonObject body) {
        return wrong(!(body.getValue("message_id") instanceof String), "The parameter message_id is required.");
    }

    private static Optional<String> file(JsonObject file, Set<String> media) {
        return wrong(!media.contains(file.getString("id", "")), "Param id is not a valid media id")
                .or(() -> wrong(file.getString("caption", "").length() > LONGEST_BODY, "Param caption is too long"));
    }

    private static Optional<String> message(JsonObject body, Set<String> media) {
        return wrong(
                        !(body.getValue("to") instanceof String to)
                                || !NUMBER.matcher(to).matches(),
                        "Invalid parameter: to")
                .or(() -> wrong(body.containsKey("category"), "Direct Send is not enabled"))
                .or(() -> switch (body.getString("type", "text")) {
                    case "text" ->
                        length(body.getJsonObject("text", new JsonObject()).getValue("body"), LONGEST_TEXT);
                    case "interactive" -> interactive(body.getJsonObject("interactive", new JsonObject()));
                    case "image", "document" ->
                        file(body.getJsonObject(body.getString("type"), new JsonObject()), media);
                    case "template" -> Optional.empty();
                    default -> Optional.of("Param type must be one of {text, interactive, template}");
                });
    }

    private static Optional<String> length(Object text, int longest) {
        return wrong(
                !(text instanceof String string) || string.isBlank() || string.length() > longest,
                "Param text must be a string of 1 to " + longest + " characters");
    }

    private static Optional<String> interactive(JsonObject interactive) {
        JsonObject action = interactive.getJsonObject("action", new JsonObject());
        Optional<String> body =
                length(interactive.getJsonObject("body", new JsonObject()).getValue("text"), LONGEST_BODY);
        return body.or(() -> switch (interactive.getString("type", "")) {
            case "button" -> buttons(objects(action, "buttons"));
            case "list" -> list(action);
            default -> Optional.of("Param interactive.type is not supported");
        });
    }

    private static Optional<String> buttons(List<JsonObject> buttons) {
        List<JsonObject> replies =
                buttons.stream().map(button -> button.getJsonObject("reply")).toList();
        return wrong(
                        replies.isEmpty() || replies.size() > 3,
                        "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
                .or(() -> choices(replies, 256, 20));
    }

    private static Optional<String> list(JsonObject action) {
        List<JsonObject> rows = objects(action, "sections").stream()
                .flatMap(section -> objects(section, "rows").stream())
                .toList();
        boolean described =
                rows.stream().allMatch(row -> row.getString("description", "").length() <= 72);
        return length(action.getValue("button"), 20)
                .or(() -> wrong(rows.isEmpty() || rows.size() > 10, "Total row count exceed max allowed count: 10"))
                .or(() -> wrong(!described, "Row description is too long. Max length is 72"))
                .or(() -> choices(rows, 200, 24));
    }

    private static Optional<String> choices(List<JsonObject> choices, int longestId, int longestTitle) {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (JsonObject choice : choices) {
            String id = choice.getString("id", "");
            String title = choice.getString("title", "");
            if (id.isBlank() || id.length() > longestId || !id.strip().equals(id) || !ids.add(id)) {
                return Optional.of("Choice id is invalid or duplicated");
            }
            if (title.isBlank() || title.length() > longestTitle || !titles.add(title)) {
                return Optional.of("Choice title is empty, too long or duplicated");
            }
        }
        return Optional.empty();
    }

    private static List<JsonObject> objects(JsonObject from, String name) {
        return from.getJsonArray(name, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
