package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.ServerProcess;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The embedded database while it runs. It answers on loopback only, and stops when this process does. */
public final class EmbeddedPostgres implements AutoCloseable {
    private final DatabaseAddress address;
    private final ServerProcess server;
    private final DirectoryLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedPostgres(DatabaseAddress address, ServerProcess server, DirectoryLock lock) {
        this.address = Objects.requireNonNull(address, "address");
        this.server = Objects.requireNonNull(server, "server");
        this.lock = Objects.requireNonNull(lock, "lock");
    }

    /**
     * Starts the database of a data directory, making both where they are missing, and returns when it takes connections:
     * in well under a second, except for the very first time and after a crash. It blocks, so call it on a worker.
     *
     * @param progress receives a sentence for the administrator before each step that takes seconds
     * @throws StartFailure when an administrator must change something first; nothing is left running then
     */
    public static EmbeddedPostgres start(Path dataDirectory, Consumer<String> progress) throws StartFailure {
        return new Launch(dataDirectory, progress).start();
    }

    /**
     * The address of the database of a data directory which a service has in use, for commands that run beside one; empty
     * when no service uses the directory, or when its very first start has not come that far.
     *
     * @throws StartFailure when this user may not read the directory
     */
    public static Optional<DatabaseAddress> running(Path dataDirectory) throws StartFailure {
        try {
            if (!Files.isDirectory(dataDirectory)) {
                return Optional.empty();
            }
            DataDirectory data = new DataDirectory(dataDirectory.toRealPath());
            if (!DirectoryLock.isHeld(data) || !Files.exists(data.passwords())) {
                return Optional.empty();
            }
            return Optional.of(Access.load(data.passwords()).address());
        } catch (IOException e) {
            throw StartFailure.of(e, dataDirectory);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Completes when the server has ended, asked or not: before {@link #close}, it is a reason to stop the service. */
    public CompletableFuture<Void> onExit() {
        return server.onExit().copy();
    }

    /** Ends all connections and stops the server cleanly; closing twice does nothing. Blocks for a moment. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try (lock) {
                server.stop();
            }
        }
    }
}
