package it.sportello.desk.fact;

import it.sportello.desk.page.Visit;
import it.sportello.knowledge.fact.KeptFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What staff should know of a fact at a glance. */
enum FactState {
    CHANGED,
    EXPIRED,
    NOT_YET;

    static List<FactState> of(KeptFact kept, LocalDate today) {
        List<FactState> states = new ArrayList<>();
        if (kept.published().isPresent() && !kept.isPublished()) {
            states.add(CHANGED);
        }
        if (kept.fact().validity().isOverOn(today)) {
            states.add(EXPIRED);
        }
        if (kept.fact().validity().from().filter(today::isBefore).isPresent()) {
            states.add(NOT_YET);
        }
        return states;
    }

    Map<String, Object> model(Visit visit) {
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of("key", key, "text", visit.say("state." + key));
    }
}
