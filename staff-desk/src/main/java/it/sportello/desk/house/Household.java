package it.sportello.desk.house;

import it.sportello.core.hours.OpeningHours;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.KeptDetails;
import it.sportello.knowledge.opening.House;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What is known of the office.
 *
 * @param kept what administrators have decided at the desk
 * @param written what the settings file says, and counts while nothing is decided
 * @param details what is in force now
 * @param hours when it is open, as it is in force now
 */
public record Household(
        KeptDetails kept, HouseDetails written, Supplier<HouseDetails> details, Supplier<OpeningHours> hours) {
    public Household {
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(hours, "hours");
    }

    /** What is in force, for whoever looks whether the office is ready. */
    public House now() {
        HouseDetails known = details.get();
        boolean open = !hours.get().equals(OpeningHours.NONE);
        return new House(known.name(), known.isNamed(), open, known.privacyUrl(), known.phone());
    }
}
