package it.sportello.core.remark;

import io.vertx.core.Future;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Where contacts are kept: one for each conversation, apart from what was said, and gone with it. */
public interface Contacts {
    /** A contact and when it was left. */
    record Left(Contact contact, Instant at) {
        public Left {
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(at, "at");
        }
    }

    /** What the citizen left last. */
    Future<Optional<Left>> of(ConversationKey key);

    /** Takes it away. */
    Future<Void> erase(ConversationKey key);

    /** Takes away all that were left longer ago than that and whose conversation has no open ticket. */
    Future<Void> eraseOlderThan(Duration age);
}
