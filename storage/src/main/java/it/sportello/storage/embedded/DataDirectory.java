package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.ServerUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;

/** The office's data directory and the names of what the embedded database keeps in it. */
record DataDirectory(Path root) {
    DataDirectory {
        Objects.requireNonNull(root, "root");
    }

    /** Makes the directory where it is missing, and lets the server's own user pass through it. */
    static DataDirectory prepare(Path path) throws IOException {
        Path root = Files.createDirectories(path).toRealPath();
        if (ServerUser.isRoot()) {
            allowPassage(root);
        }
        return new DataDirectory(root);
    }

    private static void allowPassage(Path directory) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(directory, permissions);
        }
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** Where a cluster is made, before it gets its name in one step. */
    Path unfinishedCluster() {
        return root.resolve("cluster.unfinished");
    }

    Path programs() {
        return root.resolve("postgresql");
    }

    Path log() {
        return root.resolve("logs").resolve("postgresql.log");
    }

    Path passwords() {
        return root.resolve("postgresql.pgpass");
    }

    Path lock() {
        return root.resolve("postgresql.lock");
    }
}
