package it.sportello.storage.embedded;

import java.util.Objects;

/** Where a PostgreSQL database answers and who signs in there; {@code toString} hides the password. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    public DatabaseAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** The address for JDBC; user and password are handed over beside it, never inside it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=disable";
    }

    /** The address as the setting {@code database.url} spells it, password included: a secret. */
    public String uri() {
        return "postgresql://" + user + ":" + password + "@" + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + user + "@" + host + ":" + port + "/" + database + "]";
    }
}
