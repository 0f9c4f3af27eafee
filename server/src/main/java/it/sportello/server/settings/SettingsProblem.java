package it.sportello.server.settings;

/** A setting that stops the start. The message names the key, says what is wanted, and never quotes a secret. */
public final class SettingsProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public SettingsProblem(String message) {
        super(message);
    }
}
