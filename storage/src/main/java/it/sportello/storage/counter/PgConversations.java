package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Turn;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.storage.json.StateJson;
import it.sportello.storage.json.UnderstandingJson;
import it.sportello.storage.learning.Lessons;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.util.Objects;
import java.util.Optional;

/** Conversations in PostgreSQL. */
public final class PgConversations implements Conversations {
    private static final String OPEN = "SELECT version, state FROM conversation WHERE channel = $1 AND address = $2";

    private static final String LOCK = """
            SELECT id, version FROM conversation
            WHERE id = (SELECT conversation FROM message WHERE id = $1) FOR UPDATE
            """;

    private static final String IS_WAITING =
            "SELECT count(*) AS waiting FROM message WHERE id = $1 AND attended_at IS NULL";

    private static final String RECORD = """
            WITH done AS (
                UPDATE message SET attended_at = now(), understood = $2::jsonb
                WHERE id = $1 AND attended_at IS NULL
                RETURNING conversation
            )
            UPDATE conversation SET version = version + 1, state = $3::jsonb WHERE id IN (SELECT conversation FROM done)
            """;

    private static final String OPEN_TICKET = """
            WITH opened AS (
                INSERT INTO ticket (conversation, office, question, reason)
                VALUES ($1, coalesce($2, (SELECT id FROM office ORDER BY place LIMIT 1)), $3, $4)
                RETURNING id
            )
            SELECT pg_notify('sportello_ticket', id::text) FROM opened
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgConversations(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Conversation> open(ConversationKey key, Language otherwise) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(key.channel().value(), Keys.address(key)))
                .map(rows -> conversation(key, rows, otherwise));
    }

    private static Conversation conversation(ConversationKey key, RowSet<Row> rows, Language otherwise) {
        if (rows.size() == 0) {
            return new Conversation(key, 0, State.fresh(otherwise));
        }
        Row row = rows.iterator().next();
        State state = Optional.ofNullable(row.get(JsonObject.class, "state"))
                .map(StateJson::read)
                .orElseGet(() -> State.fresh(otherwise));
        return new Conversation(key, row.getLong("version"), state);
    }

    @Override
    public Future<Recorded> record(Turn turn) {
        return transactions.run(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(turn.message()))
                .compose(rows -> record(connection, turn, rows)));
    }

    /** A message that was erased meanwhile needs no turn any more, like one that was recorded. */
    private static Future<Recorded> record(SqlConnection connection, Turn turn, RowSet<Row> locked) {
        if (locked.size() == 0) {
            return Future.succeededFuture(Recorded.BEFORE);
        }
        Row conversation = locked.iterator().next();
        return conversation.getLong("version") == turn.next().version()
                ? record(connection, turn, conversation.getLong("id"))
                : staleOrBefore(connection, turn.message());
    }

    private static Future<Recorded> staleOrBefore(SqlConnection connection, long message) {
        return connection
                .preparedQuery(IS_WAITING)
                .execute(Tuple.of(message))
                .map(rows -> rows.iterator().next().getLong("waiting") == 0 ? Recorded.BEFORE : Recorded.STALE);
    }

    private static Future<Recorded> record(SqlConnection connection, Turn turn, long conversation) {
        Tuple parameters = Tuple.tuple()
                .addLong(turn.message())
                .addValue(turn.understood().map(UnderstandingJson::write).orElse(null))
                .addValue(StateJson.write(turn.next().state()));
        return connection
                .preparedQuery(RECORD)
                .execute(parameters)
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(Recorded.BEFORE)
                        : consequences(connection, turn, conversation).map(Recorded.DONE));
    }

    private static Future<Void> consequences(SqlConnection connection, Turn turn, long conversation) {
        return new Drafts(connection, conversation)
                .answer(turn.message(), turn.say())
                .compose(said -> turn.lesson()
                        .map(lesson -> new Lessons(connection).keep(conversation, lesson))
                        .orElseGet(Future::succeededFuture))
                .compose(learnt -> turn.ticket()
                        .map(ticket -> openTicket(connection, conversation, ticket))
                        .orElseGet(Future::succeededFuture));
    }

    private static Future<Void> openTicket(SqlConnection connection, long conversation, NewTicket ticket) {
        Tuple parameters = Tuple.tuple()
                .addLong(conversation)
                .addString(ticket.office().map(office -> office.value()).orElse(null))
                .addString(Storable.text(ticket.question().value()))
                .addString(ticket.reason().name());
        return connection.preparedQuery(OPEN_TICKET).execute(parameters).mapEmpty();
    }
}
