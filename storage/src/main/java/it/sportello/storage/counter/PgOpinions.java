package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.Awaiting;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.remark.Opinion;
import it.sportello.core.ticket.Opinions;
import it.sportello.storage.json.AwaitingJson;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Transactions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Opinions in PostgreSQL. */
public final class PgOpinions implements Opinions {
    /** Of tickets {@code t} and conversations {@code c}, with the seconds after the end as the first parameter. */
    private static final String MAY_BE_ASKED = """
            t.state = 'CLOSED' AND t.answered_at IS NOT NULL AND t.trouble IS NULL AND t.reason <> 'ERASURE'
            AND t.closed_at < now() - $1::float8 * interval '1 second'
            AND t.closed_at > now() - $1::float8 * interval '1 second' - interval '1 day'
            AND c.reachable AND c.heard_at > now() - interval '23 hours'
            AND (c.state ->> 'blocked') IS DISTINCT FROM 'true'
            AND coalesce((c.state ->> 'mutedUntil')::timestamptz < now(), true)
            AND c.state ->> 'holder' = 'BOT' AND c.state -> 'awaiting' ->> 'type' = 'nothing'
            AND coalesce((c.state ->> 'sparedUntil')::timestamptz < now(), true)
            """;

    private static final String DUE = """
            SELECT t.id, c.channel, c.address, c.state ->> 'language' AS language, t.office
            FROM ticket t JOIN conversation c ON c.id = t.conversation
            WHERE %s
            ORDER BY t.closed_at LIMIT $2
            """.formatted(MAY_BE_ASKED);

    private static final String LOCK =
            "SELECT id FROM conversation WHERE id = (SELECT conversation FROM ticket WHERE id = $1) FOR UPDATE";

    private static final String ASK = """
            UPDATE conversation c
            SET version = c.version + 1,
                state = c.state || jsonb_build_object(
                    'awaiting', $3::jsonb,
                    'sparedUntil', to_char(
                        (now() + $4::float8 * interval '1 second') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            FROM ticket t
            WHERE t.id = $2 AND c.id = t.conversation AND %s
            RETURNING c.id
            """.formatted(MAY_BE_ASKED);

    private static final String GIVEN = """
            SELECT spoken_by, channel, office, article, question, choice, count(*) AS given
            FROM opinion WHERE given_on BETWEEN $1 AND $2
            GROUP BY spoken_by, channel, office, article, question, choice
            ORDER BY spoken_by, channel, office, article, question, choice
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgOpinions(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<List<Asking>> due(Duration after, int limit) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Moments.seconds(after), limit))
                .map(rows -> RowStream.of(rows).map(PgOpinions::asking).toList());
    }

    private static Asking asking(Row row) {
        return new Asking(
                row.getLong("id"),
                Keys.of(row),
                new Language(row.getString("language")),
                Optional.ofNullable(row.getString("office")).map(OfficeId::new));
    }

    @Override
    public Future<Boolean> ask(Asking asking, Duration after, Duration sparing, Draft question) {
        JsonObject awaiting = AwaitingJson.write(
                new Awaiting.WhichOpinion(Opinion.Question.HELPED, Opinion.Subject.person(asking.office())));
        Tuple parameters = Tuple.of(Moments.seconds(after), asking.ticket(), awaiting, Moments.seconds(sparing));
        return transactions.run(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(asking.ticket()))
                .compose(locked -> connection.preparedQuery(ASK).execute(parameters))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : said(connection, rows.iterator().next().getLong("id"), question)));
    }

    private static Future<Boolean> said(SqlConnection connection, long conversation, Draft question) {
        return new Drafts(connection, conversation).tell(List.of(question)).map(true);
    }

    @Override
    public Future<List<Tally>> given(LocalDate from, LocalDate to) {
        return pool.preparedQuery(GIVEN)
                .execute(Tuple.of(from, to))
                .map(rows -> RowStream.of(rows).map(PgOpinions::tally).toList());
    }

    private static Tally tally(Row row) {
        return new Tally(
                Speaker.valueOf(row.getString("spoken_by")),
                new ChannelName(row.getString("channel")),
                Optional.ofNullable(row.getString("office")).map(OfficeId::new),
                Optional.ofNullable(row.getString("article")).map(ArticleId::new),
                Opinion.Question.valueOf(row.getString("question")),
                row.getInteger("choice"),
                row.getInteger("given"));
    }
}
