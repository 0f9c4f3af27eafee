package it.sportello.benchmarks.traffic;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** WhatsApp's deliveries for one number, signed as Meta signs them. */
public final class WhatsAppForm implements Form {
    private static final String SECRET = "benchmark-app-secret";
    private static final String NUMBER_ID = "100200300400500";
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    public WhatsAppForm() {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** What the service must be told to accept these deliveries, and to answer them as fast as it can. */
    public static Map<String, String> settings(String platform) {
        return Map.of(
                "SPORTELLO_WHATSAPP_ACCESS_TOKEN", "benchmark-access",
                "SPORTELLO_WHATSAPP_APP_SECRET", SECRET,
                "SPORTELLO_WHATSAPP_VERIFY_TOKEN", "benchmark-verify",
                "SPORTELLO_WHATSAPP_PHONE_NUMBER_ID", NUMBER_ID,
                "SPORTELLO_WHATSAPP_API_URL", platform,
                "SPORTELLO_WHATSAPP_LIMITS_PER_SECOND", "0",
                "SPORTELLO_WHATSAPP_LIMITS_PER_CITIZEN_AND_MINUTE", "0");
    }

    @Override
    public String chat(long citizen) {
        return "w:" + citizen;
    }

    @Override
    public Webhook says(long citizen, Step step, long number) {
        JsonObject message = new JsonObject()
                .put("from", Long.toString(citizen))
                .put("id", "wamid.BENCH" + number)
                .put("timestamp", now())
                .mergeIn(content(step));
        JsonObject contact = new JsonObject()
                .put("profile", new JsonObject().put("name", "Persona inventata"))
                .put("wa_id", Long.toString(citizen));
        return delivery(new JsonObject()
                .put("contacts", new JsonArray().add(contact))
                .put("messages", new JsonArray().add(message)));
    }

    private static JsonObject content(Step step) {
        if (step.kind() == Step.Kind.TEXT) {
            return new JsonObject().put("type", "text").put("text", new JsonObject().put("body", step.words()));
        }
        JsonObject button = new JsonObject().put("id", step.words()).put("title", "Scelta");
        return new JsonObject()
                .put("type", "interactive")
                .put("interactive", new JsonObject().put("type", "button_reply").put("button_reply", button));
    }

    @Override
    public List<Webhook> reports(long citizen, String name) {
        return List.of(report(citizen, name, "sent"), report(citizen, name, "delivered"));
    }

    private Webhook report(long citizen, String name, String status) {
        JsonObject report = new JsonObject()
                .put("id", name)
                .put("status", status)
                .put("timestamp", now())
                .put("recipient_id", Long.toString(citizen));
        return delivery(new JsonObject().put("statuses", new JsonArray().add(report)));
    }

    private static String now() {
        return Long.toString(System.currentTimeMillis() / 1000);
    }

    private Webhook delivery(JsonObject content) {
        JsonObject number =
                new JsonObject().put("display_phone_number", "+39 02 5550 0100").put("phone_number_id", NUMBER_ID);
        JsonObject value = new JsonObject()
                .put("messaging_product", "whatsapp")
                .put("metadata", number)
                .mergeIn(content);
        JsonObject change = new JsonObject().put("value", value).put("field", "messages");
        JsonObject entry = new JsonObject().put("id", "700700700700700").put("changes", new JsonArray().add(change));
        Buffer body = new JsonObject()
                .put("object", "whatsapp_business_account")
                .put("entry", new JsonArray().add(entry))
                .toBuffer();
        return new Webhook("/webhooks/whatsapp", "X-Hub-Signature-256", signature(body), body);
    }

    private String signature(Buffer body) {
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes()));
    }
}
