package it.sportello.core.staff;

import java.util.Objects;

/** A hashed password in its own format, salt and costs included. Hidden in logs. */
public record PasswordHash(String value) {
    public PasswordHash {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
