package it.sportello.knowledge.catalogue;

import java.time.Duration;

/** How recent an article is, by its last change and by its dates of validity. */
public enum Freshness {
    /** Changed within the last {@link #LATELY}. */
    NEW,
    /** Not changed for {@link #LONG}. */
    OLD,
    /** Its last day comes within {@link #SOON_DAYS}. */
    EXPIRING,
    /** Its last day is over. */
    EXPIRED,
    /** Its first day is still to come. */
    NOT_YET;

    public static final Duration LATELY = Duration.ofDays(30);
    public static final Duration LONG = Duration.ofDays(180);
    public static final int SOON_DAYS = 30;
}
