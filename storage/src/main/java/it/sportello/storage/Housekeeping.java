package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Objects;

/**
 * Keeps the tables from growing: makes room for the months to come, forgets what no platform repeats any more, and what
 * is older than the office wants to keep. Any number of nodes may try; one does it, in steps so small that no message
 * waits for them.
 */
public final class Housekeeping {
    private static final int STEP = 5_000;

    /** Twice as long as the longest time for which any platform is known to repeat or report. */
    private static final String REPEATED_NO_MORE = "now() - interval '60 days'";

    /** A lock that is not had at once is tried another time, since everyone else would queue up behind the wish. */
    private static final String NOBODY_WAITS = "SET LOCAL lock_timeout = '1s'";

    private static final String ALONE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('sportello housekeeping', 0)) AS alone";

    private static final String MAKE_ROOM = """
            SELECT make_room_for_month((date_trunc('month', now() AT TIME ZONE 'UTC') + n * interval '1 month')::date)
            FROM generate_series(0, 2) AS n
            """;

    private static final String OLD_REFS = """
            DELETE FROM message_ref WHERE ctid IN (
                SELECT ctid FROM message_ref WHERE kept_at < %s LIMIT $1)
            """.formatted(REPEATED_NO_MORE);

    private static final String OLD_REPORTS = """
            DELETE FROM sent_call WHERE ctid IN (
                SELECT ctid FROM sent_call WHERE noted_at < %s LIMIT $1)
            """.formatted(REPEATED_NO_MORE);

    /** With a conversation goes all that hangs on it. One with an open ticket is still somebody's work. */
    private static final String OLD_CONVERSATIONS = """
            DELETE FROM conversation WHERE id IN (
                SELECT c.id FROM conversation c
                WHERE coalesce(c.heard_at, c.begun_at) < date_trunc('month', now()) - $2::int * interval '1 month'
                  AND NOT EXISTS (SELECT FROM ticket t WHERE t.conversation = c.id AND t.state <> 'CLOSED')
                LIMIT $1)
            """;

    private static final String OLD_TICKETS = """
            DELETE FROM ticket WHERE id IN (
                SELECT id FROM ticket
                WHERE state = 'CLOSED' AND closed_at < date_trunc('month', now()) - $2::int * interval '1 month'
                LIMIT $1)
            """;

    private static final String OLD_LESSONS = """
            DELETE FROM lesson WHERE id IN (
                SELECT id FROM lesson WHERE taught_at < date_trunc('month', now()) - $2::int * interval '1 month'
                LIMIT $1)
            """;

    /** Nobody reads an announcement that ended so long ago, or an answer to many of which every part was dealt with. */
    private static final String OLD_ANNOUNCEMENTS = """
            DELETE FROM announcement WHERE id IN (
                SELECT id FROM announcement WHERE ends_at < date_trunc('month', now()) - $2::int * interval '1 month'
                LIMIT $1)
            """;

    private static final String OLD_GROUP_REPLIES = """
            DELETE FROM group_reply WHERE number IN (
                SELECT r.number FROM group_reply r
                WHERE r.begun_at < date_trunc('month', now()) - $2::int * interval '1 month'
                  AND NOT EXISTS (
                      SELECT FROM group_reply_part p WHERE p.reply = r.number AND p.state = 'WAITING')
                LIMIT $1)
            """;

    /** From a little before the last reading, since messages are not attended in the order of their numbers. */
    private static final String NOTE_USES = """
            WITH seen AS (
                SELECT message, attended_at, understood FROM message_trace
                WHERE message > (SELECT message FROM article_use_read) - 1000 ORDER BY message LIMIT 20000
            ), given AS (
                INSERT INTO article_use AS u (article, last_on)
                SELECT used.article, max(s.attended_at)::date
                FROM seen s CROSS JOIN jsonb_array_elements_text(s.understood -> 'articles') AS used (article)
                WHERE s.understood ->> 'answer' IN ('found', 'several')
                GROUP BY used.article
                ON CONFLICT (article) DO UPDATE SET last_on = greatest(u.last_on, excluded.last_on)
            ), last AS (
                SELECT max(message) AS message FROM seen
            )
            UPDATE article_use_read r SET message = last.message FROM last WHERE last.message > r.message
            """;

    private static final String OLD_MONTHS =
            "SELECT forget_months_before((date_trunc('month', now()) - $1::int * interval '1 month')::date)";

    private final Pool pool;

    Housekeeping(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** Makes room for this month and the next two. */
    public Future<Void> makeRoom() {
        return alone(connection -> connection.query(MAKE_ROOM).execute().mapEmpty());
    }

    /** Forgets the names of deliveries and of sent messages that no platform speaks of any more. */
    public Future<Void> forgetNames() {
        return inSteps(OLD_REFS, Tuple.of(STEP)).compose(done -> inSteps(OLD_REPORTS, Tuple.of(STEP)));
    }

    /** Forgets what was said before the last so many whole months. */
    public Future<Void> forgetBefore(int months) {
        Tuple limits = Tuple.of(STEP, months);
        return inSteps(OLD_CONVERSATIONS, limits)
                .compose(done -> inSteps(OLD_TICKETS, limits))
                .compose(done -> inSteps(OLD_LESSONS, limits))
                .compose(done -> inSteps(OLD_ANNOUNCEMENTS, limits))
                .compose(done -> inSteps(OLD_GROUP_REPLIES, limits))
                .compose(done -> alone(connection -> connection
                        .preparedQuery(OLD_MONTHS)
                        .execute(Tuple.of(months))
                        .mapEmpty()));
    }

    /** Notes which answers were given since the last time. */
    public Future<Void> noteUses() {
        return pool.query(NOTE_USES)
                .execute()
                .compose(rows -> rows.rowCount() == 0 ? Future.succeededFuture() : noteUses());
    }

    private interface Work {
        Future<Void> in(SqlConnection connection);
    }

    private Future<Void> alone(Work work) {
        return pool.withTransaction(connection -> connection
                .query(NOBODY_WAITS)
                .execute()
                .compose(set -> connection.query(ALONE).execute())
                .compose(rows ->
                        rows.iterator().next().getBoolean("alone") ? work.in(connection) : Future.succeededFuture()));
    }

    private Future<Void> inSteps(String sql, Tuple limits) {
        return pool.preparedQuery(sql)
                .execute(limits)
                .compose(rows -> rows.rowCount() < STEP ? Future.succeededFuture() : inSteps(sql, limits));
    }
}
