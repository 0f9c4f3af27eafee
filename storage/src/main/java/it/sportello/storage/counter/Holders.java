package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/** Who has the word in a conversation follows from its tickets; each such change makes a new version of it. */
final class Holders {
    private static final String DERIVE = """
            UPDATE conversation c
            SET version = version + 1,
                state = jsonb_set(state, '{holder}', to_jsonb(CASE
                    WHEN EXISTS (
                        SELECT FROM ticket WHERE conversation = c.id AND state = 'HELD' AND NOT bot_speaks) THEN 'PERSON'
                    WHEN EXISTS (SELECT FROM ticket WHERE conversation = c.id AND state <> 'CLOSED') THEN 'WAITING'
                    ELSE 'BOT' END::text))
            WHERE id = ANY ($1::bigint[])
            """;

    private final SqlConnection connection;

    Holders(SqlConnection connection) {
        this.connection = connection;
    }

    Future<Void> derive(Long... conversations) {
        if (conversations.length == 0) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(DERIVE)
                .execute(Tuple.of((Object) conversations))
                .mapEmpty();
    }
}
