package it.sportello.benchmarks.process;

import it.sportello.benchmarks.platform.PlatformProgram;
import it.sportello.benchmarks.platform.Sighting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The platform as another process. */
public final class PlatformProcess implements AutoCloseable {
    private static final int MEGABYTES = 96;

    private final Process process;
    private final BufferedReader lines;
    private final String address;

    private PlatformProcess(Process process) throws IOException {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = lines.readLine();
        if (port == null) {
            throw new IOException("the platform did not start");
        }
        this.address = "http://127.0.0.1:" + port;
    }

    /** Starts it and returns when it listens. */
    public static PlatformProcess start() throws IOException {
        return new PlatformProcess(JavaProgram.main(MEGABYTES, PlatformProgram.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Where both platforms answer. */
    public String address() {
        return address;
    }

    /** Tells from now on what is taken, on a thread of its own. */
    public void follow(Consumer<Sighting> seen) {
        Thread reader = new Thread(() -> read(seen), "platform");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<Sighting> seen) {
        lines.lines().map(Sighting::of).forEach(seen);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
