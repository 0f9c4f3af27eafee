package it.sportello.storage.attachment;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of files, and of what refers to them. */
public final class FileRows {
    /** Each branch reads those rows alone that have something attached. */
    private static final String UNUSED = """
            AND name NOT IN (
                SELECT file ->> 'name' FROM (
                    SELECT jsonb_path_query(content, '$.texts[*].attachments[*]') FROM article_version
                    WHERE content @? '$.texts[*].attachments[0]'
                    UNION ALL
                    SELECT jsonb_array_elements(attachments) FROM outgoing WHERE attachments IS NOT NULL
                    UNION ALL
                    SELECT jsonb_array_elements(attachments) FROM unsent_reply WHERE attachments IS NOT NULL
                    UNION ALL
                    SELECT jsonb_array_elements(attachments) FROM proposed_attachment
                ) AS used (file)
                WHERE file ->> 'name' IS NOT NULL)
            """;

    private static final String FORGET_OLD =
            "DELETE FROM kept_file WHERE kept_at < now() - $1::float8 * interval '1 second' " + UNUSED;

    private static final String FORGET_THESE = "DELETE FROM kept_file WHERE name = ANY ($1::text[]) " + UNUSED;

    private static final String SENT_TO = """
            SELECT DISTINCT jsonb_array_elements(attachments) ->> 'name' AS name FROM outgoing
            WHERE conversation = $1 AND attachments IS NOT NULL
            """;

    private final SqlClient client;

    public FileRows(SqlClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /** What was sent in a conversation. */
    public Future<Set<String>> sentTo(long conversation) {
        return client.preparedQuery(SENT_TO)
                .execute(Tuple.of(conversation))
                .map(rows ->
                        RowStream.of(rows).map(row -> row.getString("name")).collect(Collectors.toSet()));
    }

    /** Forgets those of the files that nothing refers to. */
    public Future<Void> forget(Set<String> names) {
        return names.isEmpty()
                ? Future.succeededFuture()
                : client.preparedQuery(FORGET_THESE)
                        .execute(Tuple.of((Object) names.toArray(String[]::new)))
                        .mapEmpty();
    }

    Future<Integer> forgetUnused(Duration spared) {
        return client.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(Moments.seconds(spared)))
                .map(rows -> rows.rowCount());
    }
}
