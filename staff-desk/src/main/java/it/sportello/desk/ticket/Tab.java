package it.sportello.desk.ticket;

import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Counts;
import it.sportello.core.ticket.View;
import java.util.Locale;

/** The lists among which staff choose. */
enum Tab {
    OPEN,
    WAITING,
    MINE,
    CLOSED;

    /** The tab of that name; what is open where there is none. */
    static Tab of(String key) {
        for (Tab tab : values()) {
            if (tab.key().equals(key)) {
                return tab;
            }
        }
        return OPEN;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    View view(StaffId me) {
        return switch (this) {
            case OPEN -> new View.Open();
            case WAITING -> new View.Waiting();
            case MINE -> new View.HeldBy(me);
            case CLOSED -> new View.Closed();
        };
    }

    /** How many there are; nobody counts the closed ones. */
    int count(Counts counts) {
        return switch (this) {
            case OPEN -> counts.open();
            case WAITING -> counts.waiting();
            case MINE -> counts.mine();
            case CLOSED -> 0;
        };
    }
}
