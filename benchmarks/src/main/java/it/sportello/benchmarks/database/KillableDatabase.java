package it.sportello.benchmarks.database;

import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A database beside the services that use it, which can be killed and comes back at the same address. */
public final class KillableDatabase implements AutoCloseable {
    private final Path data;
    private final Consumer<String> progress;
    private EmbeddedPostgres running;

    private KillableDatabase(Path data, Consumer<String> progress, EmbeddedPostgres running) {
        this.data = data;
        this.progress = progress;
        this.running = running;
    }

    /** Makes it in an empty directory, and lets it run. */
    public static KillableDatabase create(Path data, Consumer<String> progress) throws IOException, StartFailure {
        return new KillableDatabase(data, progress, BenchDatabase.create(data, progress));
    }

    public DatabaseAddress address() {
        return running.address();
    }

    /** Kills the server, whose own processes then end by themselves, and returns when all are gone. */
    public void kill() throws IOException {
        ProcessHandle.of(server()).ifPresent(ProcessHandle::destroyForcibly);
        running.onExit().join();
        running.close();
    }

    private long server() throws IOException {
        try (Stream<Path> files = Files.find(data, 3, (path, kind) -> path.endsWith("postmaster.pid"))) {
            Path note = files.findFirst().orElseThrow(() -> new IOException("the database does not run"));
            return Long.parseLong(Files.readAllLines(note).get(0).strip());
        }
    }

    /** Starts it again; it recovers what was committed. */
    public void restart() throws StartFailure {
        running = EmbeddedPostgres.start(data, progress);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
