package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.ticket.Invitations;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Invitations in PostgreSQL: what waits at infinity. */
public final class PgInvitations implements Invitations {
    private static final String PENDING = """
            SELECT w.invited_at FROM outgoing_waiting w JOIN conversation c ON c.id = w.conversation
            WHERE c.channel = $1 AND c.address = $2 AND w.format = 'INVITATION' AND w.due_at = 'infinity'
            ORDER BY w.outgoing LIMIT 1
            """;

    private final Pool pool;

    public PgInvitations(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Optional<Instant>> pending(ConversationKey key) {
        return pool.preparedQuery(PENDING)
                .execute(Tuple.of(key.channel().value(), Keys.address(key)))
                .map(rows -> RowStream.of(rows)
                        .map(row -> Moments.of(row, "invited_at"))
                        .findFirst());
    }
}
