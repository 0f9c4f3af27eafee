package it.sportello.benchmarks.desk;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.UUID;

/** A citizen on the chat page. */
public final class Visitor {
    private final String address;
    private final String cookie;
    private final HttpClient client = HttpClient.newHttpClient();

    public Visitor(String address) throws IOException, InterruptedException {
        this.address = Objects.requireNonNull(address, "address");
        this.cookie = client.send(request("/chat").build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    /** Says something; returns when it is kept. */
    public void says(String text) throws IOException, InterruptedException {
        String body = new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("text", text)
                .encode();
        HttpRequest request = request("/api/chat/messages")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("not taken: " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }
}
