package it.sportello.core.knowledge;

import java.util.Locale;

/** Kinds of danger that are answered with the right telephone numbers before anything else. */
public enum Emergency {
    GENERAL,
    GAS,
    VIOLENCE,
    CHILD,
    DISTRESS;

    /** The key in the files of phrases and fragments: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
