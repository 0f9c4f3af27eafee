package it.sportello.core.hours;

import it.sportello.core.knowledge.OfficeId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The hours of all offices.
 *
 * @param usual of every office that has none of its own; empty where nothing is promised
 */
public record OpeningHours(Optional<OfficeHours> usual, Map<OfficeId, OfficeHours> offices) {
    public static final OpeningHours NONE = new OpeningHours(Optional.empty(), Map.of());

    public OpeningHours {
        Objects.requireNonNull(usual, "usual");
        offices = Map.copyOf(offices);
    }

    /** Whether anything is promised anywhere. */
    public boolean areWritten() {
        return usual.isPresent() || !offices.isEmpty();
    }

    public Optional<OfficeHours> of(Optional<OfficeId> office) {
        return office.flatMap(id -> Optional.ofNullable(offices.get(id))).or(() -> usual);
    }
}
