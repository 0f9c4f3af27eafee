package it.sportello.storage.entry;

import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.Objects;
import java.util.function.Supplier;

/** PostgreSQL's driver for pools that knock before they connect, and note whether they were let in. */
public final class PatientDriver extends PgDriver {
    private final Knocks knocks;

    public PatientDriver(Knocks knocks) {
        this.knocks = Objects.requireNonNull(knocks, "knocks");
    }

    /** Where to connect to, for a pool of this driver. Looking for the server means asking, too. */
    public Supplier<Future<SqlConnectOptions>> knocking(Supplier<Future<SqlConnectOptions>> servers) {
        return () -> knocks.refusal()
                .<Future<SqlConnectOptions>>map(Future::failedFuture)
                .orElseGet(() -> servers.get().onFailure(knocks::refused));
    }

    @Override
    public ConnectionFactory<PgConnectOptions> createConnectionFactory(Vertx vertx, NetClientOptions network) {
        return new Noting(super.createConnectionFactory(vertx, network), knocks);
    }

    private record Noting(ConnectionFactory<PgConnectOptions> connections, Knocks knocks)
            implements ConnectionFactory<PgConnectOptions> {
        @Override
        public Future<SqlConnection> connect(Context context, PgConnectOptions options) {
            return connections
                    .connect(context, options)
                    .onSuccess(connected -> knocks.letIn())
                    .onFailure(knocks::refused);
        }

        @Override
        public void close(Completable<Void> closed) {
            connections.close(closed);
        }
    }
}
