package it.sportello.knowledge.fact;

/** What a fact can be. */
public enum Kind {
    TEXT,
    DATE,
    AMOUNT,
    PHONE,
    HOURS,
    TABLE;

    /** Whether it is written once for each language; the others are written once and rendered in each. */
    public boolean isSpoken() {
        return this == TEXT || this == TABLE;
    }
}
