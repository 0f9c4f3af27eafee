package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.hours.OpeningHours;

/** What is in force of the office here and now, from memory: it answers at once and never fails. */
public interface HouseInForce {
    HouseDetails details();

    OpeningHours hours();

    /** Reads again what was decided, so that it is in force here from then on; where it cannot be read, the last stays. */
    Future<Void> look();
}
