package it.sportello.desk.house;

import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import it.sportello.desk.page.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Written hours as people read them.
 *
 * @param usual whether they are those of all offices, so that what is absent is nothing
 */
record HoursWords(Texts texts, boolean usual) {
    private static final int DAYS = 7;

    /** A day's name at the beginning of a line. */
    String name(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
        return name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1);
    }

    /** Under their labels, in the order of the page. */
    Map<String, String> told(WrittenHours hours) {
        Map<String, String> told = new LinkedHashMap<>();
        String absent = texts.say(usual ? "house.hours.unwritten" : "house.hours.as-usual");
        for (DayOfWeek day : DayOfWeek.values()) {
            told.put(name(day), hours.week().map(week -> open(week.on(day))).orElse(absent));
        }
        seasons(hours.seasons(), told);
        put(told, HoursForm.PATRON, hours.closings().patron().map(HoursText::ofDays));
        put(told, HoursForm.YEARLY, hours.closings().everyYear().map(HoursText::ofDays));
        put(told, HoursForm.ONCE, hours.closings().once().map(HoursText::ofClosings));
        put(told, HoursForm.FIRST, hours.targets().firstAnswer().map(HoursWords::number));
        put(told, HoursForm.SOLUTION, hours.targets().solution().map(HoursWords::number));
        return told;
    }

    private void put(Map<String, String> told, String field, Optional<String> value) {
        value.ifPresent(text -> told.put(texts.say("house.hours." + field), text.replace("\n", ", ")));
    }

    private static String number(Duration length) {
        return String.valueOf(length.toHours());
    }

    private void seasons(Optional<List<Season>> seasons, Map<String, String> told) {
        seasons.orElse(List.of())
                .forEach(season -> told.put(
                        texts.say(
                                "house.hours.season.label",
                                HoursText.ofDay(season.from()),
                                HoursText.ofDay(season.to())),
                        week(season.week())));
        seasons.filter(List::isEmpty)
                .ifPresent(none -> told.put(texts.say("house.hours.seasons"), texts.say("house.hours.none-of-them")));
    }

    private String week(Week week) {
        String open = Stream.of(DayOfWeek.values())
                .filter(day -> !week.on(day).isEmpty())
                .map(day -> name(day) + " " + HoursText.ofStretches(week.on(day)))
                .collect(Collectors.joining("; "));
        return open.isEmpty() ? texts.say("house.hours.closed") : open;
    }

    private String open(List<Stretch> stretches) {
        return stretches.isEmpty() ? texts.say("house.hours.closed") : HoursText.ofStretches(stretches);
    }

    /** The next days, with all closings and holidays, so that whoever wrote them sees whether he was understood. */
    List<Map<String, Object>> ahead(Optional<OfficeHours> hours, LocalDate today) {
        DateTimeFormatter date = DateTimeFormatter.ofPattern("EEEE d MMMM", texts.locale());
        return hours.stream()
                .map(OfficeHours::timetable)
                .flatMap(timetable -> today.datesUntil(today.plusDays(DAYS))
                        .map(day -> Map.<String, Object>of("day", date.format(day), "open", open(timetable.on(day)))))
                .toList();
    }
}
