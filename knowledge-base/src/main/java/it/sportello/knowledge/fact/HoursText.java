package it.sportello.knowledge.fact;

import it.sportello.knowledge.fact.Hours.Line;
import it.sportello.knowledge.fact.Hours.Stretch;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads opening hours as people write them, for example {@code lun-ven 9:00-12:30, 14.30-17}. */
final class HoursText {
    private static final int MOST_LINES = 14;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern STRETCH =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:]*|\\s*\\b(?:e|ed|and)\\b\\s*");
    private static final Pattern APART = Pattern.compile("\\s*,\\s*|\\s+(?:e|ed|and)\\s+|\\s+");
    private static final Pattern RANGE = Pattern.compile("\\s*[-–]\\s*|\\s+(?:a|al|to)\\s+");

    private HoursText() {}

    static Optional<FactValue> read(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> written =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        written.forEach(line -> line(line).ifPresent(lines::add));
        boolean isRead = !lines.isEmpty() && lines.size() == written.size() && lines.size() <= MOST_LINES;
        return isRead ? Optional.of(new Hours(lines)) : Optional.empty();
    }

    private static Optional<Line> line(String text) {
        Matcher found = STRETCH.matcher(text);
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (found.find()) {
            Optional<Stretch> stretch = stretch(found);
            if (stretch.isEmpty()) {
                return Optional.empty();
            }
            stretches.add(stretch.get());
            String before = text.substring(from, found.start());
            rest.append(stretches.size() > 1 && BETWEEN.matcher(before).matches() ? "" : before);
            from = found.end();
        }
        List<DayOfWeek> days = days(rest.append(text.substring(from)).toString());
        return stretches.isEmpty() || days.isEmpty() ? Optional.empty() : Optional.of(new Line(days, stretches));
    }

    private static Optional<Stretch> stretch(Matcher found) {
        Optional<LocalTime> from = time(found.group(1), Optional.ofNullable(found.group(2)));
        Optional<LocalTime> to = time(found.group(3), Optional.ofNullable(found.group(4)));
        return from.flatMap(first -> to.filter(first::isBefore).map(last -> new Stretch(first, last)));
    }

    private static Optional<LocalTime> time(String hour, Optional<String> minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute.map(Integer::parseInt).orElse(0);
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }

    /** In their order; none where a word is no day. */
    private static List<DayOfWeek> days(String text) {
        String plain = text.strip().replaceAll("[:;,]+$", "").strip();
        String[] ends = RANGE.split(plain, -1);
        if (ends.length == 2) {
            return day(ends[0])
                    .flatMap(first ->
                            day(ends[1]).filter(last -> !last.equals(first)).map(last -> between(first, last)))
                    .orElse(List.of());
        }
        TreeSet<DayOfWeek> days = new TreeSet<>();
        for (String word : APART.split(plain)) {
            Optional<DayOfWeek> day = day(word);
            if (day.isEmpty()) {
                return List.of();
            }
            days.add(day.get());
        }
        return List.copyOf(days);
    }

    private static List<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
                .toList();
    }

    private static Optional<DayOfWeek> day(String word) {
        String wanted = folded(word.strip());
        return wanted.length() < SHORTEST_NAME
                ? Optional.empty()
                : Stream.of(DayOfWeek.values())
                        .filter(day -> Stream.of(Locale.ITALIAN, Locale.ENGLISH)
                                .anyMatch(locale -> folded(day.getDisplayName(TextStyle.FULL, locale))
                                        .startsWith(wanted)))
                        .findFirst();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace(".", "")
                .toLowerCase(Locale.ROOT);
    }
}
