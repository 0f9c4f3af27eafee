package it.sportello.storage;

import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.entry.PatientDriver;
import it.sportello.storage.node.Duty;
import it.sportello.storage.node.StandingConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Opens connections. Whatever happens to the database or to the network, a future fails within about a minute and the
 * next one finds a new connection.
 */
public final class Database {
    private static final int CONNECT_SECONDS = 5;
    private static final int WAIT_FOR_CONNECTION_SECONDS = 10;
    private static final int STATEMENT_SECONDS = 30;

    /** Longer than any statement may take: a connection which is silent for so long has nobody at its other end. */
    private static final int SILENCE_SECONDS = STATEMENT_SECONDS + 10;

    /** Shorter, so that no connection is cut at the moment when it is handed out. */
    private static final int IDLE_SECONDS = STATEMENT_SECONDS - 10;

    private static final int WAITING_AT_MOST = 10_000;

    /**
     * In characters: what is longer would be parsed and planned anew each time, and the statements on a message's way are the
     * longest.
     */
    private static final int LONGEST_STATEMENT = 16_384;

    private static final Map<String, String> PLANNED_ONCE = Map.of(
            "plan_cache_mode", "force_generic_plan",
            "enable_seqscan", "off",
            "enable_bitmapscan", "off",
            "enable_hashjoin", "off",
            "enable_mergejoin", "off",
            "enable_indexonlyscan", "off",
            "jit", "off");

    private Database() {}

    /** A pool of connections that are opened when they are needed; opening it never fails. */
    public static Pool open(Vertx vertx, ConnectionSettings settings, int connections) {
        return open(vertx, settings, connections, SILENCE_SECONDS);
    }

    static Pool open(Vertx vertx, ConnectionSettings settings, int connections, int silenceSeconds) {
        return pool(vertx, new Servers(vertx, settings), UnaryOperator.identity(), connections, silenceSeconds);
    }

    static Pool open(Vertx vertx, Servers servers, int connections) {
        return pool(vertx, servers, UnaryOperator.identity(), connections, SILENCE_SECONDS);
    }

    /**
     * As {@link #open}, for the statements on a message's way. They are planned once for each connection, since planning
     * costs more than most of them do, and always along indexes: a plan that was made while the queues were empty would
     * otherwise read a full one from end to end.
     */
    static Pool openForMessages(Vertx vertx, Servers servers, int connections) {
        return pool(vertx, servers, Database::plannedOnce, connections, SILENCE_SECONDS);
    }

    private static SqlConnectOptions plannedOnce(SqlConnectOptions options) {
        PgConnectOptions planned = new PgConnectOptions(options);
        PLANNED_ONCE.forEach(planned::addProperty);
        return planned;
    }

    private static Pool pool(
            Vertx vertx,
            Servers servers,
            UnaryOperator<SqlConnectOptions> manner,
            int connections,
            int silenceSeconds) {
        PatientDriver driver = new PatientDriver(servers.knocks());
        return ClientBuilder.pool(driver)
                .with(size(connections))
                .with(network(silenceSeconds))
                .connectingTo(driver.knocking(() -> servers.writing().map(manner)))
                .using(vertx)
                .build();
    }

    private static PoolOptions size(int connections) {
        return new PoolOptions()
                .setMaxSize(connections)
                .setMaxWaitQueueSize(WAITING_AT_MOST)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setConnectionTimeout(WAIT_FOR_CONNECTION_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    }

    /** A connection of a node's own, on which it does its duties until it is closed. */
    public static StandingConnection standing(Vertx vertx, ConnectionSettings settings, List<Duty> duties) {
        return StandingConnection.open(vertx, new Servers(vertx, settings)::writing, duties);
    }

    static NetClientOptions network(int silenceSeconds) {
        return new NetClientOptions()
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_SECONDS))
                .setIdleTimeout(silenceSeconds)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setTcpKeepAlive(true)
                .setTcpUserTimeout((int) TimeUnit.SECONDS.toMillis(silenceSeconds));
    }

    /** How to sign in at each of the servers. */
    static List<PgConnectOptions> options(ConnectionSettings settings) {
        return settings.addresses().stream()
                .map(address -> options(settings, address))
                .toList();
    }

    private static PgConnectOptions options(ConnectionSettings settings, DatabaseAddress address) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
                .setSslMode(settings.sslMode());
        options.addProperty("application_name", "sportello")
                .addProperty("statement_timeout", String.valueOf(TimeUnit.SECONDS.toMillis(STATEMENT_SECONDS)))
                .addProperty(
                        "idle_in_transaction_session_timeout",
                        String.valueOf(TimeUnit.SECONDS.toMillis(STATEMENT_SECONDS)));
        return settings.sslMode() == SslMode.DISABLE ? options : options.setSslOptions(trust(settings));
    }

    /** As with PostgreSQL's own clients, the modes below verify-ca encrypt without asking who answers. */
    private static ClientSSLOptions trust(ConnectionSettings settings) {
        ClientSSLOptions ssl = new ClientSSLOptions();
        ssl.setHostnameVerificationAlgorithm(settings.sslMode() == SslMode.VERIFY_FULL ? "HTTPS" : "");
        ssl.setTrustAll(settings.sslMode() != SslMode.VERIFY_CA && settings.sslMode() != SslMode.VERIFY_FULL);
        settings.rootCertificate()
                .ifPresent(file -> ssl.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return ssl;
    }
}
