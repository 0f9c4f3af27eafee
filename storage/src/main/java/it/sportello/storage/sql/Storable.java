package it.sportello.storage.sql;

import java.nio.charset.StandardCharsets;

/** Texts from outside as PostgreSQL accepts them. */
public final class Storable {
    private Storable() {}

    /** The text with a question mark for each zero character and each half of a character, which no table can hold. */
    public static String text(String value) {
        return new String(value.replace('\0', '?').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
