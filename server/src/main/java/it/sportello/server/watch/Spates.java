package it.sportello.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Tells the log of what may happen with each request: at once when it begins, then once a minute how often it has happened
 * again, for as long as it goes on. So nobody who floods the service fills the log.
 */
public final class Spates {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Spate> going = new HashMap<>();

    private static final class Spate {
        private final Consumer<String> log;
        private Instant told;
        private long again;

        Spate(Consumer<String> log, Instant told) {
            this.log = log;
            this.told = told;
        }
    }

    public Spates(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Something happened.
     *
     * @param what as it is told: one of few lines, into which nothing goes that a request brings
     * @param log how it is told
     */
    public synchronized void happened(String what, Consumer<String> log) {
        Spate known = going.get(what);
        if (known == null) {
            going.put(what, new Spate(log, clock.instant()));
            log.accept(what);
        } else {
            known.again++;
        }
    }

    /** To be called every few seconds. What has not happened for a minute is over; when it begins again, that is told. */
    public synchronized void look() {
        Instant now = clock.instant();
        going.entrySet().removeIf(one -> isDue(one.getValue(), now) && isOver(one.getKey(), one.getValue(), now));
    }

    private static boolean isDue(Spate spate, Instant now) {
        return !now.isBefore(spate.told.plus(BETWEEN));
    }

    private static boolean isOver(String what, Spate spate, Instant now) {
        if (spate.again == 0) {
            return true;
        }
        spate.log.accept(what + " again=" + spate.again);
        spate.again = 0;
        spate.told = now;
        return false;
    }
}
