package it.sportello.server.settings;

import java.time.Duration;
import java.util.Objects;

/**
 * How long and how stubbornly answers are sent.
 *
 * @param giveUpAfter the age at which an answer that did not arrive goes to a person
 * @param restAfter how many conversations in a row a platform must fail in for its channel to rest
 */
public record SendingSettings(Duration giveUpAfter, int restAfter) {
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;

    public SendingSettings {
        Objects.requireNonNull(giveUpAfter, "giveUpAfter");
    }

    static SendingSettings of(Values values) throws SettingsProblem {
        return new SendingSettings(
                Duration.ofHours(values.number("sending.give-up-after-hours", DAY, 1, WEEK)),
                values.number("sending.rest-after-failures", 3, 1, 1_000));
    }
}
