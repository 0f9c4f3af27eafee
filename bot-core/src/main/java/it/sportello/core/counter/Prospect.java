package it.sportello.core.counter;

import it.sportello.core.message.Language;
import it.sportello.core.speech.PhraseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a citizen who waits for a person can expect.
 *
 * @param opens when people answer next; empty where nobody can tell
 * @param attended whether somebody is at the desk just now
 * @param ahead how many wait before him
 */
public record Prospect(Optional<Instant> opens, boolean attended, int ahead, ZoneId zone) {
    public Prospect {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(zone, "zone");
    }

    /** What is to be said of it at that time. */
    PhraseKey phrase(Instant now) {
        if (opens.isEmpty()) {
            return PhraseKey.WAIT_NOBODY;
        }
        if (opens.get().isAfter(now)) {
            return PhraseKey.WAIT_CLOSED;
        }
        return attended ? PhraseKey.WAIT_OPEN : PhraseKey.WAIT_ABSENT;
    }

    /** For the phrase's placeholders: the number of those ahead, and the opening's day, date and time. */
    Map<String, Object> values(Language language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<LocalDate> day = opens.map(when -> LocalDate.ofInstant(when, zone));
        return Map.of(
                "ahead", String.valueOf(ahead),
                "day", day.map(date -> name(date, today)).orElse(""),
                "date", written("EEEE d MMMM", language),
                "time", written("H:mm", language));
    }

    private String written(String pattern, Language language) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.code()));
        return opens.map(when -> written.format(when.atZone(zone))).orElse("");
    }

    /** Fixed words that the phrases ask for. */
    private static String name(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.plusDays(1)) ? "tomorrow" : "later";
    }
}
