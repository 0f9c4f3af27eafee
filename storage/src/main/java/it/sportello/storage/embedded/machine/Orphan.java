package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server that still runs although the service that started it is gone. Only a process which says by its own command
 * line that it is the server of this very cluster is ever stopped.
 */
public record Orphan(ProcessHandle process) {
    private static final long PATIENCE_SECONDS = 60;

    /** Goes onto the server's command line, where it can be read back even without rights on the process. */
    public static String mark(Path cluster) {
        return "cluster_name=" + cluster;
    }

    /** Leaves the cluster with no running server, and without a note of one that was another program's number. */
    public static void clear(Path cluster) throws IOException, StartFailure {
        Path note = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> noted = noted(note);
        if (noted.isEmpty()) {
            return;
        }
        List<String> words = words(noted.get());
        if (isServer(words) && words.contains(mark(cluster))) {
            new Orphan(noted.get()).stop();
        } else if (!isServer(words)) {
            Files.deleteIfExists(note);
        }
    }

    private static Optional<ProcessHandle> noted(Path note) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        return Files.readAllLines(note).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[1-9]\\d{0,9}"))
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    private static List<String> words(ProcessHandle process) throws IOException {
        Path words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.exists(words)) {
            return List.of();
        }
        return List.of(new String(Files.readAllBytes(words), StandardCharsets.UTF_8).split("\0", -1));
    }

    private static boolean isServer(List<String> words) {
        return !words.isEmpty() && Path.of(words.get(0)).endsWith("postgres");
    }

    private void stop() throws IOException, StartFailure {
        new Command(List.of("sh", "-c", "kill -INT " + process.pid()), Path.of("/")).run();
        if (process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()) {
            return;
        }
        throw new StartFailure("An earlier PostgreSQL, process " + process.pid() + ", still runs on this database and"
                + " does not stop: stop it by hand, then start again.");
    }
}
