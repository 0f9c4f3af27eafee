package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.exchange.imports.Undone;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes an import back, within one transaction. */
final class ImportUndoing {
    private static final String MARK = """
            UPDATE knowledge_import SET undone_at = now()
            WHERE number = $1 AND taken_at IS NOT NULL AND undone_at IS NULL
            """;

    /** What was removed since is not among them. */
    private static final String ARTICLES = """
            SELECT i.article, i.before, i.after, v.content,
                   a.version = i.after
                   AND NOT EXISTS (SELECT FROM release_article r WHERE r.article = i.article AND r.version = i.after)
                   AS untouched
            FROM knowledge_import_article i
            JOIN article a ON a.id = i.article
            LEFT JOIN article_version v ON v.article = i.article AND v.version = i.before
            WHERE i.import = $1 ORDER BY i.article COLLATE "C" FOR UPDATE OF a
            """;

    private static final String REMOVE_VERSIONS = "DELETE FROM article_version WHERE article = ANY ($1)";
    private static final String REMOVE_ARTICLES = "DELETE FROM article WHERE id = ANY ($1)";

    private static final String REMOVE_OFFICES = """
            DELETE FROM office o USING knowledge_import_office i
            WHERE i.import = $1 AND i.office = o.id AND i.names_before IS NULL
            AND NOT EXISTS (SELECT FROM ticket t WHERE t.office = o.id)
            AND NOT EXISTS (
                SELECT FROM fact f JOIN fact_version v ON v.fact = f.id AND v.version = f.version
                WHERE NOT f.removed AND v.content ->> 'owner' = o.id)
            AND NOT EXISTS (
                SELECT FROM article a JOIN article_version v ON v.article = a.id AND v.version = a.version
                WHERE v.content ->> 'owner' = o.id)
            """;

    private static final String RENAME_OFFICES = """
            UPDATE office o SET names = i.names_before FROM knowledge_import_office i
            WHERE i.import = $1 AND i.office = o.id AND i.names_before IS NOT NULL
            """;

    private final SqlConnection connection;
    private final long number;
    private final Optional<StaffId> who;

    ImportUndoing(SqlConnection connection, long number, Optional<StaffId> who) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.number = number;
        this.who = Objects.requireNonNull(who, "who");
    }

    Future<Undone> undo() {
        return run(MARK)
                .compose(marked -> marked.rowCount() == 0
                        ? Future.succeededFuture(new Undone.NotTaken())
                        : run(ARTICLES).compose(this::undo));
    }

    private Future<Undone> undo(RowSet<Row> articles) {
        List<Row> untouched = RowStream.of(articles)
                .filter(row -> row.getBoolean("untouched"))
                .toList();
        List<ArticleId> leftAlone = RowStream.of(articles)
                .filter(row -> !row.getBoolean("untouched"))
                .map(row -> new ArticleId(row.getString("article")))
                .toList();
        return remove(untouched)
                .compose(none -> restore(untouched))
                .compose(none -> new ImportedGold(connection, number).undo())
                .compose(none -> new ImportedFacts(connection, number).undo(who))
                .compose(none -> run(REMOVE_OFFICES))
                .compose(none -> run(RENAME_OFFICES))
                .map(new Undone.Done(untouched.size(), leftAlone));
    }

    private Future<?> remove(List<Row> untouched) {
        Tuple created = Tuple.of(untouched.stream()
                .filter(row -> row.getInteger("before") == 0)
                .map(row -> row.getString("article"))
                .toArray(String[]::new));
        return connection
                .preparedQuery(REMOVE_VERSIONS)
                .execute(created)
                .compose(none -> connection.preparedQuery(REMOVE_ARTICLES).execute(created));
    }

    private Future<?> restore(List<Row> untouched) {
        return new ArticleBatch(connection, who)
                .save(untouched.stream()
                        .filter(row -> row.getInteger("before") > 0)
                        .map(ImportUndoing::before)
                        .toList());
    }

    private static Change before(Row row) {
        return new Change(
                ArticleJson.read(row.getString("article"), row.get(JsonObject.class, "content")),
                row.getInteger("after"));
    }

    private Future<RowSet<Row>> run(String sql) {
        return connection.preparedQuery(sql).execute(Tuple.of(number));
    }
}
