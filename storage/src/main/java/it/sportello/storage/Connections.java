package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.Objects;

/**
 * A node's connections: those on which messages go their way, and those for everything else, so that neither many pages
 * nor many messages leave the others none.
 */
public record Connections(Pool messages, Pool pages) {
    /** One in so many is for pages, and at least one. */
    private static final int OF_WHICH_PAGES = 4;

    public Connections {
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(pages, "pages");
    }

    /**
     * Pools of connections that are opened when they are needed; opening them never fails.
     *
     * @param most of both together, at least 2
     */
    public static Connections open(Vertx vertx, ConnectionSettings settings, int most) {
        int pages = Math.max(1, most / OF_WHICH_PAGES);
        Servers servers = new Servers(vertx, settings);
        return new Connections(
                Database.openForMessages(vertx, servers, most - pages), Database.open(vertx, servers, pages));
    }

    public Future<Void> close() {
        return messages.close().transform(closed -> pages.close());
    }
}
