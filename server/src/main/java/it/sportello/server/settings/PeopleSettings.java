package it.sportello.server.settings;

import it.sportello.core.remark.Manners;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How the people at the desk meet citizens.
 *
 * @param showNames whether citizens read the names of those who answer them
 * @param manners how often a citizen is asked what he thinks of an answer
 * @param contactsKept for how long an address or number that a citizen left is kept once nothing of his is open
 * @param patience for so much opening time a late request stays where it is, before what its office wants follows
 * @param silence after so long without a word of the person who holds a conversation the bot speaks again; zero: never
 */
public record PeopleSettings(
        boolean showNames, Duration silence, Manners manners, Duration contactsKept, Duration patience) {
    private static final int MANY_DAYS = 3650;
    private static final int A_WEEK = 7 * 24 * 60;

    public PeopleSettings {
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(manners, "manners");
        Objects.requireNonNull(contactsKept, "contactsKept");
        Objects.requireNonNull(patience, "patience");
    }

    static PeopleSettings of(Values values) throws SettingsProblem {
        return new PeopleSettings(
                Boolean.parseBoolean(values.oneOf("people.show-names", "true", List.of("true", "false"))),
                Duration.ofMinutes(values.number("people.silence-minutes", 30, 0, A_WEEK)),
                new Manners(Duration.ofDays(values.number("people.opinion-days", 90, 0, MANY_DAYS))),
                Duration.ofDays(values.number("people.contact-days", 30, 1, MANY_DAYS)),
                Duration.ofMinutes(values.number("people.escalation-minutes", 30, 1, A_WEEK)));
    }
}
