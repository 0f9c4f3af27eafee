package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A folder with everything in it. */
public record FileTree(Path root) {
    private static final int ATTEMPTS = 100;
    private static final long PAUSE_NANOS = 100_000_000;

    /** Parents before children; links are not followed. */
    List<Path> paths() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Tries again for a while: a program of a service that was just killed may still be writing its last file here. */
    public void delete() throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                deleteOnce();
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException changing) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        deleteOnce();
    }

    private void deleteOnce() throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path path : paths().stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
        }
    }

    /** Makes the folder and its missing parents passable for all users, however strict this process' umask is. */
    void create() throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        new FileTree(root.resolveSibling("")).create();
        Files.createDirectory(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Returns when the file system has written what it holds, so that a rename afterwards never shows half of it. */
    void flush() throws IOException {
        new Command(List.of("sync", "-f", root.toString()), root).run();
    }
}
