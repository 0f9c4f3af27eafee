package it.sportello.storage.embedded;

import it.sportello.storage.embedded.machine.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A service in a Java process of its own, so that a test can kill it. */
final class ServiceInChild implements AutoCloseable {
    private final Process process;

    private ServiceInChild(Process process) {
        this.process = process;
    }

    /** Started in a session of its own, as a terminal would, so that its process group can get a Ctrl-C. */
    static ServiceInChild start(Path directory) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), ServiceInChild.class.getName()));
        words.add(directory.toString());
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (!"ready".equals(line)) {
            throw new IOException("The child said: " + line);
        }
        return new ServiceInChild(process);
    }

    /** Leaves a row behind at its start, and another one when it is asked to end. */
    public static void main(String[] arguments) throws StartFailure, SQLException, IOException {
        EmbeddedPostgres database = EmbeddedPostgres.start(Path.of(arguments[0]), sentence -> {});
        Sql.execute(database.address(), "CREATE TABLE IF NOT EXISTS notes (note text)");
        Sql.execute(database.address(), "INSERT INTO notes VALUES ('started')");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(database)));
        System.out.println("ready");
        System.in.read();
    }

    private static void drain(EmbeddedPostgres database) {
        try {
            Sql.execute(database.address(), "INSERT INTO notes VALUES ('drained')");
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shells of the watchdog, the server and the server's own processes. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void pressControlC() throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid())
                .start()
                .onExit()
                .join();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Returns when nothing of this service writes into its directory any more, so that the directory can be deleted. */
    @Override
    public void close() {
        List<ProcessHandle> others = descendants();
        kill();
        awaitEnd(others);
    }

    static void awaitEnd(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).orTimeout(60, TimeUnit.SECONDS).join();
    }
}
