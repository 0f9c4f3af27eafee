package it.sportello.storage;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import it.sportello.storage.entry.Knocks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The servers of one database, of which one takes writes: whoever wants a connection is told which. After it has failed,
 * the others are asked whether one of them has taken its place.
 */
final class Servers {
    private static final int PATIENCE_SECONDS = 2;
    private static final int IDLE_SECONDS = 10;
    private static final String TAKES_WRITES = "SELECT current_setting('transaction_read_only') = 'off'";

    /** One server, and a connection for asking it. */
    private record Server(PgConnectOptions options, Pool asking) {}

    private final List<Server> all;
    private final Knocks knocks = new Knocks(System::nanoTime);
    private Optional<Server> last = Optional.empty();
    private Future<Server> search = Future.failedFuture("not searched yet");

    Servers(Vertx vertx, ConnectionSettings settings) {
        this.all = Database.options(settings).stream()
                .map(options -> new Server(options, asking(vertx, options)))
                .toList();
    }

    private static Pool asking(Vertx vertx, PgConnectOptions options) {
        PoolOptions one = new PoolOptions()
                .setMaxSize(1)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setConnectionTimeout(PATIENCE_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        NetClientOptions network = Database.network(PATIENCE_SECONDS + IDLE_SECONDS)
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return PgBuilder.pool()
                .with(one)
                .with(network)
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    /** What all who connect there learn from each other. */
    Knocks knocks() {
        return knocks;
    }

    /** How to connect to the server that takes writes now. Where there is but one, nobody asks it. */
    Future<SqlConnectOptions> writing() {
        return all.size() == 1 ? Future.succeededFuture(all.get(0).options()) : found().map(Server::options);
    }

    /** One search serves all who ask for it meanwhile. */
    private synchronized Future<Server> found() {
        if (search.isComplete()) {
            search = last.map(this::asked)
                    .orElseGet(this::anyAsked)
                    .recover(failure -> anyAsked())
                    .onSuccess(this::remember);
        }
        return search;
    }

    private synchronized void remember(Server server) {
        last = Optional.of(server);
    }

    /** All at once, since one that is switched off does not even refuse. */
    private Future<Server> anyAsked() {
        Promise<Server> first = Promise.promise();
        Future.join(all.stream()
                        .map(server -> asked(server).onSuccess(first::tryComplete))
                        .toList())
                .onComplete(asked -> first.tryFail("none of the servers takes writes"));
        return first.future();
    }

    private Future<Server> asked(Server server) {
        return server.asking()
                .query(TAKES_WRITES)
                .execute()
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .compose(rows -> rows.iterator().next().getBoolean(0)
                        ? Future.succeededFuture(server)
                        : Future.failedFuture("takes no writes"));
    }
}
