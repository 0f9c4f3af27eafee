package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words that start another program in a directory. The program inherits nothing of this process' environment: that holds
 * the channels' tokens, and settings of other PostgreSQL clients.
 */
public record Command(List<String> words, Path directory) {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C", "TZ", "UTC");

    /** How a program ended, and what it printed on both streams. */
    public record Outcome(int status, String output) {
        public Outcome {
            Objects.requireNonNull(output, "output");
        }

        public boolean succeeded() {
            return status == 0;
        }
    }

    public Command {
        words = List.copyOf(words);
        Objects.requireNonNull(directory, "directory");
    }

    Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        return builder.start();
    }

    public Outcome run() throws IOException {
        return run("");
    }

    /** For short programs: the input must fit into a pipe's buffer. */
    public Outcome run(String input) throws IOException {
        Process process = start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.onExit().join().exitValue(), output.strip());
    }
}
