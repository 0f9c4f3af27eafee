package it.sportello.server.settings;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where the service listens.
 *
 * @param host the address of this machine
 * @param port 0 for any free one
 * @param publicUrl how the world reaches the service, without a slash at its end; empty when it does not
 */
public record HttpSettings(String host, int port, String publicUrl) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final Pattern PUBLIC_URL = Pattern.compile("(https?://[^\\s/?#]{1,253}(/[^\\s?#]*)?)?");

    public HttpSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(publicUrl, "publicUrl");
    }

    static HttpSettings of(Values values) throws SettingsProblem {
        String publicUrl = values.matching(
                "http.public-url", "", PUBLIC_URL, "an address such as https://chat.comune.example, or nothing,");
        return new HttpSettings(
                values.matching("http.host", "127.0.0.1", HOST, "an address such as 127.0.0.1"),
                values.number("http.port", 8080, 0, 65_535),
                publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl);
    }

    /** Whether citizens and staff come over https. */
    public boolean secure() {
        return publicUrl.startsWith("https://");
    }

    /** Whether only programs on this machine can come in. */
    public boolean local() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }
}
