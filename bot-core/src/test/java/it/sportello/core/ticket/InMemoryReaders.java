package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who reads tickets, in memory. */
public final class InMemoryReaders implements Readers {
    private record Signs(Instant seen, Instant typed) {}

    private final InMemoryCounter counter;
    private final Map<Journal.Desk, Signs> signs = new HashMap<>();

    public InMemoryReaders(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public synchronized Future<Void> reads(long ticket, StaffId who, boolean types) {
        Instant now = counter.now();
        signs.merge(
                new Journal.Desk(ticket, who),
                new Signs(now, types ? now : Instant.EPOCH),
                (before, sign) -> new Signs(now, types ? now : before.typed()));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> leaves(long ticket, StaffId who) {
        signs.remove(new Journal.Desk(ticket, who));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<Reader>> of(long ticket) {
        return Future.succeededFuture(signs.entrySet().stream()
                .filter(sign -> sign.getKey().ticket() == ticket
                        && within(sign.getValue().seen(), LASTS))
                .map(sign ->
                        new Reader(sign.getKey().who(), within(sign.getValue().typed(), TYPING_LASTS)))
                .sorted(Comparator.comparingLong(reader -> reader.who().value()))
                .toList());
    }

    private boolean within(Instant when, Duration lasts) {
        return when.plus(lasts).isAfter(counter.now());
    }
}
