package it.sportello.storage.embedded.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes what the server prints to a file that never grows beyond a bound; one older file is kept beside it. */
public final class ServerLog {
    private static final long BOUND_BYTES = 4L << 20;

    private final Path file;
    private final long bound;

    public ServerLog(Path file) {
        this(file, BOUND_BYTES);
    }

    ServerLog(Path file, long bound) {
        this.file = Objects.requireNonNull(file, "file");
        this.bound = bound;
    }

    public Path file() {
        return file;
    }

    /** Reads until the server has closed its output; a full disk stops the log, never the server. */
    void follow(InputStream output, Consumer<String> each) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(line);
                append(line);
            }
        } catch (IOException closed) {
            each.accept("The server's output was closed.");
        }
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) + line.length() > bound) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException diskFull) {
            // The lines that follow are tried again: the disk may have room by then.
        }
    }
}
