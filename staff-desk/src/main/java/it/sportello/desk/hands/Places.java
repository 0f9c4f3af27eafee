package it.sportello.desk.hands;

import it.sportello.core.hands.ReadyReply;
import java.util.List;
import java.util.Map;

/** What may stand in the places of a ready-made reply: nothing of the citizen's. */
public final class Places {
    private static final String OFFICE = "ufficio";
    private static final String OPENING = "apertura";
    private static final String OPERATOR = "operatore";
    private static final String TICKET = "richiesta";

    private static final List<String> ALL = List.of(OFFICE, OPENING, OPERATOR, TICKET);

    private Places() {}

    /** Their names as they are written into a text. */
    static List<String> written() {
        return ALL.stream().map(name -> "{" + name + "}").toList();
    }

    /** The places of a text that nobody fills. */
    static List<String> unknown(String text) {
        return ReadyReply.places(text).stream()
                .filter(name -> !ALL.contains(name))
                .toList();
    }

    /** The values for one ticket and the one who answers it. */
    public static Map<String, String> values(String office, String opening, String operator, long ticket) {
        return Map.of(OFFICE, office, OPENING, opening, OPERATOR, operator, TICKET, String.valueOf(ticket));
    }
}
