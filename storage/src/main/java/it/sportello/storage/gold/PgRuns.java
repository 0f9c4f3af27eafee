package it.sportello.storage.gold;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.examination.Run;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.examination.Runs;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exams in PostgreSQL. */
public final class PgRuns implements Runs {
    private static final String BEGIN = """
            INSERT INTO exam_run (kind, publication, articles, begun_by) VALUES ($1, nullif($2::bigint, 0), $3::text[], $4)
            RETURNING number
            """;

    private static final String NOTE = """
            UPDATE exam_run SET noted_at = now(), step = $2, language = $3, percent = $4
            WHERE number = $1 AND ended_at IS NULL
            """;

    private static final String END = """
            UPDATE exam_run SET ended_at = now(), base = $2, digest = $3, result = $4::jsonb, findings = $5::jsonb
            WHERE number = $1 AND ended_at IS NULL
            """;

    private static final String FAIL =
            "UPDATE exam_run SET ended_at = now(), failure = $2 WHERE number = $1 AND ended_at IS NULL";

    private static final String SELECT = """
            SELECT number, kind, coalesce(publication, 0) AS publication, articles, begun_by, begun_at, step, language,
                   percent, ended_at IS NOT NULL AS ended, failure, base, digest, result, %s AS findings,
                   consent_by, consent_reason, consent_at, noted_at < now() - interval '%d seconds' AS silent
            FROM exam_run
            """;

    private static final String WHOLE = SELECT.formatted("findings", LONGEST_SILENCE.toSeconds());
    private static final String FIND = WHOLE + "WHERE number = $1";
    private static final String OF_PUBLICATION = WHOLE + "WHERE publication = $1 ORDER BY number DESC LIMIT 1";

    private static final String HISTORY = SELECT.formatted("'[]'::jsonb", LONGEST_SILENCE.toSeconds())
            + "WHERE result IS NOT NULL ORDER BY number DESC LIMIT $1";

    private static final String CONSENT = """
            UPDATE exam_run SET consent_by = $2, consent_reason = $3, consent_at = now()
            WHERE number = $1 AND result IS NOT NULL AND consent_at IS NULL
            """;

    private static final String CONSENTED = """
            SELECT EXISTS (SELECT FROM exam_run WHERE base = $1 AND digest = $2 AND consent_at IS NOT NULL) AS consented
            """;

    private final Pool pool;

    public PgRuns(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Long> begin(Run.Wish wish) {
        Tuple parameters = Tuple.tuple()
                .addString(wish.kind().name())
                .addLong(wish.publication())
                .addValue(wish.articles().stream().map(ArticleId::value).toArray(String[]::new))
                .addLong(wish.who().map(StaffId::value).orElse(null));
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
    public Future<Void> end(long number, State.Done found) {
        Tuple parameters = Tuple.tuple()
                .addLong(number)
                .addLong(found.subject().base())
                .addString(found.subject().digest())
                .addValue(ResultJson.figures(found.result()))
                .addValue(ResultJson.findings(found.result()));
        return pool.preparedQuery(END).execute(parameters).mapEmpty();
    }

    @Override
    public Future<Void> fail(long number, String reason) {
        return pool.preparedQuery(FAIL).execute(Tuple.of(number, reason)).mapEmpty();
    }

    @Override
    public Future<Optional<Run>> find(long number) {
        return first(FIND, number);
    }

    @Override
    public Future<Optional<Run>> ofPublication(long publication) {
        return first(OF_PUBLICATION, publication);
    }

    private Future<Optional<Run>> first(String sql, long number) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(number))
                .map(rows -> RowStream.of(rows).map(PgRuns::run).findFirst());
    }

    @Override
    public Future<List<Run>> history(int limit) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(limit))
                .map(rows -> RowStream.of(rows).map(PgRuns::run).toList());
    }

    @Override
    public Future<Boolean> consent(long number, StaffId who, String reason) {
        return pool.preparedQuery(CONSENT)
                .execute(Tuple.of(number, who.value(), Storable.text(reason)))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Boolean> isConsented(Run.Subject subject) {
        return pool.preparedQuery(CONSENTED)
                .execute(Tuple.of(subject.base(), subject.digest()))
                .map(rows -> rows.iterator().next().getBoolean("consented"));
    }

    private static Run run(Row row) {
        Run.Wish wish = new Run.Wish(
                Run.Kind.valueOf(row.getString("kind")),
                row.getLong("publication"),
                Arrays.stream(row.getArrayOfStrings("articles"))
                        .map(ArticleId::new)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getLong("begun_by")).map(StaffId::new));
        return new Run(row.getLong("number"), wish, Moments.of(row, "begun_at"), state(row), consent(row));
    }

    private static Optional<Run.Consent> consent(Row row) {
        return Optional.ofNullable(row.getLong("consent_by"))
                .map(who -> new Run.Consent(
                        new StaffId(who), row.getString("consent_reason"), Moments.of(row, "consent_at")));
    }

    private static State state(Row row) {
        if (row.getBoolean("ended")) {
            return Optional.ofNullable(row.getString("failure"))
                    .<State>map(State.Failed::new)
                    .orElseGet(() -> done(row));
        }
        return row.getBoolean("silent") ? new State.BrokenOff() : new State.UnderWay(progress(row));
    }

    private static State done(Row row) {
        return new State.Done(
                new Run.Subject(row.getLong("base"), row.getString("digest")),
                ResultJson.read(row.get(JsonObject.class, "result"), row.get(JsonArray.class, "findings")));
    }

    private static Progress progress(Row row) {
        return new Progress(
                Progress.Step.valueOf(row.getString("step")),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                row.getInteger("percent"));
    }
}
