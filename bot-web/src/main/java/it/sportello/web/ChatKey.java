package it.sportello.web;

import it.sportello.core.channel.WebhookRequest;
import it.sportello.core.message.ChannelAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of the cookie by which a browser finds its conversation again. Who holds it reads the conversation, so it
 * is kept nowhere but in the browser and is hidden in logs; the database knows its digest only.
 */
public record ChatKey(String value) {
    public static final String COOKIE = "sportello_chat";

    /** Long enough that an answer a person gives days later is still found. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private static final int RANDOM_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern IN_HEADER = Pattern.compile("(?:^|;)\\s*" + COOKIE + "=(" + SHAPE + ")\\s*(?=;|$)");

    public ChatKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("chat key: 43 characters of base64url are wanted");
        }
    }

    /** A new key of 256 bits; the source must be a cryptographic one. */
    public static ChatKey fresh(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new ChatKey(base64(bytes));
    }

    /** The key in a {@code Cookie} header; empty when there is none or it is malformed. */
    public static Optional<ChatKey> inCookies(String header) {
        Matcher matcher = IN_HEADER.matcher(header);
        return matcher.find() ? Optional.of(new ChatKey(matcher.group(1))) : Optional.empty();
    }

    /** The key that came with a request. */
    public static Optional<ChatKey> of(WebhookRequest request) {
        return request.header("Cookie").flatMap(ChatKey::inCookies);
    }

    /**
     * The {@code Set-Cookie} header that gives the key to a browser: out of reach of scripts, not sent along by other
     * sites' forms.
     *
     * @param secure whether the page is reached by https, so that the cookie never travels in the clear
     */
    public String setCookie(boolean secure) {
        return COOKIE + "=" + value + "; Path=/; Max-Age=" + LIFETIME.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    /** Where the conversation is found: a digest, from which the key cannot be had. */
    public ChannelAddress address() {
        return new ChannelAddress(digest(value));
    }

    /** What the references of this conversation's messages begin with: logs may show it, so it is not the address. */
    String scope() {
        return digest("scope " + value).substring(0, 22);
    }

    @Override
    public String toString() {
        return "ChatKey[hidden]";
    }

    private static String digest(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
