package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.Turn;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Objects;

/** Conversations in PostgreSQL. */
public final class PgConversations implements Conversations {
    private static final String OPEN = "SELECT version, state FROM conversation WHERE channel = $1 AND address = $2";

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
        return rows.size() == 0
                ? new Conversation(key, 0, State.fresh(otherwise))
                : ConversationRows.conversation(rows.iterator().next(), key, otherwise);
    }

    @Override
    public Future<List<Recorded>> record(List<Turn> turns) {
        return transactions.run(connection -> new Recording(connection, turns).record());
    }
}
