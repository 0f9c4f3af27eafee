package it.sportello.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How the people at the desk meet citizens.
 *
 * @param showNames whether citizens read the names of those who answer them
 * @param silence after so long without a word of the person who holds a conversation the bot speaks again; zero: never
 */
public record PeopleSettings(boolean showNames, Duration silence) {
    private static final int A_WEEK = 7 * 24 * 60;

    public PeopleSettings {
        Objects.requireNonNull(silence, "silence");
    }

    static PeopleSettings of(Values values) throws SettingsProblem {
        return new PeopleSettings(
                Boolean.parseBoolean(values.oneOf("people.show-names", "true", List.of("true", "false"))),
                Duration.ofMinutes(values.number("people.silence-minutes", 30, 0, A_WEEK)));
    }
}
