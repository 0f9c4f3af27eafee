package it.sportello.storage.sql;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times and durations as rows and parameters carry them. */
public final class Moments {
    private static final double MILLIS = 1000;

    private Moments() {}

    public static Instant of(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static Optional<Instant> find(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    public static Instant of(JsonObject json, String name) {
        return OffsetDateTime.parse(json.getString(name)).toInstant();
    }

    public static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    /** For {@code $n::float8 * interval '1 second'}. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
