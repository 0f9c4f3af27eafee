package it.sportello.storage;

import java.util.Objects;

/** An administrator must change something before the database can be used. */
public final class UnusableDatabase extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    UnusableDatabase(String sentence) {
        super(sentence);
        this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    UnusableDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    /** What is wrong, for the administrator; no secret is in it. */
    public String sentence() {
        return sentence;
    }
}
