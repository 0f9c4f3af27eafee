package it.sportello.server.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the very first start leaves behind, made once for all tests: a data directory with a part of the starter
 * knowledge, so that each publication of a test trains on that part only, and the lines that the administrator read. Tests
 * work on copies.
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
                ServiceUnderTest service =
                        ServiceUnderTest.start(platforms, folder.resolve("first"), Map.of(), part(folder))) {
            return new FirstStart(folder, service.lines());
        }
    }

    /** The repository's configuration, with the first file only of each kind of office. */
    private static Path part(Path folder) throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        Path whole = ServiceUnderTest.ROOT.resolve("config").toAbsolutePath();
        try (Stream<Path> entries = Files.list(whole)) {
            for (Path entry : entries.filter(path -> !path.endsWith("starter")).toList()) {
                Files.createSymbolicLink(config.resolve(entry.getFileName()), entry);
            }
        }
        Path starter = Files.createDirectory(config.resolve("starter"));
        for (String file : List.of("1-comune.yaml", "2-scuola.yaml", "3-acqua.yaml")) {
            Files.createSymbolicLink(
                    starter.resolve(file), whole.resolve("starter").resolve(file));
        }
        return config;
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
