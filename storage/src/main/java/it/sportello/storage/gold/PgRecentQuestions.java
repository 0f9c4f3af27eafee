package it.sportello.storage.gold;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.gold.RecentQuestions;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What citizens asked, from the history of messages. */
public final class PgRecentQuestions implements RecentQuestions {
    private static final String SELECT = """
            SELECT m.id, m.content ->> 'words' AS words, t.understood ->> 'language' AS language
            FROM message m JOIN message_trace t ON t.message = m.id
            WHERE m.content ->> 'type' = 'text' AND t.understood ->> 'answer' IS NOT NULL
              AND length(m.content ->> 'words') BETWEEN 1 AND 2000
            """;

    private static final String LATEST = SELECT + "ORDER BY m.id DESC LIMIT $1";
    private static final String FIND = SELECT + "AND m.id = ANY ($1::bigint[])";

    private final Pool pool;

    public PgRecentQuestions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<RecentQuestion>> latest(int limit) {
        return pool.preparedQuery(LATEST).execute(Tuple.of(limit)).map(PgRecentQuestions::questions);
    }

    @Override
    public Future<List<RecentQuestion>> find(Set<Long> ids) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.tuple().addValue(ids.toArray(Long[]::new)))
                .map(PgRecentQuestions::questions);
    }

    private static List<RecentQuestion> questions(RowSet<Row> rows) {
        return RowStream.of(rows).map(PgRecentQuestions::question).toList();
    }

    private static RecentQuestion question(Row row) {
        return new RecentQuestion(
                row.getLong("id"), new Words(row.getString("words")), new Language(row.getString("language")));
    }
}
