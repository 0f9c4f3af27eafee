package it.sportello.knowledge.freshness;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How far to look.
 *
 * @param today at the office
 * @param soon until when a last day is near
 * @param idle since when an answer that was never given counts as unused
 */
public record Horizon(LocalDate today, LocalDate soon, LocalDate idle) {
    private static final int SOON_DAYS = 30;
    private static final int IDLE_DAYS = 90;

    public Horizon {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(soon, "soon");
        Objects.requireNonNull(idle, "idle");
    }

    /** A month ahead and three months back. */
    public static Horizon usual(LocalDate today) {
        return new Horizon(today, today.plusDays(SOON_DAYS), today.minusDays(IDLE_DAYS));
    }
}
