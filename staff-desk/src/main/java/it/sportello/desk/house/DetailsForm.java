package it.sportello.desk.house;

import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.HouseDetails.Part;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The office's details as they are typed.
 *
 * @param version that was in force when the form was opened
 */
record DetailsForm(Map<Part, String> typed, int version) {
    private static final Map<Part, String> FIELDS = new EnumMap<>(
            Map.of(Part.NAME, "name", Part.PRIVACY_URL, "privacy", Part.PHONE, "phone", Part.HOURS, "hours"));
    private static final String SAFE = "https://";

    DetailsForm {
        typed = Map.copyOf(typed);
    }

    static String field(Part part) {
        return Objects.requireNonNull(FIELDS.get(part), "field");
    }

    static DetailsForm of(HouseDetails details, int version) {
        return new DetailsForm(details.parts(), version);
    }

    static DetailsForm typed(Visit visit) {
        Map<Part, String> typed = new EnumMap<>(Part.class);
        FIELDS.forEach((part, field) -> typed.put(part, visit.typed(field).strip()));
        return new DetailsForm(typed, Past.seen(visit));
    }

    private String text(Part part) {
        return Objects.requireNonNull(typed.get(part), "text");
    }

    /** What is wrong, by field in the order of the page, in sentences that say how to put it right. */
    Map<String, Object> errors(Texts texts) {
        Map<String, Object> errors = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            if (!isRight(part)) {
                errors.put(
                        field(part),
                        texts.say(key(part), part.longest(), text(part).length()));
            }
        }
        return errors;
    }

    private String key(Part part) {
        return "house.error." + field(part) + (part == Part.NAME && text(part).isEmpty() ? ".missing" : "");
    }

    /** An older settings file may say http; whoever decides now decides for the safe way. */
    private boolean isRight(Part part) {
        String text = text(part);
        boolean safe = part != Part.PRIVACY_URL || text.isEmpty() || text.startsWith(SAFE);
        return safe && part.accepts(text);
    }

    /** The details that a form without errors describes. */
    HouseDetails details() {
        return new HouseDetails(text(Part.NAME), text(Part.PRIVACY_URL), text(Part.PHONE), text(Part.HOURS));
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        typed.forEach((part, text) -> values.put(field(part), text));
        return values;
    }
}
