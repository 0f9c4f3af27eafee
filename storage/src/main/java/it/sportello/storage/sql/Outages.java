package it.sportello.storage.sql;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.Set;

/** Names for the log, in words that quote nothing, why the database did not do its work. */
public final class Outages {
    /** PostgreSQL's state for a disk without room. */
    private static final String DISK_FULL = "53100";

    /** Resources that are short, errors of the system below, and errors that PostgreSQL has no name for. */
    private static final Set<String> TROUBLE = Set.of("53", "58", "XX");

    private Outages() {}

    /** A word where an administrator can do something about it, with PostgreSQL's state; otherwise the kind of failure. */
    public static String cause(Throwable failure) {
        return failure instanceof PgException refusal
                ? Optional.ofNullable(refusal.getSqlState())
                        .map(state -> word(state) + " state=" + state)
                        .orElse("database")
                : failure.getClass().getName();
    }

    private static String word(String state) {
        if (state.equals(DISK_FULL)) {
            return "disk-full";
        }
        return TROUBLE.stream().anyMatch(state::startsWith) ? "database-in-trouble" : "database";
    }
}
