package it.sportello.desk.house;

import it.sportello.core.hours.Season;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import it.sportello.desk.page.Visit;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An office's hours as they are typed, by field. */
record HoursForm(Map<String, String> typed) {
    static final String PATRON = "patron";
    static final String YEARLY = "yearly";
    static final String ONCE = "once";
    static final String FIRST = "first";
    static final String SOLUTION = "solution";
    /** Ticked: no season, even where there are usual ones. */
    static final String NO_SEASONS = "no_seasons";

    static final String FROM = "from";
    static final String TO = "to";
    /** So many seasons a form may have. */
    static final int MOST_SEASONS = 8;

    private static final Set<String> FIELDS = Stream.of(
                    Stream.of(PATRON, YEARLY, ONCE, FIRST, SOLUTION, NO_SEASONS),
                    week(""),
                    IntStream.range(0, MOST_SEASONS).mapToObj(HoursForm::season).flatMap(HoursForm::season))
            .flatMap(fields -> fields)
            .collect(Collectors.toUnmodifiableSet());

    HoursForm {
        typed = Map.copyOf(typed);
    }

    static HoursForm typed(Visit visit) {
        Map<String, String> typed = new HashMap<>(visit.typed());
        typed.keySet().retainAll(FIELDS);
        typed.replaceAll((field, value) -> value.strip());
        typed.values().removeIf(String::isEmpty);
        return new HoursForm(typed);
    }

    static HoursForm of(WrittenHours hours) {
        Map<String, String> typed = new HashMap<>();
        hours.week().ifPresent(week -> put(typed, "", week));
        List<Season> seasons = hours.seasons().orElse(List.of());
        IntStream.range(0, seasons.size()).forEach(n -> put(typed, season(n), seasons.get(n)));
        hours.seasons().filter(List::isEmpty).ifPresent(none -> typed.put(NO_SEASONS, "yes"));
        hours.closings().patron().ifPresent(days -> typed.put(PATRON, HoursText.ofDays(days)));
        hours.closings().everyYear().ifPresent(days -> typed.put(YEARLY, HoursText.ofDays(days)));
        hours.closings().once().ifPresent(days -> typed.put(ONCE, HoursText.ofClosings(days)));
        hours.targets().firstAnswer().ifPresent(length -> typed.put(FIRST, String.valueOf(length.toHours())));
        hours.targets().solution().ifPresent(length -> typed.put(SOLUTION, String.valueOf(length.toHours())));
        return new HoursForm(typed);
    }

    private static void put(Map<String, String> typed, String prefix, Season season) {
        typed.put(prefix + FROM, HoursText.ofDay(season.from()));
        typed.put(prefix + TO, HoursText.ofDay(season.to()));
        put(typed, prefix, season.week());
    }

    /** A week without any hours is another thing than no week. */
    private static void put(Map<String, String> typed, String prefix, Week week) {
        boolean never = week.days().values().stream().allMatch(List::isEmpty);
        for (DayOfWeek day : DayOfWeek.values()) {
            String hours = HoursText.ofStretches(week.on(day));
            typed.put(prefix + field(day), never && prefix.isEmpty() ? HoursText.NONE : hours);
        }
        typed.values().removeIf(String::isEmpty);
    }

    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** What the names of a season's fields begin with. */
    static String season(int number) {
        return "s" + number + "_";
    }

    private static Stream<String> season(String prefix) {
        return Stream.concat(Stream.of(prefix + FROM, prefix + TO), week(prefix));
    }

    private static Stream<String> week(String prefix) {
        return Stream.of(DayOfWeek.values()).map(day -> prefix + field(day));
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean isTicked(String field) {
        return typed.containsKey(field);
    }

    /** Whether anything is typed in that season. */
    boolean hasSeason(int number) {
        return season(season(number)).anyMatch(typed::containsKey);
    }

    boolean hasWeek() {
        return week("").anyMatch(typed::containsKey);
    }
}
