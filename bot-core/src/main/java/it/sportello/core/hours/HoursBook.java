package it.sportello.core.hours;

import it.sportello.core.knowledge.OfficeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The hours of all offices as somebody wrote them down. What an office leaves out is as usual. */
public record HoursBook(WrittenHours usual, Map<OfficeId, WrittenHours> offices) {
    public static final HoursBook EMPTY = new HoursBook(WrittenHours.AS_USUAL, Map.of());

    public HoursBook {
        Objects.requireNonNull(usual, "usual");
        offices = Map.copyOf(offices);
    }

    /** What is written for an office, or for all of them where none is named. */
    public WrittenHours of(Optional<OfficeId> office) {
        return office.map(id -> offices.getOrDefault(id, WrittenHours.AS_USUAL)).orElse(usual);
    }

    /** The same with other hours for an office, or for all of them where none is named. */
    public HoursBook with(Optional<OfficeId> office, WrittenHours hours) {
        Map<OfficeId, WrittenHours> others = new HashMap<>(offices);
        office.ifPresent(id -> others.put(id, hours));
        return new HoursBook(office.isPresent() ? usual : hours, others);
    }

    /** What follows from it. */
    public OpeningHours hours(ZoneId zone, Predicate<LocalDate> holidays) {
        Map<OfficeId, OfficeHours> own = new HashMap<>();
        offices.forEach((office, hours) ->
                hours.otherwise(usual).hours(zone, holidays).ifPresent(known -> own.put(office, known)));
        return new OpeningHours(usual.hours(zone, holidays), own);
    }
}
