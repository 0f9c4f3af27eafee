package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelAddress;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.Storable;
import java.time.Duration;
import java.util.Map;

/** Ends the taking of one outgoing message, each way in which it can end with its own statement. */
final class Settling {
    private static final String SENT =
            "UPDATE outgoing SET taken = false, settled_at = now() WHERE id = $1 AND settled_at IS NULL";

    private static final String LATER = """
            UPDATE outgoing
            SET taken = false, due_at = now() + $2::float8 * interval '1 second',
                waits_because = $3, unknown_outcomes = unknown_outcomes + $4
            WHERE id = $1 AND settled_at IS NULL
            """;

    private static final String AS_PLAIN_TEXT = """
            UPDATE outgoing SET taken = false, due_at = now(), format = 'PLAIN', calls_done = 0
            WHERE id = $1 AND settled_at IS NULL
            """;

    /** The conversation of the message and, where there is one, the conversation at the new address. */
    private static final String LOCK_BOTH = """
            SELECT c.id FROM conversation c, outgoing o JOIN conversation own ON own.id = o.conversation
            WHERE o.id = $1 AND (c.id = own.id OR (c.channel = own.channel AND c.address = $2))
            ORDER BY c.id FOR UPDATE OF c
            """;

    private static final String MOVE = """
            UPDATE conversation c SET address = $2
            FROM outgoing o
            WHERE o.id = $1 AND o.settled_at IS NULL AND c.id = o.conversation
              AND NOT EXISTS (SELECT FROM conversation n WHERE n.channel = c.channel AND n.address = $2)
            """;

    /** Where the conversation could not move because there is one at the new address, what waits is said in that one. */
    private static final String JOIN = """
            WITH old AS (
                SELECT c.id, c.channel FROM outgoing o JOIN conversation c ON c.id = o.conversation
                WHERE o.id = $1 AND o.settled_at IS NULL
            )
            UPDATE outgoing w
            SET conversation = (SELECT n.id FROM conversation n WHERE n.channel = old.channel AND n.address = $2),
                taken = w.taken AND w.id <> $1,
                due_at = CASE WHEN w.id = $1 THEN now() ELSE w.due_at END
            FROM old
            WHERE w.conversation = old.id AND w.settled_at IS NULL
            """;

    private static final String LOCK = """
            SELECT id FROM conversation WHERE id = (SELECT conversation FROM outgoing WHERE id = $1) FOR UPDATE
            """;

    private static final String FAIL = """
            UPDATE outgoing SET taken = false, settled_at = now() WHERE id = $1 AND settled_at IS NULL
            RETURNING conversation
            """;

    private static final String UNREACHABLE = "UPDATE conversation SET reachable = false WHERE id = $1";

    private final SqlConnection connection;
    private final long message;

    Settling(SqlConnection connection, long message) {
        this.connection = connection;
        this.message = message;
    }

    Future<Void> as(Settlement settlement) {
        return settlement.fold(
                sent -> run(SENT, Tuple.of(message)),
                retry -> later(retry.after(), retry.reason(), 0),
                unknown -> later(unknown.after(), "unknown outcome", 1),
                plain -> run(AS_PLAIN_TEXT, Tuple.of(message)),
                moved -> move(moved.to()),
                this::fail);
    }

    private Future<Void> run(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).mapEmpty();
    }

    private Future<Void> later(Duration after, String reason, int unknownOutcomes) {
        return run(LATER, Tuple.of(message, Moments.seconds(after), Storable.text(reason), unknownOutcomes));
    }

    private Future<Void> move(ChannelAddress to) {
        Tuple parameters = Tuple.of(message, Storable.text(to.value()));
        return run(LOCK_BOTH, parameters)
                .compose(locked -> run(MOVE, parameters))
                .compose(moved -> run(JOIN, parameters));
    }

    private Future<Void> fail(Settlement.Failed failed) {
        return run(LOCK, Tuple.of(message))
                .compose(locked -> connection.preparedQuery(FAIL).execute(Tuple.of(message)))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture()
                        : consequences(failed, rows.iterator().next().getLong("conversation")));
    }

    private Future<Void> consequences(Settlement.Failed failed, long conversation) {
        Failures failures = new Failures(connection);
        Future<Void> marked = failures.mark(Map.of(message, Storable.text(failed.reason())));
        return failed.unreachable()
                ? marked.compose(done -> run(UNREACHABLE, Tuple.of(conversation)))
                        .compose(done -> failures.ofAllThatWaits(conversation))
                : marked;
    }
}
