package it.sportello.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;

/**
 * How times and lengths of time are written for people, in the office's own time zone.
 *
 * @param zone in which the office lives
 */
public record Moments(ZoneId zone) {
    private static final int HOURS_OF_A_DAY = 24;

    public Moments {
        Objects.requireNonNull(zone, "zone");
    }

    public LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, zone);
    }

    /** A date in words, for example {@code 23 novembre 2026}. */
    public String date(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(day);
    }

    /** A day of any year, for example {@code 1 giugno}. */
    public String dayOfYear(MonthDay day, Texts texts) {
        return DateTimeFormatter.ofPattern("d MMMM", texts.locale()).format(day);
    }

    /** The time alone on the same day, with the date on any other. */
    public String time(Instant when, Instant now, Texts texts) {
        String time = DateTimeFormatter.ofPattern("HH:mm").format(when.atZone(zone));
        return day(when).equals(day(now)) ? time : date(day(when), texts) + ", " + time;
    }

    /** A length of time in its two largest units that matter, for example {@code 2 ore e 5 minuti}. */
    public String length(Duration length, Texts texts) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes < Duration.ofHours(1).toMinutes()) {
            return texts.say("length.minutes", minutes);
        }
        long hours = length.toHours();
        if (hours >= HOURS_OF_A_DAY) {
            return texts.say("length.days", length.toDays(), length.toHoursPart());
        }
        return texts.say("length.hours", hours, length.toMinutesPart());
    }
}
