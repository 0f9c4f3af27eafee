package it.sportello.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, as an administrator would start it. */
public final class ServiceProcess implements AutoCloseable {
    /** Enough for an office, and what is promised to be enough at full load. */
    private static final int MEGABYTES = 256;

    private static final long STOP_SECONDS = 60;

    private static final String CHAT = "Chat: ";
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+) ");

    private final Process process;
    private final List<String> said;
    private final long startMillis;

    private ServiceProcess(Process process, List<String> said, long startMillis) {
        this.process = process;
        this.said = said;
        this.startMillis = startMillis;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param settings environment variables; without a port among them it takes a free one
     */
    public static ServiceProcess start(Map<String, String> settings) throws IOException {
        Path complaints = Files.createTempFile("sportello-bench", ".log");
        complaints.toFile().deleteOnExit();
        ProcessBuilder builder =
                JavaProgram.service(MEGABYTES, List.of("serve")).redirectError(complaints.toFile());
        builder.environment().put("SPORTELLO_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        long begun = System.nanoTime();
        Process process = builder.start();
        List<String> said = awaitReady(process, complaints);
        return new ServiceProcess(process, said, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static List<String> awaitReady(Process process, Path complaints) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Sportello is ready")) {
                return said;
            }
        }
        process.destroyForcibly();
        throw new IOException("the service did not start: " + Files.readString(complaints));
    }

    /** Where it listens. */
    public String address() {
        return said.stream()
                .filter(line -> line.startsWith(CHAT))
                .map(line -> line.substring(CHAT.length()).replace("/chat", ""))
                .findFirst()
                .orElseThrow();
    }

    /** With which the first administrator signs in once; only the very first start tells it. */
    public String firstPassword() {
        return said.stream()
                .map(PASSWORD::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** From its start until it was ready. */
    public long startMillis() {
        return startMillis;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a cut of the power would, and returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
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
