package it.sportello.storage.staffgroup;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.StaffOrder;
import it.sportello.core.message.Words;
import it.sportello.core.staffgroup.StaffAnswer;
import it.sportello.core.staffgroup.StaffWord;
import it.sportello.core.staffgroup.StaffWords;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What was said in one group, in PostgreSQL. */
public final class PgStaffWords implements StaffWords {
    private static final String TAKE = """
            UPDATE staff_word SET due_at = now() + $2::float8 * interval '1 second', attempts = attempts + 1
            WHERE id = (
                SELECT w.id FROM staff_word w
                WHERE w.chat = $1 AND w.answer IS NULL AND w.due_at <= now()
                  AND NOT EXISTS (
                      SELECT FROM staff_word e
                      WHERE e.topic = w.topic AND e.chat = w.chat AND e.id < w.id AND e.answer IS NULL)
                ORDER BY w.id FOR UPDATE SKIP LOCKED LIMIT 1)
            RETURNING id, topic, sender, kind, text, kept_at, attempts
            """;

    private static final String DONE = "DELETE FROM staff_word WHERE id = $1";

    private static final String ANSWER = """
            UPDATE staff_word SET answer = $2, answer_about = $3, text = '' WHERE id = $1 AND answer IS NULL
            """;

    private final Pool pool;
    private final String group;

    /** @param group the platform's name for it */
    public PgStaffWords(Pool pool, String group) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.group = Objects.requireNonNull(group, "group");
    }

    @Override
    public Future<Optional<StaffWord>> take(Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(group, Moments.seconds(lease)))
                .map(rows -> RowStream.of(rows).map(PgStaffWords::word).findFirst());
    }

    private static StaffWord word(Row row) {
        return new StaffWord(
                row.getLong("id"),
                row.getLong("topic"),
                row.getLong("sender"),
                new StaffOrder(StaffOrder.Kind.valueOf(row.getString("kind")), new Words(row.getString("text"))),
                Moments.of(row, "kept_at"),
                row.getInteger("attempts"));
    }

    @Override
    public Future<Void> done(long id) {
        return pool.preparedQuery(DONE).execute(Tuple.of(id)).mapEmpty();
    }

    @Override
    public Future<Void> answer(long id, StaffAnswer answer) {
        return pool.preparedQuery(ANSWER)
                .execute(Tuple.of(id, answer.kind().name(), Storable.text(answer.about())))
                .mapEmpty();
    }
}
