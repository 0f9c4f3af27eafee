package it.sportello.server.start;

import it.sportello.server.settings.StorageSettings;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Migrations;
import it.sportello.storage.UnusableDatabase;
import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database with its tables up to date: an external one, or the embedded one, which is stopped on closing. */
public final class Tables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private final ConnectionSettings connection;
    private final Optional<EmbeddedPostgres> embedded;

    private Tables(ConnectionSettings connection, Optional<EmbeddedPostgres> embedded) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.embedded = Objects.requireNonNull(embedded, "embedded");
    }

    /** Opens the database for a service. It blocks: call it on a worker. */
    public static Tables open(StorageSettings settings, Consumer<String> progress) throws StartProblem {
        try {
            Tables tables = settings.databaseUrl().isEmpty()
                    ? embedded(settings.dataDirectory(), progress)
                    : new Tables(ConnectionSettings.parse(settings.databaseUrl()), Optional.empty());
            return tables.migrated();
        } catch (UnusableDatabase | StartFailure e) {
            throw new StartProblem(sentence(e));
        }
    }

    /** Opens the database for a command, beside a service that has the embedded one in use, or without one. */
    public static Tables beside(StorageSettings settings, Consumer<String> progress) throws StartProblem {
        if (!settings.databaseUrl().isEmpty()) {
            return open(settings, progress);
        }
        try {
            Optional<DatabaseAddress> running = EmbeddedPostgres.running(settings.dataDirectory());
            return running.isPresent()
                    ? new Tables(ConnectionSettings.local(running.get()), Optional.empty())
                    : open(settings, progress);
        } catch (StartFailure e) {
            throw new StartProblem(sentence(e));
        }
    }

    private static Tables embedded(Path directory, Consumer<String> progress) throws StartFailure {
        EmbeddedPostgres server = EmbeddedPostgres.start(directory, progress);
        return new Tables(ConnectionSettings.local(server.address()), Optional.of(server));
    }

    private Tables migrated() throws UnusableDatabase {
        try {
            new Migrations(connection).run();
            return this;
        } catch (UnusableDatabase e) {
            close();
            throw e;
        }
    }

    public ConnectionSettings connection() {
        return connection;
    }

    /** Whether no other service can have it in use. */
    boolean ours() {
        return embedded.isPresent();
    }

    /** What to do when the embedded database ends by itself; nothing where the database is external. */
    public void onLoss(Runnable action) {
        embedded.ifPresent(server -> server.onExit().thenRun(action));
    }

    @Override
    public void close() {
        try {
            if (embedded.isPresent()) {
                embedded.get().close();
            }
        } catch (IOException e) {
            LOG.error(
                    "embedded database not stopped cleanly: cause={}",
                    e.getClass().getName());
        }
    }

    private static String sentence(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), "The database cannot be used.");
    }
}
