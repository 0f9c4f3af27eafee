package it.sportello.core.channel;

import java.util.Map;
import java.util.Objects;

/**
 * One HTTP request to a platform, for the service to make. Its address and headers hold secrets, its body words and
 * addresses: hidden in logs.
 *
 * @param method in capitals
 * @param url absolute
 * @param body UTF-8 text; empty for none
 */
public record HttpCall(String method, String url, Map<String, String> headers, String body) {
    public HttpCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(url, "url");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + ", " + body.length() + " characters]";
    }
}
