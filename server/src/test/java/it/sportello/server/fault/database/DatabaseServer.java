package it.sportello.server.fault.database;

import it.sportello.storage.embedded.DatabaseAddress;
import it.sportello.storage.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An external database for services: a data directory's own, on a server that can be stopped, started and frozen. */
public final class DatabaseServer implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    private DatabaseServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** Serves what lies in a data directory. */
    public static DatabaseServer on(Path data) throws Exception {
        return new DatabaseServer(data, EmbeddedPostgres.start(data, sentence -> {}));
    }

    public Path data() {
        return data;
    }

    /** Past any link. */
    public synchronized DatabaseAddress address() {
        return server.address();
    }

    public synchronized void stop() throws Exception {
        server.close();
    }

    public synchronized void start() throws Exception {
        server = EmbeddedPostgres.start(data, sentence -> {});
    }

    /** Stops all of its processes where they are; connections stay open and nothing answers. */
    public void freeze() throws Exception {
        signal("-STOP");
    }

    public void thaw() throws Exception {
        signal("-CONT");
    }

    private void signal(String name) throws Exception {
        for (ProcessHandle process : processes().toList()) {
            run("kill", name, Long.toString(process.pid()));
        }
    }

    /** No file of it may grow beyond a size, as on a disk that has no room left: writing there fails. */
    public void limitFiles(String bytes) throws Exception {
        for (ProcessHandle process : processes().toList()) {
            List<String> words = new ArrayList<>(asItsUser());
            words.addAll(List.of("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":unlimited"));
            run(words.toArray(String[]::new));
        }
    }

    /** Limits are set by their owner; not even root may set another user's in every container. */
    private List<String> asItsUser() throws Exception {
        Object owner = Files.getAttribute(data.resolve("cluster"), "unix:uid");
        Object group = Files.getAttribute(data.resolve("cluster"), "unix:gid");
        boolean ours = owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return ours ? List.of() : List.of("setpriv", "--reuid=" + owner, "--regid=" + group, "--clear-groups");
    }

    /** A process that has just ended needs no signal. */
    private static void run(String... words) throws Exception {
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The server first, so that a frozen one begins no new process. */
    private Stream<ProcessHandle> processes() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants());
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
