package it.sportello.whatsapp;

/** What is asked of every setting of this channel. */
final class Settings {
    private Settings() {}

    /** An empty secret would verify what anyone can sign; an empty address would fail at the first message only. */
    static void requireText(String value, String key) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + ": must not be empty");
        }
    }
}
