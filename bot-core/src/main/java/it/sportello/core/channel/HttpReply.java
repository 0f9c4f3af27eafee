package it.sportello.core.channel;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a platform replied to a call: status, headers whose names ignore case, and body as text. Hidden in logs. */
public record HttpReply(int status, Map<String, String> headers, String body) {
    public HttpReply {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
        Objects.requireNonNull(body, "body");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + body.length() + " characters]";
    }
}
