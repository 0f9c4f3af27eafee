package it.sportello.server.settings;

/**
 * How long what citizens say is kept.
 *
 * @param months whole months; 0: until someone deletes it
 */
public record RetentionSettings(int months) {
    private static final int MOST = 120;

    static RetentionSettings of(Values values) throws SettingsProblem {
        return new RetentionSettings(values.number("retention.months", 0, 0, MOST));
    }

    /** Whether anything is forgotten by itself. */
    public boolean forgets() {
        return months > 0;
    }
}
