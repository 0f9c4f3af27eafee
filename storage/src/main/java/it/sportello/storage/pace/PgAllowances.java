package it.sportello.storage.pace;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.pace.Allowances;
import it.sportello.core.pace.Grant;
import it.sportello.core.pace.Pace;
import it.sportello.core.pace.Wish;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.RowStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Allowances in PostgreSQL, by its clock. Durations go in and out as whole microseconds. */
public final class PgAllowances implements Allowances {

    /** Who waited for the row sees an older now() than its last writer did: that errs towards granting less. */
    private static final String GRANT = """
            INSERT INTO channel_pace AS c (channel, spent_until, granted)
            VALUES ($1, now() + least($2::int, $4::int) * $3::bigint * interval '1 microsecond', least($2::int, $4::int))
            ON CONFLICT (channel) DO UPDATE SET (spent_until, granted) = (
                SELECT greatest(c.spent_until, now()) + g.granted * $3::bigint * interval '1 microsecond', g.granted
                FROM (SELECT greatest(0, least($2::int, floor(
                          $4::int - extract(epoch FROM greatest(c.spent_until, now()) - now()) * 1000000 / $3::bigint
                      )))::int AS granted) g)
            RETURNING c.granted,
                (extract(epoch FROM c.spent_until - now()) * 1000000)::bigint - ($4::int - 1) * $3::bigint AS wait
            """;

    private static final String GIVE_BACK =
            "UPDATE channel_pace SET spent_until = spent_until - $2::bigint * interval '1 microsecond' WHERE channel = $1";

    /** A conversation is sent by one node at a time, so nobody else draws on its allowance between look and write. */
    private static final String SPEAK = """
            WITH wish AS MATERIALIZED (
                SELECT c.id, w.address, w.calls * w.each * interval '1 microsecond' AS takes,
                       greatest(p.spent_until, now()) AS spent_until,
                       (extract(epoch FROM p.spent_until - now()) * 1000000)::bigint - (w.burst - 1) * w.each AS wait
                FROM unnest($2::text[], $3::int[], $4::bigint[], $5::int[]) AS w (address, calls, each, burst)
                JOIN conversation c ON c.channel = $1 AND c.address = w.address
                LEFT JOIN conversation_pace p ON p.conversation = c.id
            ), spoken AS (
                INSERT INTO conversation_pace (conversation, spent_until)
                SELECT id, spent_until + takes FROM wish WHERE coalesce(wait, 0) <= 0 ORDER BY id
                ON CONFLICT (conversation) DO UPDATE SET spent_until = excluded.spent_until
            ), swept AS (
                DELETE FROM conversation_pace WHERE conversation IN (
                    SELECT conversation FROM conversation_pace
                    WHERE spent_until < now() AND conversation NOT IN (SELECT id FROM wish)
                    LIMIT 100 FOR UPDATE SKIP LOCKED)
            )
            SELECT address, wait FROM wish WHERE wait > 0
            """;

    private final Pool pool;

    public PgAllowances(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Grant> grant(ChannelName channel, Pace pace, int wanted) {
        return pool.preparedQuery(GRANT)
                .execute(Tuple.of(channel.value(), wanted, micros(pace.each()), pace.burst()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Grant(row.getInteger("granted"), wait(row)));
    }

    @Override
    public Future<Void> giveBack(ChannelName channel, Pace pace, int unused) {
        return pool.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(channel.value(), micros(pace.each()) * unused))
                .mapEmpty();
    }

    @Override
    public Future<Map<ConversationKey, Duration>> speak(ChannelName channel, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Map<String, ConversationKey> asked =
                wishes.stream().map(Wish::to).collect(Collectors.toMap(Keys::address, key -> key));
        return pool.preparedQuery(SPEAK).execute(parameters(channel, wishes)).map(rows -> waits(rows, asked));
    }

    private static Tuple parameters(ChannelName channel, List<Wish> wishes) {
        return Tuple.tuple()
                .addString(channel.value())
                .addValue(wishes.stream().map(wish -> Keys.address(wish.to())).toArray(String[]::new))
                .addValue(wishes.stream().map(Wish::calls).toArray(Integer[]::new))
                .addValue(longs(wishes, wish -> micros(wish.pace().each())))
                .addValue(wishes.stream().map(wish -> wish.pace().burst()).toArray(Integer[]::new));
    }

    private static Long[] longs(List<Wish> wishes, ToLongFunction<Wish> of) {
        return wishes.stream().mapToLong(of).boxed().toArray(Long[]::new);
    }

    private static Map<ConversationKey, Duration> waits(RowSet<Row> rows, Map<String, ConversationKey> asked) {
        return RowStream.of(rows)
                .collect(Collectors.toUnmodifiableMap(row -> asked.get(row.getString("address")), PgAllowances::wait));
    }

    private static Duration wait(Row row) {
        return Duration.of(Math.max(0, row.getLong("wait")), ChronoUnit.MICROS);
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }
}
