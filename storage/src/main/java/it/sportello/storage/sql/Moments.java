package it.sportello.storage.sql;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;

/** Times and durations as rows and parameters carry them. */
public final class Moments {
    private static final double MILLIS = 1000;

    private Moments() {}

    public static Instant of(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    /** For {@code $n::float8 * interval '1 second'}. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
