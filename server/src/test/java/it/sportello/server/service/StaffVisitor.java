package it.sportello.server.service;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff at the desk, in a browser without scripts. */
final class StaffVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|textarea)[^>]*\\bname=\"(\\w+)\"(?:[^>]*\\bvalue=\"([^\"]*)\")?[^>]*>(?:\\n([^<]*)</textarea>)?");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    private static final String OWN = "una frase lunga e inventata";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final ServiceUnderTest service;

    StaffVisitor(ServiceUnderTest service) {
        this.service = service;
    }

    /** Signs in for the first time and chooses a password, as the first administrator must. */
    static StaffVisitor first(ServiceUnderTest service, FirstStart first) throws Exception {
        StaffVisitor visitor = new StaffVisitor(service);
        visitor.submit("/desk/sign-in", "/desk/sign-in", Map.of("name", "admin", "password", first.password()));
        visitor.submit(
                "/desk/password", "/desk/password", Map.of("old", first.password(), "password", OWN, "again", OWN));
        return visitor;
    }

    /** Signs in with the password chosen before, perhaps on another node. */
    static StaffVisitor again(ServiceUnderTest service) throws Exception {
        StaffVisitor visitor = new StaffVisitor(service);
        visitor.submit("/desk/sign-in", "/desk/sign-in", Map.of("name", "admin", "password", OWN));
        return visitor;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(service.url(path))).build(), BodyHandlers.ofString());
    }

    /** Follows a stream until it is closed. */
    InputStream follow(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service.url(path))).build();
        return client.send(request, BodyHandlers.ofInputStream()).body();
    }

    /** Sends a form as the page shows it, with some fields typed anew. */
    HttpResponse<String> submit(String page, String action, Map<String, String> typed) throws Exception {
        String html = get(page).body();
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("_token", token(html));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url(action)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", service.url(""))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new AssertionError(action + " gave " + reply.statusCode() + ": " + reply.body());
        }
        return reply;
    }

    /** What stands in the fields of a page's form. */
    Map<String, String> fields(String page) throws Exception {
        String html = get(page).body();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            String value = Optional.ofNullable(field.group(2)).orElse(field.group(3));
            fields.putIfAbsent(
                    field.group(1), unescaped(Optional.ofNullable(value).orElse("")));
        }
        Matcher chosen = CHOSEN.matcher(html);
        if (chosen.find()) {
            fields.put("office", chosen.group(1));
        }
        fields.remove("_token");
        return fields;
    }

    private static String token(String html) {
        Matcher token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new AssertionError("no form in " + html);
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
