package it.sportello.server.settings;

import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whose counter this is.
 *
 * @param name as citizens read it
 * @param privacyUrl where the privacy notice stands; may be empty
 * @param phone for what cannot wait; may be empty
 * @param hours in words; may be empty
 * @param zone in which days begin and end
 */
public record OfficeSettings(String name, String privacyUrl, String phone, String hours, ZoneId zone) {
    private static final String EXAMPLE = "Comune di Esempio";
    private static final Pattern NAME = Pattern.compile(".{1,100}");
    private static final Pattern URL_OR_EMPTY = Pattern.compile("(https?://\\S{1,500})?");
    private static final Pattern SHORT = Pattern.compile(".{0,200}");

    public OfficeSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(privacyUrl, "privacyUrl");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(zone, "zone");
    }

    static OfficeSettings of(Values values) throws SettingsProblem {
        return new OfficeSettings(
                values.matching("office.name", EXAMPLE, NAME, "a name of 1 to 100 characters"),
                values.matching("office.privacy-url", "", URL_OR_EMPTY, "an address that begins with https://"),
                values.matching("office.phone", "", SHORT, "at most 200 characters"),
                values.matching("office.hours", "", SHORT, "at most 200 characters"),
                values.zone("office.time-zone", "Europe/Rome"));
    }

    /** Whether somebody has put the office's own name in the place of the example's. */
    public boolean isNamed() {
        return !name.equals(EXAMPLE);
    }
}
