package it.sportello.desk.house;

import it.sportello.desk.page.Texts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of an office's hours as its page shows it. */
record HoursView(HoursForm form, Texts texts, boolean usual) {

    Map<String, Object> model() {
        return Map.of(
                "week", week(""),
                "seasons", seasons(),
                "noSeasons", form.isTicked(HoursForm.NO_SEASONS),
                "values", values(),
                "mostSeasons", HoursForm.MOST_SEASONS);
    }

    private List<Map<String, Object>> week(String prefix) {
        HoursWords words = new HoursWords(texts, usual);
        return Stream.of(DayOfWeek.values())
                .map(day -> row(prefix + HoursForm.field(day), words.name(day)))
                .toList();
    }

    private Map<String, Object> row(String field, String label) {
        return Map.of("id", field, "label", label, "value", form.value(field));
    }

    /** Those that are typed, and a blank one to add another. */
    private List<Map<String, Object>> seasons() {
        List<Map<String, Object>> seasons = new ArrayList<>();
        boolean blank = false;
        for (int number = 0; number < HoursForm.MOST_SEASONS && !blank; number++) {
            blank = !form.hasSeason(number);
            seasons.add(season(number, blank));
        }
        return seasons;
    }

    private Map<String, Object> season(int number, boolean blank) {
        String prefix = HoursForm.season(number);
        return Map.of(
                "number", number + 1,
                "blank", blank,
                "from", row(prefix + HoursForm.FROM, texts.say("house.hours.from")),
                "to", row(prefix + HoursForm.TO, texts.say("house.hours.to")),
                "week", week(prefix));
    }

    private Map<String, Object> values() {
        return Map.of(
                HoursForm.PATRON, form.value(HoursForm.PATRON),
                HoursForm.YEARLY, form.value(HoursForm.YEARLY),
                HoursForm.ONCE, form.value(HoursForm.ONCE),
                HoursForm.FIRST, form.value(HoursForm.FIRST),
                HoursForm.SOLUTION, form.value(HoursForm.SOLUTION));
    }
}
