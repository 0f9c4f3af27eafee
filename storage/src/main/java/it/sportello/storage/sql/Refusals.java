package it.sportello.storage.sql;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.Set;

/** Tells what the database refused from a database that is away. */
public final class Refusals {
    /** Data that is none, rules of a table that are broken, and what is too large or too deep for the database. */
    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private Refusals() {}

    /** Whether the database did its work and refused what it was given, as it would the next time. */
    public static boolean isRefusal(Throwable failure) {
        return failure instanceof PgException refusal
                && Optional.ofNullable(refusal.getSqlState())
                        .filter(state -> state.length() > 2 && CLASSES.contains(state.substring(0, 2)))
                        .isPresent();
    }
}
