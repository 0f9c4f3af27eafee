package it.sportello.server.platform;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import it.sportello.core.counter.Await;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Telegram's Bot API for one bot, as strict as the real one. */
public final class FakeTelegram implements AutoCloseable {
    public static final String TOKEN = "123456:invented-Token_of_a_bot";

    private static final Set<String> METHODS = Set.of(
            "sendMessage",
            "sendPhoto",
            "sendDocument",
            "sendChatAction",
            "answerCallbackQuery",
            "editMessageReplyMarkup",
            "setMyCommands",
            "getMe");

    private final CallLog calls = new CallLog();
    private final FakeForum forum = new FakeForum();
    private final Script script = new Script();
    private final AtomicLong messageIds = new AtomicLong(1000);
    private final Vertx vertx;
    private final TelegramUpdateQueue updates;
    private final HttpServer server;
    private volatile boolean down;

    public FakeTelegram(Vertx vertx) {
        this.vertx = vertx;
        updates = new TelegramUpdateQueue(vertx);
        server =
                Await.value(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
    }

    /** For the setting telegram.api-url. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public CallLog calls() {
        return calls;
    }

    /** The updates that wait to be fetched. */
    public TelegramUpdateQueue updates() {
        return updates;
    }

    /** The topics of the staff's group. */
    public FakeForum forum() {
        return forum;
    }

    /** What happens to the next messages to a chat instead of being taken. */
    public void script(TelegramCitizen to, Scripted... replies) {
        script.next(to.chat(), replies);
    }

    /** What the next message that is taken will be called. */
    public String nextName() {
        return Long.toString(messageIds.get() + 1);
    }

    /** While it is down, every message is refused as by a broken server. */
    public void down(boolean isDown) {
        down = isDown;
    }

    private void serve(HttpServerRequest request) {
        String[] path = request.path().split("/", -1);
        if (path.length != 3 || !path[1].startsWith("bot")) {
            refuse(request, 404, "Not Found");
        } else if (!path[1].equals("bot" + TOKEN)) {
            refuse(request, 401, "Unauthorized");
        } else {
            read(request, path[2]);
        }
    }

    private void read(HttpServerRequest request, String method) {
        if (Form.isOne(request)) {
            Form.read(request).onSuccess(form -> take(request, method, form));
        } else {
            request.body().onSuccess(body -> read(request, method, body.length() == 0 ? "{}" : body.toString()));
        }
    }

    private void read(HttpServerRequest request, String method, String body) {
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (!type.startsWith("application/json")) {
            refuse(request, 400, "Bad Request: message text is empty");
            return;
        }
        try {
            take(request, method, new JsonObject(body));
        } catch (DecodeException e) {
            refuse(request, 400, "Bad Request: can't parse request: Can't parse JSON object");
        }
    }

    private void take(HttpServerRequest request, String method, JsonObject body) {
        if (updates.serves(method)) {
            Optional<String> refusal = TelegramRules.refusal(method, body);
            note(method, body, refusal.isPresent() ? 400 : 200);
            refusal.ifPresentOrElse(why -> refuse(request, 400, why), () -> updates.serve(request, method, body));
            return;
        }
        if (!METHODS.contains(method) && !forum.serves(method)) {
            refuse(request, 404, "Not Found: method not found");
            return;
        }
        Optional<Scripted> scripted = method.equals(Call.SAY) ? scripted(chat(body)) : Optional.empty();
        scripted.ifPresentOrElse(reply -> play(request, body, reply), () -> judge(request, method, body));
    }

    private Optional<Scripted> scripted(String chat) {
        return down ? Optional.of(Scripted.telegramError(500, "Internal Server Error")) : script.take(chat);
    }

    private void play(HttpServerRequest request, JsonObject body, Scripted reply) {
        if (reply.isUsual()) {
            note(Call.SAY, body, 200);
            Replies.late(vertx, reply.delay(), () -> Replies.json(request, 200, ok(Call.SAY, body)));
            return;
        }
        if (reply.taken() || reply.status() > 0) {
            note(Call.SAY, body, reply.status());
        } else {
            calls.add(new Call("lost", chat(body), body, 0));
        }
        Replies.late(vertx, reply.delay(), () -> Replies.play(request, reply));
    }

    private void judge(HttpServerRequest request, String method, JsonObject body) {
        Optional<String> refusal = TelegramRules.refusal(method, body)
                .or(() -> method.equals("answerCallbackQuery") ? updates.unknownPress(body) : Optional.empty())
                .or(() -> method.equals(Call.SAY) ? forum.refusal(body) : Optional.empty())
                .or(() -> forum.serves(method) ? forum.take(method, body) : Optional.empty());
        note(method, body, refusal.isPresent() ? 400 : 200);
        refusal.ifPresentOrElse(why -> refuse(request, 400, why), () -> Replies.json(request, 200, ok(method, body)));
    }

    private void note(String method, JsonObject body, int status) {
        calls.add(new Call(method, chat(body), body, status));
    }

    private static String chat(JsonObject body) {
        return String.valueOf(body.getValue("chat_id", ""));
    }

    private JsonObject ok(String method, JsonObject body) {
        if (method.equals("createForumTopic")) {
            return new JsonObject(Map.of("ok", true, "result", forum.made()));
        }
        Object result = method.equals(Call.SAY) || TelegramRules.FILES.containsKey(method)
                ? new JsonObject()
                        .put("message_id", messageIds.incrementAndGet())
                        .put("date", 1_790_000_000)
                        .put(
                                "chat",
                                new JsonObject()
                                        .put("id", body.getValue("chat_id"))
                                        .put("type", "private"))
                        .put("text", body.getString("text"))
                : Boolean.TRUE;
        return new JsonObject(Map.of("ok", true, "result", result));
    }

    private static void refuse(HttpServerRequest request, int status, String description) {
        Replies.json(request, status, TelegramRules.error(status, description));
    }

    @Override
    public void close() {
        Await.value(server.close());
    }
}
