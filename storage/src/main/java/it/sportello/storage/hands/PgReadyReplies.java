package it.sportello.storage.hands;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.hands.ReadyReplies;
import it.sportello.core.hands.ReadyReply;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.storage.sql.Refusals;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ready-made replies in PostgreSQL. */
public final class PgReadyReplies implements ReadyReplies {
    private static final String ALL = """
            SELECT id, shortcut, office, text FROM ready_reply ORDER BY shortcut COLLATE "C", office NULLS FIRST
            """;

    private static final String ADD =
            "INSERT INTO ready_reply (shortcut, office, text) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id";

    private static final String CHANGE =
            "UPDATE ready_reply SET shortcut = $1, office = $2, text = $3 WHERE id = $4 RETURNING id";

    private static final String REMOVE = "DELETE FROM ready_reply WHERE id = $1";

    private final Pool pool;

    public PgReadyReplies(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<ReadyReply>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> RowStream.of(rows).map(PgReadyReplies::reply).toList());
    }

    @Override
    public Future<Boolean> save(ReadyReply reply) {
        Tuple parameters = Tuple.tuple()
                .addString(reply.shortcut())
                .addString(reply.office().map(OfficeId::value).orElse(null))
                .addString(Storable.text(reply.text()));
        boolean isNew = reply.id() == 0;
        return pool.preparedQuery(isNew ? ADD : CHANGE)
                .execute(isNew ? parameters : parameters.addLong(reply.id()))
                .map(rows -> rows.size() > 0)
                .recover(failure ->
                        Refusals.isRefusal(failure) ? Future.succeededFuture(false) : Future.failedFuture(failure));
    }

    @Override
    public Future<Void> remove(long id) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static ReadyReply reply(Row row) {
        return new ReadyReply(
                row.getLong("id"),
                row.getString("shortcut"),
                Optional.ofNullable(row.getString("office")).map(OfficeId::new),
                row.getString("text"));
    }
}
