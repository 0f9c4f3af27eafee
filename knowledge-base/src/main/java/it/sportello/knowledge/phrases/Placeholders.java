package it.sportello.knowledge.phrases;

import it.sportello.core.house.HouseDetails;
import it.sportello.core.speech.PhraseKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which values each phrase is said with, as samples to try a template. */
final class Placeholders {
    private static final String SAMPLE = "x";
    private static final HouseDetails HOUSE = new HouseDetails(SAMPLE, "https://x", SAMPLE, SAMPLE);
    private static final Map<String, Object> WAITING =
            Map.of("ahead", SAMPLE, "day", SAMPLE, "date", SAMPLE, "time", SAMPLE);
    private static final Map<PhraseKey, Map<String, Object>> OF = Map.ofEntries(
            Map.entry(PhraseKey.ANNOUNCEMENT, Map.of("text", SAMPLE)),
            Map.entry(PhraseKey.DID_YOU_MEAN, Map.of("choices", List.of(SAMPLE, SAMPLE))),
            Map.entry(PhraseKey.HELP, Map.of("topics", List.of(SAMPLE, SAMPLE))),
            Map.entry(PhraseKey.SOURCE, Map.of("source", SAMPLE, "address", SAMPLE, "date", SAMPLE)),
            Map.entry(PhraseKey.OUT_OF_DATE, Map.of("topic", SAMPLE)),
            Map.entry(PhraseKey.PERSON_SAYS, Map.of("name", SAMPLE, "text", SAMPLE)),
            Map.entry(PhraseKey.PERSON_TAKES, Map.of("name", SAMPLE)),
            Map.entry(PhraseKey.PERSON_PASSES, Map.of("name", SAMPLE)),
            Map.entry(PhraseKey.WAIT_OPEN, WAITING),
            Map.entry(PhraseKey.WAIT_ABSENT, WAITING),
            Map.entry(PhraseKey.WAIT_CLOSED, WAITING),
            Map.entry(PhraseKey.OFFICE_PASSES, Map.of("to", SAMPLE)),
            Map.entry(PhraseKey.TICKET_SPLIT, Map.of("to", SAMPLE)),
            Map.entry(PhraseKey.CONDUCT_MUTED, Map.of("hours", SAMPLE)));

    private Placeholders() {}

    /** With everything there, and with everything empty: a template must stand both. */
    static List<Map<String, Object>> samples(PhraseKey key) {
        Map<String, Object> full = new HashMap<>(OF.getOrDefault(key, Map.of()));
        full.putAll(HouseValues.of(HOUSE));
        Map<String, Object> bare = new HashMap<>(full);
        bare.replaceAll((name, value) -> value instanceof List ? List.of() : "");
        return List.of(full, bare);
    }
}
