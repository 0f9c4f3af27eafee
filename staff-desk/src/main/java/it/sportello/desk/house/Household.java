package it.sportello.desk.house;

import it.sportello.core.hours.OpeningHours;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.HouseInForce;
import it.sportello.core.house.KeptDetails;
import it.sportello.core.house.KeptHours;
import it.sportello.core.house.WrittenHouse;
import it.sportello.knowledge.opening.House;
import java.util.Objects;

/**
 * What is known of the office.
 *
 * @param details what administrators have decided of its name and contacts
 * @param hours what they have decided of its opening hours
 * @param written what the files say, and counts while nothing is decided
 * @param inForce what counts now
 */
public record Household(KeptDetails details, KeptHours hours, WrittenHouse written, HouseInForce inForce) {
    public Household {
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(inForce, "inForce");
    }

    /** What is in force, for whoever looks whether the office is ready. */
    public House now() {
        HouseDetails known = inForce.details();
        OpeningHours open = inForce.hours();
        return new House(known.name(), known.isNamed(), open.areWritten(), known.privacyUrl(), known.phone());
    }
}
