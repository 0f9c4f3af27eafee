package it.sportello.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.hours.HoursBook;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.InMemoryKeptDetails;
import it.sportello.core.house.InMemoryKeptHours;
import it.sportello.core.house.KeptHoursContract;
import it.sportello.core.house.WrittenHouse;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.Notice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The office as a node knows it, after somebody has changed it on another one. */
class HouseWatchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));
    private static final StaffId ANNA = new StaffId(1);
    private static final HouseDetails WRITTEN = new HouseDetails("Comune di Borgo", "", "", "");
    private static final HouseDetails DECIDED = new HouseDetails("Comune di Borgo Chiaro", "", "", "");

    private final InMemoryKeptDetails details = new InMemoryKeptDetails(CLOCK);
    private final InMemoryKeptHours hours = new InMemoryKeptHours(CLOCK);
    private final HouseWatch house =
            new HouseWatch(details, hours, new WrittenHouse(WRITTEN, HoursBook.EMPTY), ZoneId.of("Europe/Rome"));
    private final Looks looks = new Looks(Map.of(Notice.HOUSE, house::look));

    @Test
    void whereTheNoticeIsLostTheNextRoundBringsTheChange() {
        Await.value(details.keep(Optional.of(DECIDED), 0, ANNA));
        Await.value(hours.keep(Optional.empty(), Optional.of(KeptHoursContract.EVERYTHING), 0, ANNA));
        assertEquals(WRITTEN, house.details(), "nobody has told this node");
        looks.all().forEach(Runnable::run);
        assertEquals(DECIDED, house.details());
        assertTrue(house.hours().areWritten());
    }
}
