package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ConversationKey;
import java.time.Instant;
import java.util.Optional;

/** Knows what a citizen who waits for a person can expect. */
public interface Outlook {
    /** Where nothing is promised to anyone. */
    Outlook NONE = (key, office, now) -> Future.succeededFuture(Optional.empty());

    /**
     * What to expect of an office.
     *
     * @param office that the question goes to; empty where it is the usual one
     * @return empty where nothing is promised
     */
    Future<Optional<Prospect>> of(ConversationKey key, Optional<OfficeId> office, Instant now);
}
