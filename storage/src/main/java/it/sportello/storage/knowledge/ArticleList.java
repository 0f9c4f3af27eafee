package it.sportello.storage.knowledge;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.ListedArticle;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of articles, of which the database sends no more than a line each. */
final class ArticleList {
    private static final String SELECT = """
            SELECT a.id, a.owner, a.version, p.version AS published,
                   (SELECT coalesce(jsonb_object_agg(t ->> 'language', t ->> 'title'), '{}')
                    FROM jsonb_array_elements(v.content -> 'texts') AS t) AS titles
            FROM article a
            JOIN article_version v ON v.article = a.id AND v.version = a.version
            LEFT JOIN release_article p ON p.article = a.id AND p.release = (SELECT max(number) FROM release)
            WHERE %s
            ORDER BY a.sorted_by, a.id
            """;

    static final String NAMED = SELECT.formatted("a.id = ANY ($1)");

    static final String UNPUBLISHED =
            SELECT.formatted("a.archived_at IS NULL AND p.version IS DISTINCT FROM a.version");

    private ArticleList() {}

    static ListedArticle listed(Row row) {
        return new ListedArticle(
                new ArticleId(row.getString("id")),
                new OfficeId(row.getString("owner")),
                row.get(JsonObject.class, "titles").stream()
                        .collect(Collectors.toMap(
                                title -> new Language(title.getKey()), title -> String.valueOf(title.getValue()))),
                row.getInteger("version"),
                Optional.ofNullable(row.getInteger("published")));
    }
}
