package it.sportello.core.house;

import it.sportello.core.hours.HoursBook;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.knowledge.OfficeId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the files say of the office. It counts where nobody has decided otherwise. */
public record WrittenHouse(HouseDetails details, HoursBook hours) {
    public WrittenHouse {
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(hours, "hours");
    }

    /** The details after those decisions, of which the first is the last. */
    public HouseDetails details(List<Kept<HouseDetails>> decisions) {
        return decisions.stream().findFirst().flatMap(Kept::value).orElse(details);
    }

    /** The hours after the last decision for each office. */
    public HoursBook hours(Map<Optional<OfficeId>, Kept<WrittenHours>> last) {
        HoursBook book = hours;
        for (Map.Entry<Optional<OfficeId>, Kept<WrittenHours>> one : last.entrySet()) {
            Optional<WrittenHours> decided = one.getValue().value();
            book = decided.isPresent() ? book.with(one.getKey(), decided.get()) : book;
        }
        return book;
    }
}
