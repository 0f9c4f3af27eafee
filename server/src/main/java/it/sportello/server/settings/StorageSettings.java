package it.sportello.server.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where everything is kept.
 *
 * @param databaseUrl of an external PostgreSQL, holding a password; empty for the embedded one
 * @param connections at most
 * @param dataDirectory of the embedded PostgreSQL
 */
public record StorageSettings(String databaseUrl, int connections, Path dataDirectory) {
    public StorageSettings {
        Objects.requireNonNull(databaseUrl, "databaseUrl");
        Objects.requireNonNull(dataDirectory, "dataDirectory");
    }

    static StorageSettings of(Values values) throws SettingsProblem {
        return new StorageSettings(
                values.text("database.url", ""), values.number("database.connections", 16, 2, 200), directory(values));
    }

    private static Path directory(Values values) throws SettingsProblem {
        String value = values.text("data.directory", "./data");
        try {
            if (!value.isEmpty()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // Falls through to the sentence below, which says the same of an empty path.
        }
        throw new SettingsProblem("data.directory: the path of a directory is wanted");
    }

    @Override
    public String toString() {
        return "StorageSettings[" + (databaseUrl.isEmpty() ? "embedded" : "external") + "]";
    }
}
