package it.sportello.storage.node;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnectOptions;
import it.sportello.core.pace.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A connection of a node's own, used about every second so that both ends know within seconds when the other is gone,
 * and opened again whenever it is lost.
 */
public final class StandingConnection {
    private static final long PULSE_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long CONNECT_MILLIS = 5_000;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_600);

    /**
     * The server ends a session that is silent for so long. It is more than a pulse and the patience with it, so that a
     * node knows that it lost what it held before any other node can have it.
     */
    private static final String SILENCE_MILLIS = "4000";

    private final Vertx vertx;
    private final Context context;
    private final Supplier<Future<SqlConnectOptions>> servers;
    private final List<Duty> duties;
    private Optional<PgConnection> current = Optional.empty();
    private OptionalLong timer = OptionalLong.empty();
    private boolean closed;
    private int failures;

    private StandingConnection(Vertx vertx, Supplier<Future<SqlConnectOptions>> servers, List<Duty> duties) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.context = vertx.getOrCreateContext();
        this.servers = Objects.requireNonNull(servers, "servers");
        this.duties = List.copyOf(duties);
    }

    /** Begins to connect, and goes on trying for as long as it takes. */
    public static StandingConnection open(Vertx vertx, Supplier<Future<SqlConnectOptions>> servers, List<Duty> duties) {
        StandingConnection connection = new StandingConnection(vertx, servers, duties);
        connection.context.runOnContext(none -> connection.connect());
        return connection;
    }

    private void connect() {
        if (closed) {
            return;
        }
        servers.get()
                .compose(options -> PgConnection.connect(vertx, restless(options)))
                .timeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(
                        opened -> context.runOnContext(none -> begin(opened)),
                        failure -> context.runOnContext(none -> tryAgain()));
    }

    private static PgConnectOptions restless(SqlConnectOptions options) {
        PgConnectOptions own = new PgConnectOptions(PgConnectOptions.wrap(options));
        own.addProperty("idle_session_timeout", SILENCE_MILLIS);
        return own;
    }

    private void begin(PgConnection opened) {
        if (closed) {
            opened.close();
            return;
        }
        current = Optional.of(opened);
        opened.closeHandler(gone -> context.runOnContext(none -> lose(opened)));
        step(opened, Duty::begin);
    }

    private void step(PgConnection connection, BiFunction<Duty, PgConnection, Future<Void>> what) {
        Future<Void> done = Future.succeededFuture();
        for (Duty duty : duties) {
            done = done.compose(none -> what.apply(duty, connection));
        }
        done.timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(
                        none -> context.runOnContext(next -> rest(connection)),
                        failure -> context.runOnContext(next -> lose(connection)));
    }

    private void rest(PgConnection connection) {
        failures = 0;
        later(PULSE_MILLIS, () -> {
            if (isCurrent(connection)) {
                step(connection, Duty::goOn);
            }
        });
    }

    private void later(long millis, Runnable action) {
        if (!closed) {
            timer.ifPresent(vertx::cancelTimer);
            timer = OptionalLong.of(vertx.setTimer(millis, due -> action.run()));
        }
    }

    private void lose(PgConnection connection) {
        if (isCurrent(connection)) {
            end(connection);
            tryAgain();
        }
    }

    private Future<Void> end(PgConnection connection) {
        current = Optional.empty();
        duties.forEach(Duty::lost);
        return connection.close();
    }

    private boolean isCurrent(PgConnection connection) {
        return current.filter(connection::equals).isPresent();
    }

    private void tryAgain() {
        failures++;
        later(Backoff.after(failures, FIRST_WAIT, LONGEST_WAIT).toMillis(), this::connect);
    }

    /** Ends the connection, and with it whatever was held on it. */
    public Future<Void> close() {
        Promise<Void> ended = Promise.promise();
        context.runOnContext(none -> {
            closed = true;
            timer.ifPresent(vertx::cancelTimer);
            current.map(this::end).orElseGet(Future::succeededFuture).onComplete(ended);
        });
        return ended.future();
    }
}
