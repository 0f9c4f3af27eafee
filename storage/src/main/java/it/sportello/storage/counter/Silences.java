package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.ticket.Step;
import java.util.List;
import java.util.Optional;

/** The bot takes the word back from a holder who was silent for too long, within a transaction. */
final class Silences {
    /** Of tickets {@code t}, with the length of the silence in seconds as the first parameter. */
    static final String UNHEARD = """
            t.state = 'HELD' AND NOT t.bot_speaks
            AND coalesce(
                t.owes_since,
                (SELECT min(m.kept_at) FROM message m
                 WHERE m.conversation = t.conversation AND m.kept_at > t.spoke_at))
                < now() - $1::float8 * interval '1 second'
            """;

    private static final String LOCK =
            "SELECT id FROM conversation WHERE id = (SELECT conversation FROM ticket WHERE id = $1) FOR UPDATE";

    private static final String LET_SPEAK = """
            UPDATE ticket t SET bot_speaks = true WHERE t.id = $2 AND %s
            RETURNING t.conversation, pg_notify('sportello_ticket', t.id::text)
            """.formatted(UNHEARD);

    private final SqlConnection connection;

    Silences(SqlConnection connection) {
        this.connection = connection;
    }

    Future<Boolean> letBotSpeak(long id, double seconds, List<Draft> say) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .compose(locked -> connection.preparedQuery(LET_SPEAK).execute(Tuple.of(seconds, id)))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : spoken(id, rows.iterator().next().getLong("conversation"), say));
    }

    private Future<Boolean> spoken(long id, long conversation, List<Draft> say) {
        return new Holders(connection)
                .derive(conversation)
                .compose(derived -> new Steps(connection).add(id, Step.Kind.SILENCE, Optional.empty()))
                .compose(noted -> new Drafts(connection, conversation).tell(say))
                .map(true);
    }
}
