package it.sportello.core.house;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.hours.OpeningHours;
import java.time.InstantSource;
import java.time.ZoneId;

/** A house in memory; what is kept is in force at once. There are no holidays. */
public final class InMemoryHouse implements HouseInForce {
    private final InMemoryKeptDetails details;
    private final InMemoryKeptHours hours;
    private final WrittenHouse written;

    public InMemoryHouse(InstantSource clock, WrittenHouse written) {
        this.details = new InMemoryKeptDetails(clock);
        this.hours = new InMemoryKeptHours(clock);
        this.written = written;
    }

    public KeptDetails keptDetails() {
        return details;
    }

    public KeptHours keptHours() {
        return hours;
    }

    @Override
    public HouseDetails details() {
        return written.details(Await.value(details.latest(1)));
    }

    @Override
    public OpeningHours hours() {
        return written.hours(Await.value(hours.last())).hours(ZoneId.of("Europe/Rome"), day -> false);
    }

    @Override
    public Future<Void> look() {
        return Future.succeededFuture();
    }
}
