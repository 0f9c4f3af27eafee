package it.sportello.benchmarks.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in at the desk. */
public final class Clerk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]*)\"");
    private static final String OWN = "una frase lunga e inventata";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Clerk(String address) {
        this.address = Objects.requireNonNull(address, "address");
    }

    /** The first administrator, who chooses a password of his own. */
    public static Clerk first(String address, String oneTime) throws IOException, InterruptedException {
        Clerk clerk = new Clerk(address);
        clerk.submit("/desk/sign-in", "/desk/sign-in", Map.of("name", "admin", "password", oneTime));
        clerk.submit("/desk/password", "/desk/password", Map.of("old", oneTime, "password", OWN, "again", OWN));
        return clerk;
    }

    /** The body of a page. */
    public String page(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    /** What a live page is told, until it is closed. */
    public InputStream follow(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofInputStream()).body();
    }

    /** Sends a form with the token of the page on which it stands; gives the path of the page it leads to. */
    public String submit(String page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(typed);
        form.put("_token", token(page));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(action, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a form as it stands on its page, with some fields typed anew; the time is that of the sending alone. */
    public long again(String page, String action, Map<String, String> typed) throws IOException, InterruptedException {
        String html = page(page);
        Map<String, String> form = new HashMap<>(FormFields.of(html));
        form.putAll(typed);
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        long begun = System.nanoTime();
        send(action, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
        return System.nanoTime() - begun;
    }

    /** Sends a form as it stands on its page, with one more line in one of its fields. */
    public void more(String page, String field, String line, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(typed);
        form.put(field, FormFields.of(page(page)).getOrDefault(field, "") + "\n" + line);
        again(page, page, form);
    }

    /** Brings a file; gives the path of the page it leads to. */
    public String bring(String page, String name, String content) throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + token(page)
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return send(page, "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(page));
        return token.find() ? token.group(1) : "";
    }

    private String send(String action, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = request(action)
                .header("Content-Type", type)
                .header("Origin", address)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IOException(action + " gave " + reply.statusCode());
        }
        return reply.uri().getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
