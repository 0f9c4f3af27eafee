package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import it.sportello.core.message.ChannelName;
import it.sportello.storage.sql.RowStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How long the queues are that all nodes share. Cheap enough to be asked every few seconds. */
public final class Queues {
    private static final String INBOX = """
            SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(kept_at)), 0)::float8 AS oldest
            FROM message_waiting
            """;

    private static final String OUTBOX = """
            SELECT channel, count(*) AS waiting, extract(epoch FROM now() - min(recorded_at))::float8 AS oldest
            FROM outgoing_waiting WHERE due_at < 'infinity' GROUP BY channel
            """;

    private static final double MILLIS = 1000;

    private final Pool pool;

    Queues(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** What waits to be attended. */
    public Future<Waiting> inbox() {
        return pool.query(INBOX).execute().map(rows -> waiting(rows.iterator().next()));
    }

    /** What waits to be sent; a channel with nothing to send is missing. */
    public Future<Map<ChannelName, Waiting>> outbox() {
        return pool.query(OUTBOX)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.toMap(row -> new ChannelName(row.getString("channel")), Queues::waiting)));
    }

    private static Waiting waiting(Row row) {
        return new Waiting(row.getLong("waiting"), Duration.ofMillis(Math.round(row.getDouble("oldest") * MILLIS)));
    }
}
