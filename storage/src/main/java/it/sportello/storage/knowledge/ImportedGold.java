package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.exchange.plan.GoldChange;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;

/** Gold questions of one import, within its transaction. */
record ImportedGold(SqlConnection connection, long number) {
    /** All parts of the statement see the table as it was before. */
    private static final String SAVE = """
            WITH before AS (
                SELECT words, expected FROM gold_question WHERE language = $2 AND key = $3
            ), remembered AS (
                INSERT INTO knowledge_import_gold (
                    import, language, key, existed, words_before, expected_before, expected_after)
                SELECT $1, $2, $3, EXISTS (SELECT FROM before), (SELECT words FROM before),
                       (SELECT expected FROM before), $5
            )
            INSERT INTO gold_question (language, key, words, expected, saved_by) VALUES ($2, $3, $4, $5, $6)
            ON CONFLICT (language, key) DO UPDATE
            SET words = excluded.words, expected = excluded.expected, saved_by = excluded.saved_by, saved_at = now()
            """;

    private static final String REMOVE = """
            DELETE FROM gold_question q USING knowledge_import_gold i
            WHERE i.import = $1 AND NOT i.existed AND q.language = i.language AND q.key = i.key
              AND q.expected IS NOT DISTINCT FROM i.expected_after
            """;

    private static final String RESTORE = """
            UPDATE gold_question q SET words = i.words_before, expected = i.expected_before, saved_at = now()
            FROM knowledge_import_gold i
            WHERE i.import = $1 AND i.existed AND q.language = i.language AND q.key = i.key
              AND q.expected IS NOT DISTINCT FROM i.expected_after
            """;

    Future<Void> save(List<GoldChange> changes, Optional<StaffId> who) {
        List<Tuple> rows =
                changes.stream().map(change -> row(change.question(), who)).toList();
        return rows.isEmpty()
                ? Future.succeededFuture()
                : connection.preparedQuery(SAVE).executeBatch(rows).mapEmpty();
    }

    private Tuple row(GoldQuestion question, Optional<StaffId> who) {
        String words = Storable.text(question.words().value());
        return Tuple.tuple()
                .addLong(number)
                .addString(question.language().code())
                .addString(Lesson.keyOf(words))
                .addString(words)
                .addString(question.expected().map(ArticleId::value).orElse(null))
                .addLong(who.map(StaffId::value).orElse(null));
    }

    Future<Void> undo() {
        return connection
                .preparedQuery(REMOVE)
                .execute(Tuple.of(number))
                .compose(removed -> connection.preparedQuery(RESTORE).execute(Tuple.of(number)))
                .mapEmpty();
    }
}
