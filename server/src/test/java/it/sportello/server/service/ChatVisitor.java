package it.sportello.server.service;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A citizen's browser on the chat page, without the page. */
public final class ChatVisitor {
    private final ServiceUnderTest service;
    private final String cookie;

    public ChatVisitor(ServiceUnderTest service) throws Exception {
        this.service = service;
        this.cookie = Http.get(service.url("/chat"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    String says(String text) throws Exception {
        String id = UUID.randomUUID().toString();
        send(new JsonObject().put("id", id).put("text", text));
        return id;
    }

    void presses(JsonObject option) throws Exception {
        send(new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("choice", option.getString("token"))
                .put("label", option.getString("label")));
    }

    void send(JsonObject message) throws Exception {
        HttpResponse<String> reply = post(message.encode());
        if (reply.statusCode() != 200) {
            throw new AssertionError("not taken: " + reply.statusCode());
        }
    }

    public HttpResponse<String> post(String body) throws Exception {
        return Http.post(
                service.url("/api/chat/messages"), body, Map.of("Cookie", cookie, "Content-Type", "application/json"));
    }

    /** All lines so far, his own too. */
    public List<JsonObject> lines() throws Exception {
        String body = Http.get(service.url("/api/chat/messages"), Map.of("Cookie", cookie))
                .body();
        return new JsonObject(body)
                .getJsonArray("messages", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .toList();
    }

    /** What his page is told as it happens, by whichever node has its stream. */
    Stream<String> follow(ServiceUnderTest node) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.url("/api/chat/events")))
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    }

    /** The lines of that origin, once there are so many. */
    public List<JsonObject> await(String from, int count) throws Exception {
        return Eventually.get(
                count + " lines",
                () -> lines().stream()
                        .filter(line -> line.getString("from").equals(from))
                        .toList(),
                lines -> lines.size() >= count);
    }
}
