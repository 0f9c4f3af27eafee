package it.sportello.storage.catalogue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.catalogue.Catalogue;
import it.sportello.knowledge.catalogue.Filters;
import it.sportello.knowledge.catalogue.Found;
import it.sportello.knowledge.catalogue.Wanted;
import it.sportello.storage.knowledge.PgArticles;
import it.sportello.storage.knowledge.SearchText;
import it.sportello.storage.sql.RowStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Looks articles up with PostgreSQL's own full-text search, and words like those typed by the threes of their letters. */
public final class PgCatalogue implements Catalogue {
    private final Pool pool;

    public PgCatalogue(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Found> look(Wanted wanted) {
        String[] words = SearchText.words(wanted.words());
        if (words.length == 0 && !wanted.words().isBlank()) {
            return Future.succeededFuture(new Found(List.of(), 0));
        }
        boolean byWords = words.length > 0;
        Tuple parameters = parameters(wanted);
        return pool.preparedQuery(Look.sql(byWords, wanted.filters().stage().isPresent()))
                .execute(byWords ? parameters.addArrayOfString(words) : parameters)
                .map(PgCatalogue::found);
    }

    private static Tuple parameters(Wanted wanted) {
        Filters filters = wanted.filters();
        return Tuple.tuple()
                .addString(filters.owner().map(OfficeId::value).orElse(null))
                .addString(filters.stage().map(Enum::name).orElse(null))
                .addString(filters.language().map(Language::code).orElse(null))
                .addString(filters.freshness().map(Enum::name).orElse(null))
                .addOffsetDateTime(wanted.today().now().atOffset(ZoneOffset.UTC))
                .addLocalDate(wanted.today().date())
                .addInteger(wanted.limit())
                .addInteger(wanted.offset());
    }

    private static Found found(RowSet<Row> rows) {
        List<KeptArticle> articles = RowStream.of(rows)
                .filter(row -> row.getValue("id") != null)
                .map(PgArticles::kept)
                .toList();
        return new Found(articles, rows.iterator().next().getInteger("total"));
    }
}
