package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.Bundle;
import it.sportello.storage.embedded.machine.Orphan;
import it.sportello.storage.embedded.machine.Ports;
import it.sportello.storage.embedded.machine.Programs;
import it.sportello.storage.embedded.machine.ServerLog;
import it.sportello.storage.embedded.machine.ServerProcess;
import it.sportello.storage.embedded.machine.ServerUser;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One start of the embedded database, step by step. */
record Launch(Path directory, Path sharedPrograms, Map<String, String> extraSettings, Consumer<String> progress) {
    /** For root only: where the programs go when the server's user cannot enter the data directory. */
    private static final Path SHARED_PROGRAMS = Path.of("/var/lib/sportello/postgresql");

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 200_000_000;

    Launch {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(sharedPrograms, "sharedPrograms");
        extraSettings = Map.copyOf(extraSettings);
        Objects.requireNonNull(progress, "progress");
    }

    Launch(Path directory, Consumer<String> progress) {
        this(directory, SHARED_PROGRAMS, Map.of(), progress);
    }

    EmbeddedPostgres start() throws StartFailure {
        try {
            Bundle bundle = Bundle.forMachine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
            DataDirectory data = DataDirectory.prepare(directory);
            DirectoryLock lock = DirectoryLock.acquire(data);
            try {
                ServerUser user = ServerUser.of(data.cluster());
                return serve(new Cluster(data, programs(bundle, data, user), user), lock);
            } catch (IOException | StartFailure e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw StartFailure.of(e, directory);
        }
    }

    private Programs programs(Bundle bundle, DataDirectory data, ServerUser user) throws IOException, StartFailure {
        Path parent = user.canEnter(data.root()) ? data.programs() : sharedPrograms;
        if (!bundle.isUnpackedIn(parent)) {
            progress.accept("Preparing PostgreSQL " + Bundle.VERSION + " in " + directory + " (only this once)…");
        }
        Programs programs = bundle.unpackIn(parent);
        if (!user.canEnter(programs.bin())) {
            throw new StartFailure("PostgreSQL must not run as root, and no other user can enter " + directory + " or "
                    + sharedPrograms + ": open these directories to others (chmod o+x), or start as an ordinary user.");
        }
        return programs;
    }

    EmbeddedPostgres serve(Cluster cluster, DirectoryLock lock) throws IOException, StartFailure {
        if (!cluster.exists()) {
            progress.accept("Creating the database in " + directory + " (only this once)…");
            cluster.create(Access.generate(Ports.first()));
        }
        cluster.checkVersion();
        Orphan.clear(cluster.folder());
        cluster.prepare(settings(cluster));
        Access access = Access.load(cluster.data().passwords());
        Running running = run(cluster, Ports.preferably(access.port()));
        Access used = access.withPort(running.port());
        if (!used.equals(access)) {
            used.save(cluster.data().passwords());
        }
        return new EmbeddedPostgres(used.address(), running.server(), lock);
    }

    private Map<String, String> settings(Cluster cluster) {
        Map<String, String> settings =
                new HashMap<>(ServerSettings.forMajor(cluster.programs().major()));
        settings.putAll(extraSettings);
        return settings;
    }

    /** Tries again when another program was quicker to take the port, or the rest of a killed server still ends. */
    private Running run(Cluster cluster, int firstPort) throws IOException, StartFailure {
        int port = firstPort;
        ServerLog log = new ServerLog(cluster.data().log());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ServerProcess server = ServerProcess.start(cluster.server(port), log);
            if (server.awaitReady()) {
                return new Running(server, port);
            }
            server.stop();
            if (server.hasSaid("Address already in use")) {
                port = Ports.after(port);
            } else if (server.hasSaid("pre-existing shared memory block")) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else {
                throw notStarted(server.complaint(), log);
            }
        }
        throw notStarted("no free port", log);
    }

    private StartFailure notStarted(String complaint, ServerLog log) {
        if (StartFailure.isDiskFull(complaint)) {
            return new StartFailure(StartFailure.diskFull(directory));
        }
        return new StartFailure(
                "The embedded database did not start (" + complaint + "): more is in " + log.file() + ".");
    }

    private record Running(ServerProcess server, int port) {}
}
