package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.Bundle;
import it.sportello.storage.embedded.machine.FileTree;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** PostgreSQL's programs, unpacked once for all tests that start with an empty data directory. */
final class SharedPrograms {
    private static Optional<Path> folder = Optional.empty();

    private SharedPrograms() {}

    static synchronized Path folder() throws IOException, StartFailure {
        if (folder.isEmpty()) {
            Path made = Files.createTempDirectory("sportello-test-programs");
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
            Bundle.forMachine(System.getProperty("os.name"), System.getProperty("os.arch"))
                    .unpackIn(made);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
            folder = Optional.of(made);
        }
        return folder.get();
    }

    /** Lets a data directory find them without unpacking. */
    static void linkedInto(Path data) throws IOException, StartFailure {
        Files.createSymbolicLink(data.resolve("postgresql"), folder());
    }

    static void unlinkedFrom(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("postgresql"));
    }

    private static void remove(Path made) {
        try {
            new FileTree(made).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
