package it.sportello.storage;

import io.vertx.pgclient.SslMode;
import it.sportello.storage.embedded.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

    private final ConnectionSettings settings;

    public Migrations(ConnectionSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
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
            Flyway.configure().dataSource(database).locations(LOCATION).load().migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase(
                    "The tables in the database at " + place() + " cannot be brought up to date: " + e.getMessage(), e);
        }
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
