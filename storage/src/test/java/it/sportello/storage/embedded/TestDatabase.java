package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.FileTree;
import it.sportello.storage.embedded.machine.Programs;
import it.sportello.storage.embedded.machine.ServerUser;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL for contract tests: one server per test run, started by the first test that wants a database and removed
 * with all its files at the end. It writes without waiting for the disk; nothing else differs from the real thing.
 */
public final class TestDatabase {
    private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");
    private static final Map<String, String> FAST = Map.of("fsync", "off", "full_page_writes", "off");
    private static final TestDatabase EMBEDDED = new TestDatabase("PostgreSQL 18 from the jar", Optional.empty());
    private static final TestDatabase DEBIAN =
            new TestDatabase("PostgreSQL 15 of Debian", Optional.of(new Programs(DEBIAN_15, 15)));

    private final String name;
    private final Optional<Programs> programs;
    private final AtomicInteger databases = new AtomicInteger();
    private Optional<Access> access = Optional.empty();

    private TestDatabase(String name, Optional<Programs> programs) {
        this.name = name;
        this.programs = programs;
    }

    /** The server every office gets by default. */
    public static TestDatabase embedded() {
        return EMBEDDED;
    }

    /** Every server this machine can test on, for {@code @MethodSource}; nothing is started yet. */
    public static List<TestDatabase> all() {
        List<TestDatabase> targets = new ArrayList<>(List.of(EMBEDDED));
        if (Files.isExecutable(DEBIAN_15.resolve("initdb"))) {
            targets.add(DEBIAN);
        }
        return targets;
    }

    /** The address of a database that is empty and belongs to the caller alone. */
    public DatabaseAddress fresh() {
        Access server = server();
        String database = "test_" + databases.incrementAndGet();
        asOwner("CREATE DATABASE " + database + " OWNER " + Access.USER);
        return new DatabaseAddress(Access.HOST, server.port(), database, Access.USER, server.password());
    }

    /** Runs a command as somebody who may do everything on the server. */
    public void asOwner(String command) {
        Access server = server();
        DatabaseAddress owner =
                new DatabaseAddress(Access.HOST, server.port(), "postgres", Access.OWNER, server.ownerPassword());
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private synchronized Access server() {
        if (access.isEmpty()) {
            try {
                access = Optional.of(start(Files.createTempDirectory("sportello-test-database")));
            } catch (IOException | StartFailure e) {
                throw new IllegalStateException(e);
            }
        }
        return access.get();
    }

    private Access start(Path directory) throws IOException, StartFailure {
        Launch launch = new Launch(directory, directory.resolve("postgresql"), FAST, sentence -> {});
        EmbeddedPostgres server = programs.isPresent() ? serve(launch, programs.get()) : launch.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, directory)));
        return Access.load(new DataDirectory(directory).passwords());
    }

    private static EmbeddedPostgres serve(Launch launch, Programs programs) throws IOException, StartFailure {
        DataDirectory data = DataDirectory.prepare(launch.directory());
        ServerUser user = ServerUser.of(data.cluster());
        return launch.serve(new Cluster(data, programs, user), DirectoryLock.acquire(data));
    }

    private static void remove(EmbeddedPostgres server, Path directory) {
        try {
            server.close();
            new FileTree(directory).delete();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
