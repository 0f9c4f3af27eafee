package it.sportello.storage.node;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;

/** Something that a node does on its own connection for as long as that lives. All on one event loop. */
public interface Duty {
    /** The connection is new: nothing that was done on the one before holds. Failing ends this one too. */
    Future<Void> begin(PgConnection connection);

    /** About a second has passed. A failure, or no end within two seconds, ends the connection. */
    Future<Void> goOn(PgConnection connection);

    /** The connection has ended, or nobody can say any more whether it lives. */
    void lost();
}
