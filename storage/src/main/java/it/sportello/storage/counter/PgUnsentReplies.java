package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.UnsentReplies;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.storage.json.AttachmentsJson;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.Objects;

/** Unsent replies in PostgreSQL. */
public final class PgUnsentReplies implements UnsentReplies {
    /** Locks the ticket, so that what is typed on another page does not outlive the reply that was sent. */
    private static final String KEEP = """
            INSERT INTO unsent_reply (ticket, who, text, attachments)
            SELECT t.id, $2, $3, $4::jsonb FROM ticket t WHERE t.id = $1 FOR SHARE
            ON CONFLICT (ticket, who) DO UPDATE SET text = excluded.text, attachments = excluded.attachments, kept_at = now()
            """;

    private static final String KEPT = "SELECT text, attachments FROM unsent_reply WHERE ticket = $1 AND who = $2";

    private final Pool pool;

    public PgUnsentReplies(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> keep(long ticket, StaffId who, UnsentReply reply) {
        return reply.isBlank()
                ? new UnsentRows(pool).forget(ticket, who)
                : pool.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                ticket,
                                who.value(),
                                Storable.text(reply.text().value()),
                                AttachmentsJson.orNull(reply.files())))
                        .mapEmpty();
    }

    @Override
    public Future<UnsentReply> kept(long ticket, StaffId who) {
        return pool.preparedQuery(KEPT)
                .execute(Tuple.of(ticket, who.value()))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new UnsentReply(
                                new Words(row.getString("text")), AttachmentsJson.read(row, "attachments")))
                        .findFirst()
                        .orElse(UnsentReply.NONE));
    }
}
