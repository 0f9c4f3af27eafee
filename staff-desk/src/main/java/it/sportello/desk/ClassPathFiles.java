package it.sportello.desk;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of one folder of the class path, each kept in memory once it was asked for. Vert.x's own way unpacks the
 * folder of a jar with its thousands of icons on the event loop, for each file again when it may not keep copies.
 */
final class ClassPathFiles {
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final String folder;
    private final Map<String, Buffer> kept = new ConcurrentHashMap<>();

    ClassPathFiles(String folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** The file of that name below the folder; it blocks at the first time. */
    Optional<Buffer> read(String name) throws IOException {
        Optional<Buffer> known = Optional.ofNullable(kept.get(name));
        if (known.isPresent() || !NAME.matcher(name).matches()) {
            return known;
        }
        Optional<Buffer> read = fromClassPath(name);
        read.ifPresent(bytes -> kept.put(name, bytes));
        return read;
    }

    private Optional<Buffer> fromClassPath(String name) throws IOException {
        try (InputStream file = ClassPathFiles.class.getResourceAsStream("/" + folder + "/" + name)) {
            return file == null ? Optional.empty() : Optional.of(Buffer.buffer(file.readAllBytes()));
        }
    }
}
