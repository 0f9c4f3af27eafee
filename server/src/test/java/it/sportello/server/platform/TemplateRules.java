package it.sportello.server.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What WhatsApp's Cloud API refuses of a message that uses the one approved template. */
final class TemplateRules {
    private static final int UNKNOWN_TEMPLATE = 132001;
    private static final int WRONG_PARAMETERS = 132000;
    private static final int LONGEST_PAYLOAD = 256;

    private TemplateRules() {}

    static Optional<JsonObject> refusal(JsonObject template) {
        String language = template.getJsonObject("language", new JsonObject()).getString("code", "");
        if (!FakeWhatsApp.TEMPLATE.equals(template.getValue("name")) || !language.equals("it")) {
            return Optional.of(
                    WhatsAppRules.error(UNKNOWN_TEMPLATE, "Template name does not exist in the translation"));
        }
        JsonArray components = template.getJsonArray("components", new JsonArray());
        boolean fits = components.isEmpty() || components.size() == 1 && isButton(components.getJsonObject(0));
        return fits
                ? Optional.empty()
                : Optional.of(WhatsAppRules.error(
                        WRONG_PARAMETERS, "Number of parameters does not match the expected number of params"));
    }

    private static boolean isButton(JsonObject component) {
        JsonArray parameters = component.getJsonArray("parameters", new JsonArray());
        boolean placed = "button".equals(component.getValue("type"))
                && "quick_reply".equals(component.getValue("sub_type"))
                && "0".equals(component.getValue("index"))
                && parameters.size() == 1;
        return placed && isPayload(parameters.getJsonObject(0));
    }

    private static boolean isPayload(JsonObject parameter) {
        String payload = parameter.getString("payload", "");
        return "payload".equals(parameter.getValue("type"))
                && !payload.isBlank()
                && payload.length() <= LONGEST_PAYLOAD;
    }
}
