package it.sportello.desk;

import it.sportello.core.staff.Role;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How the desk behaves here.
 *
 * @param secureCookies whether browsers send the desk's cookies over https only: true wherever the desk is reached so
 * @param zone in which times are shown
 * @param publisher the least role that may publish articles
 * @param sessionUnused after so long without a request a session ends
 */
public record DeskSettings(boolean secureCookies, ZoneId zone, Role publisher, Duration sessionUnused) {
    /** After so long a session ends even when it is used: an open page asks for news by itself. */
    public static final Duration WHOLE_SESSION = Duration.ofHours(12);

    public DeskSettings {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(sessionUnused, "sessionUnused");
    }

    /** Rome's time, editors publish, two hours without a request. */
    public static DeskSettings usual(boolean secureCookies) {
        return new DeskSettings(secureCookies, ZoneId.of("Europe/Rome"), Role.EDITOR, Duration.ofHours(2));
    }
}
