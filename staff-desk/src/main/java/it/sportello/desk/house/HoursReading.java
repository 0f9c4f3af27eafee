package it.sportello.desk.house;

import it.sportello.core.hours.Closings;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Targets;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import it.sportello.desk.page.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What typed hours mean, and what in them cannot be understood. */
final class HoursReading {
    private static final int MOST_DIGITS = 4;

    private final HoursForm form;
    private final Texts texts;
    private final HoursWords words;
    private final Map<String, Object> errors = new LinkedHashMap<>();
    private final WrittenHours hours;

    HoursReading(HoursForm form, Texts texts) {
        this.form = Objects.requireNonNull(form, "form");
        this.texts = Objects.requireNonNull(texts, "texts");
        this.words = new HoursWords(texts, true);
        this.hours = new WrittenHours(
                form.hasWeek() ? Optional.of(week("", "")) : Optional.empty(),
                seasons(),
                new Closings(
                        listed(HoursForm.PATRON, label(HoursForm.PATRON), "day", HoursText::days),
                        listed(HoursForm.YEARLY, label(HoursForm.YEARLY), "days", HoursText::days),
                        listed(HoursForm.ONCE, label(HoursForm.ONCE), "once", HoursText::closings)),
                new Targets(length(HoursForm.FIRST), length(HoursForm.SOLUTION)));
    }

    /** What is wrong, by field in the order of the page, in sentences that say how to put it right. */
    Map<String, Object> errors() {
        return errors;
    }

    /** The hours that a form without errors describes. */
    WrittenHours hours() {
        return hours;
    }

    private String label(String field) {
        return texts.say("house.hours." + field);
    }

    /** @param where what stands before a day's name in a sentence */
    private Week week(String prefix, String where) {
        Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Stretch> stretches = listed(
                            prefix + HoursForm.field(day), where + words.name(day), "hours", HoursText::stretches)
                    .orElse(List.of());
            if (!stretches.isEmpty()) {
                days.put(day, stretches);
            }
        }
        return new Week(days);
    }

    private Optional<List<Season>> seasons() {
        List<Season> seasons = new ArrayList<>();
        for (int number = 0; number < HoursForm.MOST_SEASONS; number++) {
            if (form.hasSeason(number)) {
                seasons.add(season(HoursForm.season(number), texts.say("house.hours.season.short", number + 1) + ", "));
            }
        }
        return seasons.isEmpty() && !form.isTicked(HoursForm.NO_SEASONS) ? Optional.empty() : Optional.of(seasons);
    }

    private Season season(String prefix, String where) {
        return new Season(day(prefix, HoursForm.FROM, where), day(prefix, HoursForm.TO, where), week(prefix, where));
    }

    /** One day of the year; where there is none, any, beside its error. */
    private MonthDay day(String prefix, String end, String where) {
        String field = prefix + end;
        List<MonthDay> days = HoursText.days(form.value(field)).orElse(List.of());
        if (days.size() != 1) {
            errors.put(field, texts.say("house.hours.error.day", where + label(end)));
            return MonthDay.of(1, 1);
        }
        return days.get(0);
    }

    /** What is absent is as usual. */
    private <T> Optional<List<T>> listed(
            String field, String label, String error, Function<String, Optional<List<T>>> read) {
        if (!form.isTicked(field)) {
            return Optional.empty();
        }
        Optional<List<T>> found = read.apply(form.value(field));
        if (found.isEmpty()) {
            errors.put(field, texts.say("house.hours.error." + error, label));
        }
        return found;
    }

    private Optional<Duration> length(String field) {
        String value = form.value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean number = value.length() <= MOST_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(value) > Targets.MOST_HOURS) {
            errors.put(field, texts.say("house.hours.error.length", label(field), Targets.MOST_HOURS));
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(Integer.parseInt(value)));
    }
}
