package it.sportello.storage.gold;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gold questions in PostgreSQL. */
public final class PgGoldQuestions implements GoldQuestions {
    private static final String SELECT = "SELECT id, words, language, expected FROM gold_question ";
    private static final String ALL = SELECT + "ORDER BY id DESC LIMIT $1";
    private static final String FIND = SELECT + "WHERE id = $1";

    private static final String ADD = """
            INSERT INTO gold_question (language, key, words, expected, saved_by) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING RETURNING id
            """;

    /** Where another one has the same words, no row is changed. */
    private static final String CHANGE = """
            UPDATE gold_question SET language = $1, key = $2, words = $3, expected = $4, saved_by = $5, saved_at = now()
            WHERE id = $6
              AND NOT EXISTS (SELECT FROM gold_question o WHERE o.language = $1 AND o.key = $2 AND o.id <> $6)
            """;

    private static final String REMOVE = "DELETE FROM gold_question WHERE id = $1";

    private final Pool pool;

    public PgGoldQuestions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<GoldQuestion>> all() {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(MOST))
                .map(rows -> RowStream.of(rows).map(PgGoldQuestions::question).toList());
    }

    @Override
    public Future<Optional<GoldQuestion>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> RowStream.of(rows).map(PgGoldQuestions::question).findFirst());
    }

    @Override
    public Future<Optional<Long>> add(GoldQuestion question, Optional<StaffId> who) {
        return pool.preparedQuery(ADD)
                .execute(values(question, who))
                .map(rows -> RowStream.of(rows).map(row -> row.getLong("id")).findFirst());
    }

    @Override
    public Future<Boolean> change(GoldQuestion question, Optional<StaffId> who) {
        return pool.preparedQuery(CHANGE)
                .execute(values(question, who).addLong(question.id()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Void> remove(long id) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static Tuple values(GoldQuestion question, Optional<StaffId> who) {
        String words = Storable.text(question.words().value());
        return Tuple.tuple()
                .addString(question.language().code())
                .addString(Lesson.keyOf(words))
                .addString(words)
                .addString(question.expected().map(ArticleId::value).orElse(null))
                .addLong(who.map(StaffId::value).orElse(null));
    }

    private static GoldQuestion question(Row row) {
        return new GoldQuestion(
                row.getLong("id"),
                new Words(row.getString("words")),
                new Language(row.getString("language")),
                Optional.ofNullable(row.getString("expected")).map(ArticleId::new));
    }
}
