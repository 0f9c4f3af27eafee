package it.sportello.desk.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a browser holds: 256 random bits and the second of its birth. Only its hash is stored, so the birth
 * cannot be changed without losing the session. Hidden in logs.
 */
public record SessionKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}\\.[0-9]{1,12}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "sportello desk form".getBytes(StandardCharsets.UTF_8);

    public SessionKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("session key: of another shape");
        }
    }

    /** A key that nobody had before. */
    public static SessionKey fresh(Instant now) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new SessionKey(base64(secret) + "." + now.getEpochSecond());
    }

    /** The key that a cookie holds; empty for any other text. */
    public static Optional<SessionKey> of(String cookie) {
        return SHAPE.matcher(cookie).matches() ? Optional.of(new SessionKey(cookie)) : Optional.empty();
    }

    public Instant born() {
        return Instant.ofEpochSecond(Long.parseLong(value.substring(value.indexOf('.') + 1)));
    }

    /** SHA-256 in hexadecimal digits: what is stored. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** What the forms of this session carry: it proves that a page of ours was read, and tells nothing of the key. */
    public String formToken() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), HMAC));
            return base64(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + HMAC, missing);
        }
    }

    boolean believes(String token) {
        return MessageDigest.isEqual(
                formToken().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SessionKey[hidden]";
    }
}
