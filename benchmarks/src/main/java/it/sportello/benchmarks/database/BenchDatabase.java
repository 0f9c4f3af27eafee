package it.sportello.benchmarks.database;

import it.sportello.storage.embedded.EmbeddedPostgres;
import it.sportello.storage.embedded.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The database that an office would have, with room for the connections of a benchmark beside those of the service. */
public final class BenchDatabase {
    private static final String MORE_CONNECTIONS = "max_connections = 160\n";

    private BenchDatabase() {}

    /** Makes it in an empty directory, and lets it run. */
    public static EmbeddedPostgres create(Path data, Consumer<String> progress) throws IOException, StartFailure {
        EmbeddedPostgres.start(data, progress).close();
        Files.writeString(settings(data), MORE_CONNECTIONS, StandardOpenOption.APPEND);
        return EmbeddedPostgres.start(data, progress);
    }

    private static Path settings(Path data) throws IOException {
        try (var files = Files.find(data, 3, (path, kind) -> path.endsWith("postgresql.conf"))) {
            return files.findFirst().orElseThrow(() -> new IOException("the database has no settings"));
        }
    }
}
