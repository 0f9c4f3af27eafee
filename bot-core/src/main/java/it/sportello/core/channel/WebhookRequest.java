package it.sportello.core.channel;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request of a platform. Header names are matched without regard to case; of a repeated header or query
 * parameter the first value counts. Hidden in logs, for it holds words, addresses and secrets.
 *
 * @param method in capitals
 * @param body the raw bytes, over which signatures are computed
 */
public record WebhookRequest(String method, Map<String, String> headers, Map<String, String> query, byte[] body) {
    public WebhookRequest {
        Objects.requireNonNull(method, "method");
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
        query = Map.copyOf(query);
        body = body.clone();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookRequest that
                && method.equals(that.method)
                && headers.equals(that.headers)
                && query.equals(that.query)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, headers, query, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return "WebhookRequest[" + method + ", " + body.length + " bytes]";
    }
}
