package it.sportello.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The service in a process of its own, on the embedded database of a directory. */
final class ServiceProcess implements AutoCloseable {
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final String address;
    private final long startMillis;

    private ServiceProcess(Process process, String address, long startMillis) {
        this.process = process;
        this.address = address;
        this.startMillis = startMillis;
    }

    /** Starts the jar that this class lies in, and returns when the service is ready. */
    static ServiceProcess start(Path data, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        java(), "-XX:+UseSerialGC", "-Xmx256m", "-jar", jar().toString(), "serve")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings);
        builder.environment().put("SPORTELLO_DATA_DIRECTORY", data.toString());
        builder.environment().put("SPORTELLO_HTTP_PORT", "0");
        long begun = System.nanoTime();
        Process process = builder.start();
        String address = awaitReady(process);
        return new ServiceProcess(process, address, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar that is running. */
    static Path jar() throws IOException {
        try {
            return Path.of(ServiceProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the service's jar is nowhere to be found", e);
        }
    }

    private static String awaitReady(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Chat: ")) {
                address = line.substring("Chat: ".length()).replace("/chat", "");
            }
            if (line.startsWith("Sportello is ready")) {
                return address;
            }
        }
        throw new IOException("the service did not start");
    }

    /** Where it listens. */
    String address() {
        return address;
    }

    /** From its start until it was ready. */
    long startMillis() {
        return startMillis;
    }

    /** Memory of the service that no other process shares, and its part of what is shared; 0 where it is not known. */
    long serviceKilobytes() {
        return kilobytes(process.pid());
    }

    /** The same of all processes of its database. */
    long databaseKilobytes() {
        return sum(process.descendants(), child -> kilobytes(child.pid()));
    }

    private static long sum(Stream<ProcessHandle> processes, ToLongFunction<ProcessHandle> each) {
        return processes.mapToLong(each).sum();
    }

    private static long kilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
