package it.sportello.server.start;

import io.vertx.core.Future;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.HouseInForce;
import it.sportello.core.house.KeptDetails;
import it.sportello.core.house.KeptHours;
import it.sportello.core.house.WrittenHouse;
import it.sportello.server.hours.NationalHolidays;
import java.time.ZoneId;

/** What is in force of the office on this node: read again at each notice and now and then. */
final class HouseWatch implements HouseInForce {
    private final Remembered<HouseDetails> details;
    private final Remembered<OpeningHours> hours;

    /** @param written what the files say */
    HouseWatch(KeptDetails keptDetails, KeptHours keptHours, WrittenHouse written, ZoneId zone) {
        NationalHolidays holidays = new NationalHolidays();
        this.details = new Remembered<>(
                "details of the office", () -> keptDetails.latest(1).map(written::details), written.details());
        this.hours = new Remembered<>(
                "opening hours",
                () -> keptHours.last().map(last -> written.hours(last).hours(zone, holidays)),
                written.hours().hours(zone, holidays));
    }

    @Override
    public Future<Void> look() {
        return Future.join(details.look(), hours.look()).mapEmpty();
    }

    @Override
    public HouseDetails details() {
        return details.get();
    }

    @Override
    public OpeningHours hours() {
        return hours.get();
    }
}
