package it.sportello.storage;

import io.vertx.pgclient.SslMode;
import it.sportello.storage.embedded.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a PostgreSQL database answers and how to sign in there; {@code toString} hides the password.
 *
 * @param addresses one, or those of a primary and its standbys in any order: whichever takes writes is the one in use
 * @param rootCertificate a PEM file with the authorities to trust; empty for those that Java trusts
 */
public record ConnectionSettings(List<DatabaseAddress> addresses, SslMode sslMode, Optional<Path> rootCertificate) {
    public ConnectionSettings {
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(sslMode, "sslMode");
        Objects.requireNonNull(rootCertificate, "rootCertificate");
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("addresses");
        }
    }

    /** A database on the same machine, as the embedded one is. */
    public static ConnectionSettings local(DatabaseAddress address) {
        return new ConnectionSettings(List.of(address), SslMode.DISABLE, Optional.empty());
    }

    /**
     * The database that the setting {@code database.url} names.
     *
     * @param url for example {@code postgresql://user:password@host:5432/database?sslmode=verify-full}, with more hosts
     *     after commas; marks that have a meaning in an address are percent-encoded, {@code sslmode} (prefer by default),
     *     {@code sslrootcert} and {@code target_session_attrs} are known
     */
    public static ConnectionSettings parse(String url) throws UnusableDatabase {
        return new DatabaseUrl(url).settings();
    }
}
