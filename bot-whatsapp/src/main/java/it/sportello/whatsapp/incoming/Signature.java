package it.sportello.whatsapp.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The platform's signature: HMAC-SHA256 over the raw bytes of a body, with the app secret as key. */
public final class Signature {
    public static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final SecretKeySpec key;

    public Signature(String appSecret) {
        this.key = new SecretKeySpec(appSecret.getBytes(UTF_8), ALGORITHM);
    }

    /** Whether the header signs exactly these bytes. A missing header or one of another shape signs nothing. */
    public boolean isOf(byte[] body, Optional<String> header) {
        // Compared as text, so that a header that is no hexadecimal number needs no decoding that could fail.
        byte[] expected = (PREFIX + HexFormat.of().formatHex(digest(body))).getBytes(UTF_8);
        return header.filter(given -> MessageDigest.isEqual(expected, given.getBytes(UTF_8)))
                .isPresent();
    }

    private byte[] digest(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every Java has HMAC-SHA256", broken);
        }
    }
}
