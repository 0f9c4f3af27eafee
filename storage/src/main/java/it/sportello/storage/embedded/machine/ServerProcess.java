package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running server and its watchdog. The watchdog is a shell in a session of its own, which holds one end of a pipe: when
 * this process closes the other end, by will or by dying, the shell asks the server for a fast, clean shutdown.
 */
public final class ServerProcess {
    private static final long PATIENCE_SECONDS = 60;
    private static final long RECOVERY_SECONDS = 600;
    private static final int LINES_KEPT = 20;

    private static final String WATCHDOG = """
            trap '' HUP INT TERM
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            (read -r _ <&3; kill -INT $server) >/dev/null 2>&1 &
            watch=$!
            exec 3<&-
            wait $server
            status=$?
            kill -KILL $watch 2>/dev/null
            exit $status
            """;

    private final Process watchdog;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> silent = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    private ServerProcess(Process watchdog) {
        this.watchdog = watchdog;
        this.ended = CompletableFuture.allOf(watchdog.onExit(), silent);
    }

    public static ServerProcess start(Command server, ServerLog log) throws IOException {
        List<String> shell = List.of("setsid", "sh", "-c", WATCHDOG, "sportello-postgresql");
        List<String> words =
                Stream.concat(shell.stream(), server.words().stream()).toList();
        ServerProcess process = new ServerProcess(new Command(words, server.directory()).start());
        Thread reader = new Thread(() -> process.read(log), "postgresql-log");
        reader.setDaemon(true);
        reader.start();
        return process;
    }

    private void read(ServerLog log) {
        log.follow(watchdog.getInputStream(), this::heed);
        ready.complete(false);
        silent.complete(null);
    }

    private void heed(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
        if (line.endsWith("database system is ready to accept connections")) {
            ready.complete(true);
        }
    }

    /** Waits until the server takes connections, after a crash until it has recovered; false when it ended instead. */
    public boolean awaitReady() {
        return ready.completeOnTimeout(false, RECOVERY_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    public boolean hasSaid(String words) {
        synchronized (lastLines) {
            return lastLines.stream().anyMatch(line -> line.contains(words));
        }
    }

    public String complaint() {
        synchronized (lastLines) {
            return lastLines.stream()
                    .filter(line -> line.contains("FATAL: ") || line.contains("PANIC: "))
                    .findFirst()
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", ""))
                    .orElse(lastLines.isEmpty() ? "no reason given" : lastLines.getLast());
        }
    }

    /** Completes when the server and all its own processes have ended, and their last words are in the log. */
    public CompletableFuture<Void> onExit() {
        return ended;
    }

    /** Stops the server cleanly; one that does not obey is killed, and recovers at its next start. */
    public void stop() throws IOException {
        watchdog.getOutputStream().close();
        boolean obeyed = ended.thenApply(nothing -> true)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!obeyed) {
            watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
            watchdog.destroyForcibly();
        }
    }
}
