package it.sportello.storage.learning;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Suggestion;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Suggestions in PostgreSQL: lessons taken together by article, language and key. */
public final class PgSuggestions implements Suggestions {
    private static final String SELECT = """
            SELECT min(id) AS id, article, language, (array_agg(words ORDER BY taught_at DESC, id DESC))[1] AS words,
                   array_agg(DISTINCT kind) AS kinds, count(DISTINCT conversation) AS times, max(taught_at) AS last
            FROM lesson
            """;

    private static final String IN_ORDER = " GROUP BY article, language, key %s ORDER BY times DESC, last DESC, id";

    private static final String WAITING = SELECT + "WHERE kind <> 'REJECTED'" + IN_ORDER.formatted("") + " LIMIT $1";

    private static final String FIND =
            SELECT + "WHERE kind <> 'REJECTED'" + IN_ORDER.formatted("HAVING bool_or(id = ANY ($1::bigint[]))");

    private static final String REJECTED =
            SELECT + "WHERE kind = 'REJECTED' AND article = $1" + IN_ORDER.formatted("") + " LIMIT $2";

    private static final String SETTLE = """
            WITH decided AS (
                SELECT DISTINCT article, language, key FROM lesson
                WHERE id = ANY ($1::bigint[]) AND kind <> 'REJECTED'
            ), gone AS (
                DELETE FROM lesson l USING decided d
                WHERE (l.article, l.language, l.key) = (d.article, d.language, d.key) AND l.kind <> 'REJECTED'
            )
            INSERT INTO decided_question (article, language, digest)
            SELECT article, language, sha256(convert_to(key, 'UTF8')) FROM decided
            ON CONFLICT DO NOTHING
            """;

    private final Pool pool;

    public PgSuggestions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Suggestion>> waiting(int limit) {
        return pool.preparedQuery(WAITING).execute(Tuple.of(limit)).map(PgSuggestions::suggestions);
    }

    @Override
    public Future<List<Suggestion>> find(Set<Long> ids) {
        return pool.preparedQuery(FIND).execute(array(ids)).map(PgSuggestions::suggestions);
    }

    @Override
    public Future<Void> teach(long ticket, Lesson lesson) {
        return new Lessons(pool).keepWithTicket(ticket, lesson);
    }

    @Override
    public Future<Void> settle(Set<Long> ids) {
        return pool.preparedQuery(SETTLE).execute(array(ids)).mapEmpty();
    }

    @Override
    public Future<List<Suggestion>> rejected(ArticleId article, int limit) {
        return pool.preparedQuery(REJECTED)
                .execute(Tuple.of(article.value(), limit))
                .map(PgSuggestions::suggestions);
    }

    private static Tuple array(Set<Long> ids) {
        return Tuple.tuple().addValue(ids.toArray(Long[]::new));
    }

    private static List<Suggestion> suggestions(RowSet<Row> rows) {
        return RowStream.of(rows).map(PgSuggestions::suggestion).toList();
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(
                row.getLong("id"),
                new ArticleId(row.getString("article")),
                new Language(row.getString("language")),
                new Words(row.getString("words")),
                Arrays.stream(row.getArrayOfStrings("kinds"))
                        .map(Lesson.Kind::valueOf)
                        .collect(Collectors.toSet()),
                row.getInteger("times"),
                Moments.of(row, "last"));
    }
}
