package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.exchange.plan.FactChange;
import it.sportello.storage.sql.RowStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts of one import, within its transaction. */
record ImportedFacts(SqlConnection connection, long number) {
    private static final String REMEMBER =
            "INSERT INTO knowledge_import_fact (import, fact, before, after) VALUES ($1, $2, $3, $4)";

    private static final String UNTOUCHED = """
            SELECT i.fact, i.before, i.after, v.content
            FROM knowledge_import_fact i
            JOIN fact f ON f.id = i.fact AND f.version = i.after AND NOT f.removed
            LEFT JOIN fact_version v ON v.fact = i.fact AND v.version = i.before
            WHERE i.import = $1
              AND NOT EXISTS (SELECT FROM release_fact r WHERE r.fact = i.fact AND r.version = i.after)
              AND (i.before > 0 OR NOT EXISTS (
                SELECT FROM article_version a JOIN article l ON l.id = a.article AND l.version = a.version
                WHERE a.facts @> ARRAY[i.fact::text] AND a.facts <> '{}'))
            ORDER BY i.fact FOR UPDATE OF f
            """;

    private static final String REMOVE = "UPDATE fact SET removed = true WHERE id = ANY ($1)";

    Future<Void> save(List<FactChange> changes, Optional<StaffId> who) {
        if (changes.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Tuple> saved = changes.stream()
                .map(change -> PgFacts.parameters(change.fact(), change.basedOn(), who))
                .toList();
        return connection
                .preparedQuery(PgFacts.SAVE)
                .executeBatch(saved)
                .compose(rows -> versions(rows).size() == changes.size()
                        ? connection.preparedQuery(REMEMBER).executeBatch(remembered(changes, versions(rows)))
                        : Future.failedFuture(new ImportTaking.Outpaced()))
                .mapEmpty();
    }

    /** A name that was removed before goes on with its versions: hence not simply one more than it was based on. */
    private List<Tuple> remembered(List<FactChange> changes, List<Integer> versions) {
        List<Tuple> remembered = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            FactChange change = changes.get(at);
            remembered.add(Tuple.of(number, change.fact().id().value(), change.basedOn(), versions.get(at)));
        }
        return remembered;
    }

    private static List<Integer> versions(RowSet<Row> batch) {
        List<Integer> versions = new ArrayList<>();
        for (Optional<RowSet<Row>> rows = Optional.of(batch);
                rows.isPresent();
                rows = Optional.ofNullable(rows.get().next())) {
            rows.get().forEach(row -> versions.add(row.getInteger("version")));
        }
        return versions;
    }

    Future<Void> undo(Optional<StaffId> who) {
        return connection.preparedQuery(UNTOUCHED).execute(Tuple.of(number)).compose(rows -> {
            String[] created = RowStream.of(rows)
                    .filter(row -> row.getInteger("before") == 0)
                    .map(row -> row.getString("fact"))
                    .toArray(String[]::new);
            List<Tuple> restored = RowStream.of(rows)
                    .filter(row -> row.getInteger("before") > 0)
                    .map(row -> PgFacts.parameters(
                            FactJson.read(row.getString("fact"), row.get(JsonObject.class, "content")),
                            row.getInteger("after"),
                            who))
                    .toList();
            return connection
                    .preparedQuery(REMOVE)
                    .execute(Tuple.tuple().addArrayOfString(created))
                    .compose(removed -> restored.isEmpty()
                            ? Future.succeededFuture()
                            : connection.preparedQuery(PgFacts.SAVE).executeBatch(restored))
                    .mapEmpty();
        });
    }
}
