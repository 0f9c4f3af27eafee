package it.sportello.server.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * What the very first start leaves behind, made once for all tests: a data directory with the starter knowledge, and the
 * lines that the administrator read. Tests work on copies.
 */
public final class FirstStart {
    private final Path folder;
    private final List<String> lines;

    private FirstStart(Path folder, List<String> lines) {
        this.folder = folder;
        this.lines = List.copyOf(lines);
    }

    static FirstStart happen() throws Exception {
        Path folder = Files.createTempDirectory("sportello-test-service");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Platforms platforms = Platforms.open();
                ServiceUnderTest service = ServiceUnderTest.start(platforms, folder.resolve("first"))) {
            return new FirstStart(folder, service.lines());
        }
    }

    /** What the administrator read. */
    public List<String> lines() {
        return lines;
    }

    /** The first administrator's password, which must be changed at the first sign-in. */
    public String password() {
        return lines.stream()
                .filter(line -> line.contains("password "))
                .map(line -> line.replaceFirst(".*password (\\S+).*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no password among " + lines));
    }

    /** A data directory as it was after the first start. */
    public Path copy() throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.delete(copy);
        run("cp", "-a", folder.resolve("first").toString(), copy.toString());
        return copy;
    }

    private static void run(String... words) throws IOException, InterruptedException {
        int status = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(words[0] + " ended with " + status);
        }
    }

    /** Leaves nothing behind. */
    void close() throws IOException, InterruptedException {
        run("rm", "-rf", folder.toString());
    }
}
