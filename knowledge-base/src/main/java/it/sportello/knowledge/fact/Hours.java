package it.sportello.knowledge.fact;

import it.sportello.core.message.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Opening hours: lines of days with the stretches of time in which somebody is there. */
public record Hours(List<Line> lines) implements FactValue {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /** Days of the week in their order, with their hours. */
    public record Line(List<DayOfWeek> days, List<Stretch> stretches) {
        public Line {
            days = List.copyOf(days);
            stretches = List.copyOf(stretches);
        }
    }

    /** From a time to a later one. */
    public record Stretch(LocalTime from, LocalTime to) {
        public Stretch {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        private String shown(String dash) {
            return TIME.format(from) + dash + TIME.format(to);
        }
    }

    public Hours {
        lines = List.copyOf(lines);
    }

    @Override
    public Kind kind() {
        return Kind.HOURS;
    }

    @Override
    public Map<Language, String> written() {
        return Map.of(
                Language.ITALIAN,
                lines.stream()
                        .map(line -> days(line, Locale.ITALIAN, TextStyle.SHORT, "-") + " " + stretches(line, "-"))
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public String inline(Language language) {
        return lines.stream().map(line -> shown(line, language)).collect(Collectors.joining("; "));
    }

    @Override
    public String block(Language language) {
        return lines.stream().map(line -> "- " + shown(line, language)).collect(Collectors.joining("\n"));
    }

    private static String shown(Line line, Language language) {
        return days(line, Plain.locale(language), TextStyle.FULL, "–") + ": " + stretches(line, "–");
    }

    private static String stretches(Line line, String dash) {
        return line.stretches().stream().map(one -> one.shown(dash)).collect(Collectors.joining(", "));
    }

    /** Three days or more in a row as the first and the last of them. */
    private static String days(Line line, Locale locale, TextStyle style, String dash) {
        List<DayOfWeek> days = line.days();
        DayOfWeek first = days.get(0);
        DayOfWeek last = days.get(days.size() - 1);
        boolean inARow = days.size() > 2 && last.getValue() - first.getValue() == days.size() - 1;
        return inARow
                ? first.getDisplayName(style, locale) + dash + last.getDisplayName(style, locale)
                : days.stream().map(day -> day.getDisplayName(style, locale)).collect(Collectors.joining(", "));
    }
}
