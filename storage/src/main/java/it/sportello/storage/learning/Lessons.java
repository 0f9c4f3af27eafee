package it.sportello.storage.learning;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.learning.Lesson;
import it.sportello.storage.sql.Storable;

/** Keeps lessons, in one statement each. */
public final class Lessons {
    /** Once for each conversation, so that nobody makes a question frequent by himself. */
    private static final String KEEP = """
            INSERT INTO lesson (conversation, kind, article, language, key, words)
            SELECT c.id, $2, $3, $4, $5, $6 FROM conversation c
            WHERE c.id = %s AND ($2 = 'REJECTED' OR NOT EXISTS (
                SELECT FROM decided_question
                WHERE article = $3 AND language = $4 AND digest = sha256(convert_to($5, 'UTF8'))))
            ON CONFLICT (conversation, kind, article, language, key)
            DO UPDATE SET words = excluded.words, taught_at = excluded.taught_at
            """;

    private static final String IN_CONVERSATION = KEEP.formatted("$1");
    private static final String WITH_TICKET = KEEP.formatted("(SELECT conversation FROM ticket WHERE id = $1)");

    private final SqlClient client;

    public Lessons(SqlClient client) {
        this.client = client;
    }

    public Future<Void> keep(long conversation, Lesson lesson) {
        return execute(IN_CONVERSATION, conversation, lesson);
    }

    /** In the conversation of a ticket; nothing where there is no such ticket. */
    Future<Void> keepWithTicket(long ticket, Lesson lesson) {
        return execute(WITH_TICKET, ticket, lesson);
    }

    private Future<Void> execute(String sql, long where, Lesson lesson) {
        Tuple parameters = Tuple.of(
                where,
                lesson.kind().name(),
                lesson.article().value(),
                lesson.language().code(),
                Storable.text(lesson.key()),
                Storable.text(lesson.words().value()));
        return client.preparedQuery(sql).execute(parameters).mapEmpty();
    }
}
