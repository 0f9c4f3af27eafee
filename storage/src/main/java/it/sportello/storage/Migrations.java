package it.sportello.storage;

import io.vertx.pgclient.SslMode;
import it.sportello.storage.embedded.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Brings the tables up to date; several nodes may try at once. It blocks: call it on a worker. */
public final class Migrations {
    private static final int OLDEST_SERVER = 14;
    private static final int CONNECT_SECONDS = 10;
    private static final String LOCATION = "classpath:db/migration";

    /**
     * Whatever waits for a table blocks all who come after it. So a migration lets go soon, lets the others pass, and
     * tries again, until whoever holds the table has ended.
     */
    private static final String SHORT_WAITS = "-c lock_timeout=2s";

    private static final String WAITED_TOO_LONG = "55P03";
    private static final int TRIES = 30;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How often a node looks, once a second, whether the one that migrates has finished. */
    private static final int LOOKS = 1_800;

    private final ConnectionSettings settings;
    private final String location;

    public Migrations(ConnectionSettings settings) {
        this(settings, LOCATION);
    }

    Migrations(ConnectionSettings settings, String location) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.location = Objects.requireNonNull(location, "location");
    }

    /** Throws where the server is out of reach, refuses, or is too old; nothing was changed then. */
    public void run() throws UnusableDatabase {
        DataSource database = dataSource();
        try (Connection connection = database.getConnection()) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new UnusableDatabase("The database at " + place() + " cannot be used: " + e.getMessage(), e);
        }
        try {
            migrate(database, TRIES);
        } catch (FlywayException e) {
            throw new UnusableDatabase(
                    "The tables in the database at " + place() + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private void migrate(DataSource database, int tries) {
        try {
            Flyway.configure()
                    .dataSource(database)
                    .locations(location)
                    .lockRetryCount(LOOKS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (tries <= 1 || !waitedTooLong(e)) {
                throw e;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            migrate(database, tries - 1);
        }
    }

    private static boolean waitedTooLong(FlywayException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException refusal && WAITED_TOO_LONG.equals(refusal.getSQLState()));
    }

    static void refuseOlder(int version) throws UnusableDatabase {
        if (version < OLDEST_SERVER) {
            throw new UnusableDatabase(
                    "The database is PostgreSQL " + version + "; PostgreSQL " + OLDEST_SERVER + " or newer is needed");
        }
    }

    private String place() {
        return settings.addresses().stream()
                .map(address -> address.host() + ":" + address.port())
                .collect(Collectors.joining(", "));
    }

    private DataSource dataSource() {
        List<DatabaseAddress> addresses = settings.addresses();
        DatabaseAddress any = addresses.get(0);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(addresses.stream().map(DatabaseAddress::host).toArray(String[]::new));
        database.setPortNumbers(
                addresses.stream().mapToInt(DatabaseAddress::port).toArray());
        database.setTargetServerType(addresses.size() > 1 ? "primary" : "any");
        database.setDatabaseName(any.database());
        database.setUser(any.user());
        database.setPassword(any.password());
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setLoginTimeout(CONNECT_SECONDS);
        database.setApplicationName("sportello");
        database.setOptions(SHORT_WAITS);
        trust(database);
        return database;
    }

    private void trust(PGSimpleDataSource database) {
        database.setSslMode(settings.sslMode().value);
        if (settings.rootCertificate().isPresent()) {
            database.setSslRootCert(settings.rootCertificate().get().toString());
        } else if (settings.sslMode() == SslMode.VERIFY_CA || settings.sslMode() == SslMode.VERIFY_FULL) {
            database.setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
    }
}
