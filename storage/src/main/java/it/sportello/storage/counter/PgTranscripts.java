package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Transcripts;
import it.sportello.core.counter.Tried;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.MessageRef;
import it.sportello.storage.json.ContentJson;
import it.sportello.storage.json.UnderstandingJson;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Transcripts in PostgreSQL: a conversation's messages in and out, read in the order of their shared sequence. */
public final class PgTranscripts implements Transcripts {
    private static final String LINES = """
            WITH own AS (SELECT id, channel, address FROM conversation WHERE channel = $1 AND address = $2),
            heard AS (
                SELECT m.* FROM message m JOIN own ON own.id = m.conversation
                WHERE m.id > $3 ORDER BY m.id %1$s LIMIT $4
            ), said AS (
                SELECT o.* FROM outgoing o JOIN own ON own.id = o.conversation
                WHERE o.id > $3 ORDER BY o.id %1$s LIMIT $4
            )
            SELECT h.id, h.kept_at AS at, h.ref, h.content,
                   NULL AS channel, NULL AS address, NULL AS text, NULL::jsonb AS options,
                   NULL AS speaker, NULL AS format, NULL::jsonb AS attachments, NULL AS trouble
            FROM heard h
            UNION ALL
            SELECT s.id, s.recorded_at, NULL, NULL,
                   own.channel, own.address, s.text, s.options, s.speaker, 'RICH', s.attachments, s.trouble
            FROM said s, own
            ORDER BY 1 %1$s LIMIT $4
            """;

    private static final String FIRST = LINES.formatted("");
    private static final String LAST = LINES.formatted("DESC");

    private static final String TRIED = """
            SELECT t.message, t.understood
            FROM message_trace t JOIN conversation c ON c.id = t.conversation
            WHERE c.channel = $1 AND c.address = $2 AND t.message > $3 AND t.understood IS NOT NULL
            ORDER BY t.message
            """;

    private final Pool pool;

    public PgTranscripts(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Line>> after(ConversationKey key, long cursor, int limit) {
        return lines(FIRST, key, cursor, limit);
    }

    @Override
    public Future<List<Line>> last(ConversationKey key, int limit) {
        return lines(LAST, key, 0, limit);
    }

    @Override
    public Future<List<Tried>> tried(ConversationKey key, long cursor) {
        return pool.preparedQuery(TRIED)
                .execute(Tuple.of(key.channel().value(), Keys.address(key), cursor))
                .map(rows -> RowStream.of(rows)
                        .map(row -> UnderstandingJson.tried(
                                row.getLong("message"), row.get(JsonObject.class, "understood")))
                        .toList());
    }

    private Future<List<Line>> lines(String sql, ConversationKey key, long cursor, int limit) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(key.channel().value(), Keys.address(key), cursor, limit))
                .map(rows -> RowStream.of(rows)
                        .map(PgTranscripts::line)
                        .sorted(Comparator.comparingLong(Line::cursor))
                        .toList());
    }

    private static Line line(Row row) {
        return Optional.ofNullable(row.getString("ref"))
                .<Line>map(ref -> new Line.Heard(
                        row.getLong("id"),
                        Moments.of(row, "at"),
                        new MessageRef(ref),
                        ContentJson.read(row.get(JsonObject.class, "content"))))
                .orElseGet(() -> new Line.Said(
                        row.getLong("id"),
                        Moments.of(row, "at"),
                        SaidRows.message(row),
                        Optional.ofNullable(row.getString("trouble"))));
    }
}
