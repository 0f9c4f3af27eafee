package it.sportello.telegram;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the Bot API is reached, and how it proves to be itself. Hidden in logs.
 *
 * @param apiUrl where the Bot API is, without the token, for example {@code https://api.telegram.org}
 * @param token the bot's own, as the platform gave it
 * @param secretToken what the platform sends back with each update: 1 to 256 letters, digits, {@code _} or {@code -}
 * @param staffGroup the number of the group in which the staff answer
 */
public record TelegramSettings(String apiUrl, String token, String secretToken, Optional<String> staffGroup) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** Without a group of the staff's. */
    public TelegramSettings(String apiUrl, String token, String secretToken) {
        this(apiUrl, token, secretToken, Optional.empty());
    }

    public TelegramSettings {
        Objects.requireNonNull(staffGroup, "staffGroup");
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
