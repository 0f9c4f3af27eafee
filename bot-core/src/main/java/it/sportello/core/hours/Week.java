package it.sportello.core.hours;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hours of each day of a week, in their order; a day that is absent has none. */
public record Week(Map<DayOfWeek, List<Stretch>> days) {
    public Week {
        Map<DayOfWeek, List<Stretch>> sorted = new TreeMap<>();
        days.forEach((day, stretches) -> sorted.put(day, inOrder(day, stretches)));
        days = Map.copyOf(sorted);
    }

    private static List<Stretch> inOrder(DayOfWeek day, List<Stretch> stretches) {
        List<Stretch> sorted =
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        for (int at = 1; at < sorted.size(); at++) {
            if (sorted.get(at).from().isBefore(sorted.get(at - 1).to())) {
                throw new IllegalArgumentException(day + ": its hours overlap");
            }
        }
        return sorted;
    }

    /** On that day; empty where nobody answers. */
    public List<Stretch> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
