package it.sportello.desk;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does for the tests: it keeps cookies, and sends forms with the token of the page it read last. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Map<String, String> cookies = new HashMap<>();
    private final String root;
    String token = "";
    String language = "it";

    Browser(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A file as it comes. */
    byte[] bytes(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError("interrupted", stopped);
        }
    }

    /** Sends fields, given as name and value by turns, together with the token. */
    HttpResponse<String> submit(String path, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("_token", token));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return submit(path, form);
    }

    HttpResponse<String> submit(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(path, body, headers);
    }

    /** Sends an encoded form as it is. */
    HttpResponse<String> send(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file, as the field {@code file} of a form. */
    HttpResponse<String> upload(String path, String name, byte[] content) {
        return upload(path, Map.of(), "file " + name, content);
    }

    /**
     * Sends a file with what else is in its form.
     *
     * @param file its field and, behind a blank, its name
     */
    HttpResponse<String> upload(String path, Map<String, String> form, String file, byte[] content) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("_token", token);
        String typed = fields.entrySet().stream()
                .map(field -> "--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String[] parts = file.split(" ", 2);
        String start = typed + "--b\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\"; filename=\""
                + parts[1] + "\"\r\nContent-Type: text/html\r\n\r\n";
        Buffer body = Buffer.buffer(start).appendBytes(content).appendString("\r\n--b--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.getBytes())));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", language);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        String kept = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return kept.isEmpty() ? request : request.header("Cookie", kept);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> reply = CLIENT.send(request.build(), Browser::body);
            reply.headers().allValues("set-cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(reply.body());
            token = found.find() ? found.group(1) : token;
            return reply;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError("interrupted", stopped);
        }
    }

    /** A stream goes on for ever: nobody waits for its end. */
    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo reply) {
        boolean goesOn = reply.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return goesOn
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), stream -> "")
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private void keep(String header) {
        List<String> pair = List.of(header.split(";", 2)[0].split("=", 2));
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair.get(0));
        } else {
            cookies.put(pair.get(0), pair.get(1));
        }
    }

    String session() {
        return cookies.getOrDefault("sportello_desk", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("location").orElse("");
    }
}
