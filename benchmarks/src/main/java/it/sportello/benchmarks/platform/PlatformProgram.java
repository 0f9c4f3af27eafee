package it.sportello.benchmarks.platform;

import io.vertx.core.Vertx;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The platform in a process of its own, which a killed service does not take along. Its first line is the port, each
 * further one a {@link Sighting}. It ends with the process that started it.
 */
public final class PlatformProgram {
    private static final long TELL_EVERY_MILLIS = 2;

    private final Writer out = new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16);

    private PlatformProgram() {}

    public static void main(String[] arguments) throws IOException {
        // Standard output belongs to the sightings, not to what libraries log.
        System.setOut(System.err);
        Vertx vertx = Vertx.vertx();
        PlatformProgram program = new PlatformProgram();
        vertx.runOnContext(none -> program.open(vertx));
        while (System.in.read() >= 0) {
            // Whoever started this process holds the other end for as long as he lives.
        }
        System.exit(0);
    }

    private void open(Vertx vertx) {
        FakePlatform.open(vertx, sighting -> write(sighting.line())).onSuccess(port -> {
            write(Integer.toString(port));
            vertx.setPeriodic(TELL_EVERY_MILLIS, tick -> flush());
        });
    }

    private void write(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
