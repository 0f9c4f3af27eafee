package it.sportello.server.platform;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.counter.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WhatsApp's Cloud API for one number, as strict as the real one. */
public final class FakeWhatsApp implements AutoCloseable {
    public static final String ACCESS_TOKEN = "EAAinventedAccessToken";
    public static final String APP_SECRET = "invented-app-secret";
    public static final String VERIFY_TOKEN = "invented verify token";
    public static final String NUMBER_ID = "100200300400500";
    public static final String VERSION = "v25.0";

    /** How the log names the mark that a message was read. */
    public static final String READ = "read";

    /** The one template that Meta has approved: no variables, one quick-reply button. */
    public static final String TEMPLATE = "risposta_pronta";

    /** How the log names an invitation: nobody reads an answer in it. */
    public static final String INVITE = "template";

    /** How the log names a file that was uploaded, before it is sent to anybody. */
    public static final String UPLOAD = "media";

    private static final Pattern FROM = Pattern.compile("\"from\":\"([0-9]+)\"");
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final Set<String> media = ConcurrentHashMap.newKeySet();
    private final CallLog calls = new CallLog();
    private final Script script = new Script();
    private final AtomicLong messageIds = new AtomicLong();
    private final Vertx vertx;
    private final HttpServer server;

    public FakeWhatsApp(Vertx vertx) {
        this.vertx = vertx;
        server =
                Await.value(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
    }

    /** For the setting whatsapp.api-url. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public CallLog calls() {
        return calls;
    }

    /** What happens to the next messages to a citizen instead of being taken. */
    public void script(WhatsAppCitizen to, Scripted... replies) {
        script.next(to.number(), replies);
    }

    /** A citizen says something: for a day free text may be sent to him. */
    public void hears(String delivery) {
        Matcher from = FROM.matcher(delivery);
        while (from.find()) {
            heard.put(from.group(1), Instant.now());
        }
    }

    /** A day and an hour go by in which he says nothing. */
    public void letADayPassFor(WhatsAppCitizen citizen) {
        heard.put(citizen.number(), Instant.now().minus(WINDOW).minus(Duration.ofHours(1)));
    }

    private boolean isOpenFor(String number) {
        return heard.getOrDefault(number, Instant.EPOCH).plus(WINDOW).isAfter(Instant.now());
    }

    private void serve(HttpServerRequest request) {
        if (!("Bearer " + ACCESS_TOKEN).equals(request.getHeader("Authorization"))) {
            Replies.json(request, 401, WhatsAppRules.error(190, "Invalid OAuth access token."));
        } else if (request.path().equals("/" + VERSION + "/" + NUMBER_ID + "/media") && Form.isOne(request)) {
            Form.read(request).onSuccess(form -> upload(request, form));
        } else if (!request.path().equals("/" + VERSION + "/" + NUMBER_ID + "/messages")) {
            Replies.json(request, 400, WhatsAppRules.error(100, "Unsupported post request."));
        } else {
            request.body().onSuccess(body -> read(request, body.toString()));
        }
    }

    private void upload(HttpServerRequest request, JsonObject form) {
        Optional<JsonObject> refusal = WhatsAppRules.upload(form);
        calls.add(new Call(UPLOAD, "", form, refusal.isPresent() ? 400 : 200));
        String id = "media" + messageIds.incrementAndGet();
        if (refusal.isEmpty()) {
            media.add(id);
        }
        Replies.json(request, refusal.isPresent() ? 400 : 200, refusal.orElseGet(() -> new JsonObject().put("id", id)));
    }

    private void read(HttpServerRequest request, String text) {
        try {
            JsonObject body = new JsonObject(text);
            Optional<Scripted> scripted = body.containsKey("status") ? Optional.empty() : script.take(chat(body));
            scripted.ifPresentOrElse(reply -> play(request, body, reply), () -> judge(request, body));
        } catch (DecodeException e) {
            Replies.json(request, 400, WhatsAppRules.error(100, "Invalid JSON payload"));
        }
    }

    private void play(HttpServerRequest request, JsonObject body, Scripted reply) {
        boolean seen = reply.taken() || reply.status() > 0;
        calls.add(new Call(seen ? Call.SAY : "lost", chat(body), body, reply.status()));
        Replies.late(vertx, reply.delay(), () -> Replies.play(request, reply));
    }

    private void judge(HttpServerRequest request, JsonObject body) {
        Optional<JsonObject> refusal = WhatsAppRules.refusal(body, isOpenFor(chat(body)), media);
        int status = refusal.isPresent() ? 400 : 200;
        calls.add(new Call(method(body), chat(body), body, status));
        Replies.json(request, status, refusal.orElseGet(() -> ok(body)));
    }

    private static String method(JsonObject body) {
        if (body.containsKey("status")) {
            return READ;
        }
        return body.containsKey("template") ? INVITE : Call.SAY;
    }

    private static String chat(JsonObject body) {
        return body.getString("to", "").replace("+", "");
    }

    private JsonObject ok(JsonObject body) {
        if (body.containsKey("status")) {
            return new JsonObject().put("success", true);
        }
        JsonObject contact = new JsonObject().put("input", body.getString("to")).put("wa_id", chat(body));
        JsonObject message = new JsonObject().put("id", "wamid.OURS" + messageIds.incrementAndGet());
        return new JsonObject()
                .put("messaging_product", "whatsapp")
                .put("contacts", new JsonArray().add(contact))
                .put("messages", new JsonArray().add(message));
    }

    @Override
    public void close() {
        Await.value(server.close());
    }
}
