package it.sportello.storage;

/** An administrator must change something before the database can be used; the message says what, without a secret. */
public final class UnusableDatabase extends Exception {
    private static final long serialVersionUID = 1;

    public UnusableDatabase(String sentence) {
        super(sentence);
    }

    UnusableDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
