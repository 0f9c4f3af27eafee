package it.sportello.whatsapp.incoming;

import it.sportello.whatsapp.wire.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When things happened, in seconds since 1970. A channel reads no clock, so a time that cannot be read is taken to be
 * that of the newest item in the same delivery, and where there is none, {@link Instant#EPOCH}.
 */
final class Times {
    /** Ten digits reach the year 2286; more would be another unit, and would lie outside what a database keeps. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private final Instant fallback;

    Times(Json delivery) {
        this.fallback = delivery.textsBelow("timestamp").stream()
                .flatMap(seconds -> read(seconds).stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    Instant of(Json item) {
        return item.text("timestamp").flatMap(Times::read).orElse(fallback);
    }

    private static Optional<Instant> read(String seconds) {
        return SECONDS.matcher(seconds).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
