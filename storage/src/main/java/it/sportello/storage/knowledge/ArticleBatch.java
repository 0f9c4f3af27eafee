package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.exchange.plan.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Saves many articles in one statement, within a transaction: ten thousand one by one take three times as long. */
final class ArticleBatch {
    /** An article of another version than it was based on, and a new one whose id is taken, is left as it stands. */
    private static final String SAVE = """
            WITH given AS MATERIALIZED (
                SELECT id, based_on, sorted_by, searched_in, content::jsonb AS content, findable(parts::jsonb) AS found_by
                FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
                    AS g (id, based_on, sorted_by, searched_in, content, parts)
            ), wanted AS (
                SELECT g.*, content ->> 'owner' AS owner,
                       ARRAY(SELECT t ->> 'language' FROM jsonb_array_elements(content -> 'texts') AS t) AS languages,
                       (content ->> 'validFrom')::date AS valid_from, (content ->> 'validTo')::date AS valid_to
                FROM given g
            ), added AS (
                INSERT INTO article (
                    id, version, sorted_by, searched_in, owner, languages, valid_from, valid_to, found_by)
                SELECT id, 1, sorted_by, searched_in, owner, languages, valid_from, valid_to, found_by
                FROM wanted WHERE based_on = 0
                ON CONFLICT (id) DO NOTHING
                RETURNING id, version
            ), changed AS (
                UPDATE article a
                SET version = a.version + 1, sorted_by = w.sorted_by, searched_in = w.searched_in, owner = w.owner,
                    languages = w.languages, valid_from = w.valid_from, valid_to = w.valid_to,
                    found_by = w.found_by, saved_at = now()
                FROM wanted w WHERE w.based_on > 0 AND a.id = w.id AND a.version = w.based_on
                RETURNING a.id, a.version
            ), next AS (
                SELECT id, version FROM added UNION ALL SELECT id, version FROM changed
            ), to_learn AS (
                INSERT INTO article_to_learn (article) SELECT id FROM next ON CONFLICT DO NOTHING
            ), saved AS (
                INSERT INTO article_version (article, version, content, saved_by)
                SELECT n.id, n.version, g.content, $7 FROM next n JOIN given g ON g.id = n.id
            )
            SELECT count(*) AS saved FROM next
            """;

    private final SqlConnection connection;
    private final Optional<StaffId> who;

    /** @param who empty where the service itself saves */
    ArticleBatch(SqlConnection connection, Optional<StaffId> who) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.who = Objects.requireNonNull(who, "who");
    }

    /** How many of them were saved; each is to be there once. */
    Future<Integer> save(List<Change> changes) {
        return changes.isEmpty()
                ? Future.succeededFuture(0)
                : connection
                        .preparedQuery(SAVE)
                        .execute(parameters(changes))
                        .map(rows -> rows.iterator().next().getInteger("saved"));
    }

    private Tuple parameters(List<Change> changes) {
        return Tuple.tuple()
                .addArrayOfString(of(changes, article -> article.id().value()))
                .addArrayOfInteger(changes.stream().map(Change::basedOn).toArray(Integer[]::new))
                .addArrayOfString(of(changes, SearchText::order))
                .addArrayOfString(of(changes, SearchText::of))
                .addArrayOfString(
                        of(changes, article -> ArticleJson.write(article).encode()))
                .addArrayOfString(
                        of(changes, article -> SearchText.parts(article).encode()))
                .addLong(who.map(StaffId::value).orElse(null));
    }

    private static String[] of(List<Change> changes, Function<Article, String> column) {
        return changes.stream().map(Change::article).map(column).toArray(String[]::new);
    }
}
