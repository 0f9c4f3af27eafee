package it.sportello.telegram;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the Bot API is reached, and how it proves to be itself. Hidden in logs.
 *
 * @param apiUrl where the Bot API is, without the token, for example {@code https://api.telegram.org}
 * @param token the bot's own, as the platform gave it
 * @param secretToken what the platform sends back with each update: 1 to 256 letters, digits, {@code _} or {@code -}
 */
public record TelegramSettings(String apiUrl, String token, String secretToken) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    public TelegramSettings {
        Objects.requireNonNull(apiUrl, "apiUrl");
        if (!apiUrl.startsWith("https://") && !apiUrl.startsWith("http://")) {
            throw new IllegalArgumentException("apiUrl: an http or https address is wanted");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("token: letters, digits, colon, _ and - are wanted");
        }
        if (!SECRET.matcher(secretToken).matches()) {
            throw new IllegalArgumentException("secretToken: 1 to 256 letters, digits, _ and - are wanted");
        }
        apiUrl = apiUrl.endsWith("/") ? apiUrl.substring(0, apiUrl.length() - 1) : apiUrl;
    }

    @Override
    public String toString() {
        return "TelegramSettings[hidden]";
    }
}
