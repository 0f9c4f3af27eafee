package it.sportello.whatsapp.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.core.channel.Received;
import it.sportello.core.channel.WebhookRequest;
import java.security.MessageDigest;
import java.util.Optional;

/** The platform's check that an address is ours, made once when the address is entered there. */
public final class Handshake {
    private final byte[] verifyToken;

    public Handshake(String verifyToken) {
        this.verifyToken = verifyToken.getBytes(UTF_8);
    }

    /** The challenge goes back only to who knows the token: otherwise anyone could make our address say anything. */
    public Received answer(WebhookRequest request) {
        boolean subscribes = request.parameter("hub.mode").equals(Optional.of("subscribe"));
        boolean known =
                request.parameter("hub.verify_token").filter(this::isOurs).isPresent();
        if (!subscribes || !known) {
            return new Received.Refused(403);
        }
        return request.parameter("hub.challenge")
                .<Received>map(Received.Challenge::new)
                .orElse(new Received.Refused(403));
    }

    private boolean isOurs(String token) {
        return MessageDigest.isEqual(verifyToken, token.getBytes(UTF_8));
    }
}
