package it.sportello.storage.crowd;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.crowd.Rate;
import it.sportello.core.crowd.Rushes;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rushes in PostgreSQL. */
public final class PgRushes implements Rushes {
    /**
     * Usual is the mean of the same hour and its neighbours in the last fourteen days, or of the three hours before,
     * whichever is more: the office is not called for what has gone on all morning.
     */
    private static final String ANSWERED = """
            WITH lately AS (
                SELECT understood -> 'articles' ->> 0 AS article,
                       count(*) FILTER (WHERE attended_at > now() - interval '1 hour') AS times,
                       count(*) FILTER (WHERE attended_at <= now() - interval '1 hour') / 3.0 AS before
                FROM message_trace
                WHERE attended_at > now() - interval '4 hours' AND understood ->> 'answer' = 'found'
                GROUP BY 1
            ), usually AS (
                SELECT article, sum(times) / (14 * 3.0) AS times FROM answered_hour
                WHERE hour > now() - interval '14 days' AND hour < now() - interval '4 hours'
                  AND (mod(extract(epoch FROM now() - hour)::bigint, 86400) < 7200
                       OR mod(extract(epoch FROM now() - hour)::bigint, 86400) >= 82800)
                GROUP BY article
            )
            SELECT l.article, l.times::int AS times,
                   greatest(l.before, coalesce(u.times, 0))::float8 AS usual
            FROM lately l LEFT JOIN usually u USING (article)
            WHERE l.times > 0
            """;

    private static final String RAISE = """
            INSERT INTO rush (kind, topic, now_asked, usual)
            SELECT $1, s.topic, s.now_asked, s.usual
            FROM unnest($2::text[], $3::int[], $4::float8[]) AS s (topic, now_asked, usual) ORDER BY s.topic
            ON CONFLICT (kind, topic) WHERE ended_at IS NULL
            DO UPDATE SET now_asked = excluded.now_asked, usual = excluded.usual
            """;

    private static final String END = """
            UPDATE rush SET ended_at = now() WHERE kind = $1 AND ended_at IS NULL AND topic <> ALL ($2::text[])
            """;

    private static final String GOING_ON = """
            SELECT number, kind, topic, now_asked, usual, raised_at, seen_by FROM rush
            WHERE ended_at IS NULL ORDER BY raised_at DESC, number DESC
            """;

    private static final String SEE = "UPDATE rush SET seen_by = $2 WHERE number = $1 AND ended_at IS NULL";

    private final Pool pool;
    private final Transactions transactions;

    public PgRushes(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Map<ArticleId, Rate>> answered() {
        return pool.query(ANSWERED)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .collect(Collectors.toMap(
                                row -> new ArticleId(row.getString("article")),
                                row -> new Rate(row.getInteger("times"), row.getDouble("usual")))));
    }

    @Override
    public Future<Void> note(Kind kind, Map<String, Rate> rates) {
        List<Map.Entry<String, Rate>> spikes = rates.entrySet().stream()
                .filter(one -> one.getValue().isSpike())
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
        String[] lasting = rates.entrySet().stream()
                .filter(one -> !one.getValue().isCalm())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        Tuple raised = Tuple.of(kind.name())
                .addValue(spikes.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .addValue(spikes.stream().map(one -> one.getValue().now()).toArray(Integer[]::new))
                .addValue(spikes.stream().map(one -> one.getValue().usual()).toArray(Double[]::new));
        return transactions.run(connection -> connection
                .preparedQuery(RAISE)
                .execute(raised)
                .compose(done -> connection
                        .preparedQuery(END)
                        .execute(Tuple.of(kind.name()).addValue(lasting)))
                .mapEmpty());
    }

    @Override
    public Future<List<Rush>> goingOn() {
        return pool.query(GOING_ON)
                .execute()
                .map(rows -> RowStream.of(rows).map(PgRushes::rush).toList());
    }

    @Override
    public Future<Void> see(long number, StaffId who) {
        return pool.preparedQuery(SEE).execute(Tuple.of(number, who.value())).mapEmpty();
    }

    private static Rush rush(Row row) {
        return new Rush(
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("topic"),
                new Rate(row.getInteger("now_asked"), row.getDouble("usual")),
                Moments.of(row, "raised_at"),
                row.getLong("seen_by") != null);
    }
}
