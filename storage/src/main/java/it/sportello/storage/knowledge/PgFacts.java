package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts in PostgreSQL. */
public final class PgFacts implements Facts {
    private static final String SELECT = """
            SELECT f.id, v.content, v.version, v.saved_at, v.saved_by, p.version AS published
            FROM fact f
            JOIN fact_version v ON v.fact = f.id AND v.version = f.version
            LEFT JOIN release_fact p ON p.fact = f.id AND p.release = (SELECT max(number) FROM release)
            WHERE NOT f.removed
            """;

    private static final String SEARCH =
            SELECT + "AND f.searched_in LIKE ALL ($1::text[]) ORDER BY f.id LIMIT $2 OFFSET $3";
    private static final String LATEST = SELECT + "AND f.id = ANY ($1) ORDER BY f.id";

    /** Where the version is another one, or the name of a new fact is taken, no row comes back and nothing is changed. */
    static final String SAVE = """
            WITH next AS (
                INSERT INTO fact AS f (id, version, searched_in) VALUES ($1, 1, $3)
                ON CONFLICT (id) DO UPDATE
                SET version = f.version + 1, searched_in = excluded.searched_in, removed = false
                WHERE CASE WHEN f.removed THEN $2 = 0 ELSE f.version = $2 END
                RETURNING id, version
            ), saved AS (
                INSERT INTO fact_version (fact, version, content, saved_by)
                SELECT id, version, $4::jsonb, $5 FROM next
                RETURNING fact, version, content, saved_at, saved_by
            )
            SELECT s.fact AS id, s.content, s.version, s.saved_at, s.saved_by, p.version AS published
            FROM saved s
            LEFT JOIN release_fact p ON p.fact = s.fact AND p.release = (SELECT max(number) FROM release)
            """;

    /** Versions of articles that name the fact, and that somebody edits or reads. */
    private static final String NAMING = """
            FROM article_version v
            WHERE v.facts @> ARRAY[$1::text] AND v.facts <> '{}'
              AND (EXISTS (SELECT FROM article a WHERE a.id = v.article AND a.version = v.version)
                OR EXISTS (
                    SELECT FROM release_article p
                    WHERE p.release = (SELECT max(number) FROM release)
                      AND p.article = v.article AND p.version = v.version))
            """;

    private static final String USERS = "SELECT DISTINCT v.article COLLATE \"C\" AS article\n" + NAMING + "ORDER BY 1";

    private static final String REMOVE =
            "UPDATE fact SET removed = true\nWHERE id = $1 AND version = $2 AND NOT removed AND NOT EXISTS (SELECT\n"
                    + NAMING + ")";

    private static final String USES = """
            SELECT named.fact, count(*) AS uses
            FROM article_version v
            JOIN article a ON a.id = v.article AND a.version = v.version
            CROSS JOIN unnest(v.facts) AS named (fact)
            WHERE v.facts && $1::text[] AND v.facts <> '{}'
            GROUP BY named.fact
            """;

    private final Pool pool;

    public PgFacts(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<KeptFact>> search(String words, int limit, int offset) {
        return facts(SEARCH, Tuple.of(SearchText.patterns(words), limit, offset));
    }

    @Override
    public Future<Optional<KeptFact>> find(FactId id) {
        return latest(Set.of(id)).map(found -> found.stream().findFirst());
    }

    @Override
    public Future<List<KeptFact>> latest(Set<FactId> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture(List.of())
                : facts(LATEST, Tuple.tuple().addArrayOfString(names(ids)));
    }

    private Future<List<KeptFact>> facts(String sql, Tuple parameters) {
        return rows(sql, parameters)
                .map(rows -> RowStream.of(rows).map(PgFacts::kept).toList());
    }

    @Override
    public Future<Saved> save(Fact fact, int basedOn, Optional<StaffId> who) {
        return facts(SAVE, parameters(fact, basedOn, who))
                .compose(saved -> saved.stream()
                        .findFirst()
                        .<Future<Saved>>map(kept -> Future.succeededFuture(new Saved.Done(kept)))
                        .orElseGet(() -> find(fact.id()).map(current -> new Saved.Conflict(current.orElseThrow()))));
    }

    /** What {@link #SAVE} wants. */
    static Tuple parameters(Fact fact, int basedOn, Optional<StaffId> who) {
        return Tuple.tuple()
                .addString(fact.id().value())
                .addInteger(basedOn)
                .addString(SearchText.of(fact))
                .addValue(FactJson.write(fact))
                .addLong(who.map(StaffId::value).orElse(null));
    }

    @Override
    public Future<Boolean> remove(FactId id, int version) {
        return rows(REMOVE, Tuple.of(id.value(), version)).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<List<ArticleId>> users(FactId id) {
        return rows(USERS, Tuple.of(id.value()))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new ArticleId(row.getString("article")))
                        .toList());
    }

    @Override
    public Future<Map<FactId, Integer>> uses(Set<FactId> ids) {
        return rows(USES, Tuple.tuple().addArrayOfString(names(ids)))
                .map(rows -> RowStream.of(rows)
                        .filter(row -> FactId.isValid(row.getString("fact")))
                        .collect(Collectors.toMap(
                                row -> new FactId(row.getString("fact")),
                                row -> row.getLong("uses").intValue())))
                .map(all -> {
                    all.keySet().retainAll(ids);
                    return Map.copyOf(all);
                });
    }

    private Future<RowSet<Row>> rows(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters);
    }

    private static String[] names(Set<FactId> ids) {
        return ids.stream().map(FactId::value).toArray(String[]::new);
    }

    private static KeptFact kept(Row row) {
        return new KeptFact(
                FactJson.read(row.getString("id"), row.get(JsonObject.class, "content")),
                row.getInteger("version"),
                Optional.ofNullable(row.getInteger("published")),
                Moments.of(row, "saved_at"),
                Optional.ofNullable(row.getLong("saved_by")).map(StaffId::new));
    }
}
