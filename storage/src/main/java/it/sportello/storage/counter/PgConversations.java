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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** Most turns are recorded in one statement; one with more to it, a ticket or a lesson, in a transaction of several. */
    @Override
    public Future<List<Recorded>> record(List<Turn> turns) {
        Map<Boolean, List<Turn>> byWeight = turns.stream().collect(Collectors.partitioningBy(Recording::isPlain));
        List<Turn> plain = Objects.requireNonNull(byWeight.get(true));
        List<Turn> weighty = Objects.requireNonNull(byWeight.get(false));
        Future<List<Recorded>> first = plain.isEmpty()
                ? Future.succeededFuture(List.of())
                : transactions.single(connection -> new Recording(connection, plain).record());
        Future<List<Recorded>> second = weighty.isEmpty()
                ? Future.succeededFuture(List.of())
                : transactions.run(connection -> new Recording(connection, weighty).record());
        return Future.join(first, second).map(both -> inOrder(turns, first.result(), second.result()));
    }

    private static List<Recorded> inOrder(List<Turn> turns, List<Recorded> plain, List<Recorded> weighty) {
        Iterator<Recorded> first = plain.iterator();
        Iterator<Recorded> second = weighty.iterator();
        return turns.stream()
                .map(turn -> Recording.isPlain(turn) ? first.next() : second.next())
                .toList();
    }
}
