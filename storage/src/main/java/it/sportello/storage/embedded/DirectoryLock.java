package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a data directory for one service at a time; the kernel lets go of it when the process dies, however it dies. */
final class DirectoryLock implements AutoCloseable {
    /** Closing any second channel would drop the first one's lock, so this process never opens a file it holds. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock acquire(DataDirectory data) throws IOException, StartFailure {
        Path file = data.lock();
        if (!HELD_HERE.add(file)) {
            throw inUse(data, Long.toString(ProcessHandle.current().pid()));
        }
        Optional<DirectoryLock> lock = Optional.empty();
        try {
            lock = open(file);
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
        return lock.orElseThrow(() -> inUse(data, holder(file)));
    }

    /** Whether a service holds the directory, in this process or in another one. */
    static boolean isHeld(DataDirectory data) throws IOException {
        if (!Files.exists(data.lock())) {
            return false;
        }
        try {
            acquire(data).close();
            return false;
        } catch (StartFailure inUse) {
            return true;
        }
    }

    private static Optional<DirectoryLock> open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new DirectoryLock(file, channel));
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    private static StartFailure inUse(DataDirectory data, String process) {
        return new StartFailure("The data directory " + data.root() + " is in use by another service (process "
                + process + "): stop it first, or set data.directory to another one.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
