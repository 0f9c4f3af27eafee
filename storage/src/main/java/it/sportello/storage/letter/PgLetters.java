package it.sportello.storage.letter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.letter.Letter;
import it.sportello.core.letter.Letters;
import it.sportello.core.letter.QueuedLetter;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Letters in PostgreSQL. */
public final class PgLetters implements Letters {
    private static final String POST = """
            INSERT INTO letter (who, kind, ticket, about, turn)
            SELECT l.who, l.kind, l.ticket, l.about, l.turn
            FROM jsonb_to_recordset($1::jsonb)
                AS l (place integer, who bigint, kind text, ticket bigint, about bigint, turn integer)
            WHERE EXISTS (SELECT FROM ticket t WHERE t.id = l.ticket)
              AND EXISTS (SELECT FROM staff_member m WHERE m.id = l.who)
              AND NOT EXISTS (SELECT FROM letter o
                              WHERE o.who = l.who AND o.kind = l.kind AND o.about = l.about AND o.turn = l.turn)
            ORDER BY l.place
            ON CONFLICT (who, kind, about, turn) DO NOTHING
            """;

    private static final String TAKE = """
            UPDATE letter SET due_at = now() + $1::float8 * interval '1 second', taken = true, attempts = attempts + 1,
                              unknown_outcomes = unknown_outcomes + taken::integer
            WHERE id = (SELECT id FROM letter WHERE settled_at IS NULL AND due_at <= now()
                        ORDER BY due_at, id FOR UPDATE SKIP LOCKED LIMIT 1)
            RETURNING id, who, kind, ticket, about, turn, token, attempts, unknown_outcomes
            """;

    private static final String SETTLE =
            "UPDATE letter SET settled_at = now(), trouble = $2 WHERE id = $1 AND settled_at IS NULL";

    private static final String AGAIN = """
            UPDATE letter SET due_at = now() + $2::float8 * interval '1 second', taken = $3
            WHERE id = $1 AND settled_at IS NULL
            """;

    private static final String KNOWN = "SELECT who, kind, ticket, about, turn FROM letter WHERE token = $1";

    private final Pool pool;

    public PgLetters(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Void> post(List<Letter> letters) {
        if (letters.isEmpty()) {
            return Future.succeededFuture();
        }
        JsonArray rows = new JsonArray();
        letters.forEach(letter -> rows.add(new JsonObject()
                .put("place", rows.size())
                .put("who", letter.to().value())
                .put("kind", letter.kind().name())
                .put("ticket", letter.ticket())
                .put("about", letter.about())
                .put("turn", letter.turn())));
        return pool.preparedQuery(POST).execute(Tuple.of(rows)).mapEmpty();
    }

    @Override
    public Future<Optional<QueuedLetter>> take(Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(Moments.seconds(lease)))
                .map(rows -> RowStream.of(rows).map(PgLetters::queued).findFirst());
    }

    private static QueuedLetter queued(Row row) {
        return new QueuedLetter(
                row.getLong("id"),
                letter(row),
                row.getString("token"),
                row.getInteger("attempts"),
                row.getInteger("unknown_outcomes"));
    }

    private static Letter letter(Row row) {
        return new Letter(
                new StaffId(row.getLong("who")),
                Letter.Kind.valueOf(row.getString("kind")),
                row.getLong("ticket"),
                row.getLong("about"),
                row.getInteger("turn"));
    }

    @Override
    public Future<Void> sent(long id) {
        return settle(Tuple.tuple().addLong(id).addString(null));
    }

    @Override
    public Future<Void> giveUp(long id, String why) {
        return settle(Tuple.of(id, Storable.text(why)));
    }

    private Future<Void> settle(Tuple parameters) {
        return pool.preparedQuery(SETTLE).execute(parameters).mapEmpty();
    }

    @Override
    public Future<Void> postpone(long id, Duration pause) {
        return again(id, pause, false);
    }

    @Override
    public Future<Void> doubtful(long id, Duration pause) {
        return again(id, pause, true);
    }

    private Future<Void> again(long id, Duration pause, boolean taken) {
        return pool.preparedQuery(AGAIN)
                .execute(Tuple.of(id, Moments.seconds(pause), taken))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Letter>> known(String token) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(Storable.text(token)))
                .map(rows -> RowStream.of(rows).map(PgLetters::letter).findFirst());
    }
}
