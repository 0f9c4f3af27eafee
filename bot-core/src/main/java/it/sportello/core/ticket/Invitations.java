package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.message.ConversationKey;
import java.time.Instant;
import java.util.Optional;

/** Which citizens were asked to come and read an answer that waits for them, because their channel's window is closed. */
public interface Invitations {
    /** When the invitation to the first answer that still waits in a conversation was delivered. */
    Future<Optional<Instant>> pending(ConversationKey key);
}
