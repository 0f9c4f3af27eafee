package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;

/** The rows of unsent replies. */
final class UnsentRows {
    private static final String FORGET = "DELETE FROM unsent_reply WHERE ticket = $1 AND who = $2";

    private final SqlClient client;

    UnsentRows(SqlClient client) {
        this.client = client;
    }

    Future<Void> forget(long ticket, StaffId who) {
        return client.preparedQuery(FORGET)
                .execute(Tuple.of(ticket, who.value()))
                .mapEmpty();
    }
}
