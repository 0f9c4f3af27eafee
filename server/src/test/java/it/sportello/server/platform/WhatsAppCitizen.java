package it.sportello.server.platform;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An invented person on WhatsApp, and the deliveries that follow from what he does. */
public record WhatsAppCitizen(String number) {
    private static final AtomicLong NEXT = new AtomicLong(393330000100L);
    private static final AtomicLong MESSAGE = new AtomicLong();
    private static final String ALGORITHM = "HmacSHA256";

    /** Somebody who never wrote before. */
    public static WhatsAppCitizen someone() {
        return new WhatsAppCitizen(Long.toString(NEXT.incrementAndGet()));
    }

    public String says(String text) {
        return delivery(message("text").put("text", new JsonObject().put("body", text)));
    }

    /** Presses a button that was sent to him. */
    public String presses(Call.Choice choice) {
        JsonObject reply = new JsonObject().put("id", choice.token()).put("title", choice.label());
        JsonObject interactive = new JsonObject().put("type", "button_reply").put("button_reply", reply);
        return delivery(message("interactive").put("interactive", interactive));
    }

    /** Presses the button of a template that was sent to him. */
    public String pressesTheButtonOf(Call invitation) {
        String payload = invitation.body().getJsonObject("template").getJsonArray("components").stream()
                .map(JsonObject.class::cast)
                .map(button ->
                        button.getJsonArray("parameters").getJsonObject(0).getString("payload"))
                .findFirst()
                .orElseThrow();
        JsonObject button = new JsonObject().put("payload", payload).put("text", "Leggi la risposta");
        return delivery(message("button").put("button", button));
    }

    private JsonObject message(String type) {
        return new JsonObject()
                .put("from", number)
                .put("id", "wamid.INVENTED" + MESSAGE.incrementAndGet() + "x" + number)
                .put("timestamp", Long.toString(System.currentTimeMillis() / 1000))
                .put("type", type);
    }

    /** The platform finds out only now that it could not deliver what it had taken, and why. */
    public String wasNotDelivered(String name, int code) {
        JsonObject error = new JsonObject().put("code", code).put("title", "Invented failure");
        JsonObject status = new JsonObject()
                .put("id", name)
                .put("status", "failed")
                .put("timestamp", Long.toString(System.currentTimeMillis() / 1000))
                .put("recipient_id", number)
                .put("errors", new JsonArray().add(error));
        return envelope(value().put("statuses", new JsonArray().add(status)));
    }

    private String delivery(JsonObject message) {
        JsonObject contact = new JsonObject()
                .put("profile", new JsonObject().put("name", "Persona inventata"))
                .put("wa_id", number);
        return envelope(
                value().put("contacts", new JsonArray().add(contact)).put("messages", new JsonArray().add(message)));
    }

    private static JsonObject value() {
        return new JsonObject()
                .put("messaging_product", "whatsapp")
                .put(
                        "metadata",
                        new JsonObject()
                                .put("display_phone_number", "+39 02 5550 0100")
                                .put("phone_number_id", FakeWhatsApp.NUMBER_ID));
    }

    private static String envelope(JsonObject value) {
        JsonObject change = new JsonObject().put("value", value).put("field", "messages");
        JsonObject entry = new JsonObject().put("id", "700700700700700").put("changes", new JsonArray().add(change));
        return new JsonObject()
                .put("object", "whatsapp_business_account")
                .put("entry", new JsonArray().add(entry))
                .encode();
    }

    /** The platform's signature of a body, for the header X-Hub-Signature-256. */
    public static String signature(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(FakeWhatsApp.APP_SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
