package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.Bundle;
import it.sportello.storage.embedded.machine.FileTree;
import it.sportello.storage.embedded.machine.Ports;
import it.sportello.storage.embedded.machine.ServerLog;
import it.sportello.storage.embedded.machine.ServerProcess;
import it.sportello.storage.embedded.machine.ServerUser;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Two real servers: whatever is committed on the first is on the second as well before anyone is told so. */
public final class PrimaryAndStandby implements AutoCloseable {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final String MAY_REPLICATE = "host replication all 127.0.0.1/32 scram-sha-256\n";
    private static final String IN_STEP = "SELECT EXISTS (SELECT FROM pg_stat_replication WHERE sync_state = 'sync')";

    private final Path directory;
    private final EmbeddedPostgres primary;
    private final Cluster first;
    private final Access access;
    private final int standbyPort;
    private final ServerProcess standby;

    private PrimaryAndStandby(Path directory) throws IOException, StartFailure, SQLException {
        this.directory = directory;
        Path programs = SharedPrograms.folder();
        this.primary = new Launch(directory.resolve("first"), programs, Map.of(), sentence -> {}).start();
        DataDirectory data = DataDirectory.prepare(directory.resolve("first"));
        this.access = Access.load(data.passwords());
        this.first = new Cluster(
                data,
                Bundle.forMachine(System.getProperty("os.name"), System.getProperty("os.arch"))
                        .unpackIn(programs),
                ServerUser.of(data.cluster()));
        this.standbyPort = Ports.after(access.port());
        Cluster second = copy();
        this.standby = ServerProcess.start(
                second.server(standbyPort), new ServerLog(second.data().log()));
        await(owner(standbyPort), "SELECT pg_is_in_recovery()");
        tellFirst("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await(owner(access.port()), IN_STEP);
    }

    public static PrimaryAndStandby start() throws IOException, StartFailure, SQLException {
        return new PrimaryAndStandby(Files.createTempDirectory("sportello-test-standby"));
    }

    /** As the setting database.url names them, the standby first so that it must be passed over. */
    public String uri() {
        DatabaseAddress address = primary.address();
        return "postgresql://" + address.user() + ":" + address.password() + "@127.0.0.1:" + standbyPort + ",127.0.0.1:"
                + address.port() + "/" + address.database() + "?target_session_attrs=read-write";
    }

    /** The database on the server that was the standby. */
    public DatabaseAddress standby() {
        DatabaseAddress address = primary.address();
        return new DatabaseAddress(address.host(), standbyPort, address.database(), address.user(), address.password());
    }

    /** The first server and all its connections end without a word to anybody. */
    public void killPrimary() throws IOException {
        String pid =
                Files.readAllLines(first.folder().resolve("postmaster.pid")).get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }

    /** What a person or a watchdog of theirs does when the first is lost. */
    public void promoteStandby() throws SQLException {
        await(owner(standbyPort), "SELECT pg_promote()");
    }

    /** While its files are copied the first server notes what it changes. */
    private Cluster copy() throws IOException, SQLException {
        Files.writeString(first.folder().resolve("pg_hba.conf"), MAY_REPLICATE, StandardOpenOption.APPEND);
        DataDirectory data = DataDirectory.prepare(directory.resolve("second"));
        Cluster second = new Cluster(data, first.programs(), first.user());
        try (Connection connection = TestDatabase.connect(owner(access.port()));
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf(), pg_backup_start('standby', true)");
            copyFiles(second.folder());
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(second.folder().resolve("backup_label"), label.getString(1));
            }
        }
        Files.createFile(second.folder().resolve("standby.signal"));
        Files.writeString(
                second.folder().resolve("sportello.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'\n"
                        .formatted(access.port(), Access.OWNER, access.ownerPassword()),
                StandardOpenOption.APPEND);
        second.user().own(second.folder());
        return second;
    }

    private void copyFiles(Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(first.folder())) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            String name = first.folder().relativize(path).toString();
            if (!name.equals("postmaster.pid") && Files.exists(path)) {
                Files.copy(path, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void tellFirst(String sql) throws SQLException {
        Sql.execute(owner(access.port()), sql);
        Sql.execute(owner(access.port()), "SELECT pg_reload_conf()");
    }

    private DatabaseAddress owner(int port) {
        return new DatabaseAddress(Access.HOST, port, "postgres", Access.OWNER, access.ownerPassword());
    }

    private static void await(DatabaseAddress address, String sql) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!holds(address, sql)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(sql);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean holds(DatabaseAddress address, String sql) {
        try {
            return Sql.query(address, sql).equals("t");
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        standby.stop();
        primary.close();
        new FileTree(directory).delete();
    }
}
