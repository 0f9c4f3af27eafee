package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Publication;
import it.sportello.knowledge.publishing.Publication.State;
import it.sportello.knowledge.publishing.Publications;
import it.sportello.knowledge.publishing.Published;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Publications in PostgreSQL. */
public final class PgPublications implements Publications {
    private static final String BEGIN =
            "INSERT INTO publication (articles, begun_by) VALUES ($1::text[], $2) RETURNING number";

    private static final String NOTE = """
            UPDATE publication SET noted_at = now(), step = $2, language = $3, percent = $4
            WHERE number = $1 AND ended_at IS NULL
            """;

    private static final String END = """
            UPDATE publication SET ended_at = now(), release = $2, failure = $3
            WHERE number = $1 AND ended_at IS NULL
            """;

    private static final String SELECT = """
            SELECT number, articles, begun_by, begun_at, step, language, percent, ended_at IS NOT NULL AS ended,
                   release, failure, noted_at < now() - interval '%d seconds' AS silent
            FROM publication
            """.formatted(LONGEST_SILENCE.toSeconds());

    private static final String FIND = SELECT + "WHERE number = $1";
    private static final String LATEST = SELECT + "ORDER BY number DESC LIMIT 1";

    private final Pool pool;

    public PgPublications(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Long> begin(Set<ArticleId> articles, Optional<StaffId> who) {
        Tuple parameters = Tuple.tuple()
                .addValue(articles.stream().map(ArticleId::value).toArray(String[]::new))
                .addLong(who.map(StaffId::value).orElse(null));
        return pool.preparedQuery(BEGIN)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong("number"));
    }

    @Override
    public Future<Void> note(long number, Progress progress) {
        Tuple parameters = Tuple.tuple()
                .addLong(number)
                .addString(progress.step().name())
                .addString(progress.language().map(Language::code).orElse(null))
                .addInteger(progress.percent());
        return pool.preparedQuery(NOTE).execute(parameters).mapEmpty();
    }

    @Override
    public Future<Void> end(long number, Published published) {
        Tuple parameters = published.fold(
                done -> Tuple.of(number, done.number(), null), failed -> Tuple.of(number, null, failed.reason()));
        return pool.preparedQuery(END).execute(parameters).mapEmpty();
    }

    @Override
    public Future<Optional<Publication>> find(long number) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(number))
                .map(rows -> RowStream.of(rows).map(PgPublications::publication).findFirst());
    }

    @Override
    public Future<Optional<Publication>> latest() {
        return pool.query(LATEST)
                .execute()
                .map(rows -> RowStream.of(rows).map(PgPublications::publication).findFirst());
    }

    private static Publication publication(Row row) {
        return new Publication(
                row.getLong("number"),
                Arrays.stream(row.getArrayOfStrings("articles"))
                        .map(ArticleId::new)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getLong("begun_by")).map(StaffId::new),
                Moments.of(row, "begun_at"),
                state(row));
    }

    private static State state(Row row) {
        if (row.getBoolean("ended")) {
            return new State.Ended(published(row));
        }
        return row.getBoolean("silent") ? new State.BrokenOff() : new State.UnderWay(progress(row));
    }

    private static Published published(Row row) {
        return Optional.ofNullable(row.getLong("release"))
                .<Published>map(Published.Done::new)
                .orElseGet(() -> new Published.Failed(row.getString("failure")));
    }

    private static Progress progress(Row row) {
        return new Progress(
                Progress.Step.valueOf(row.getString("step")),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                row.getInteger("percent"));
    }
}
