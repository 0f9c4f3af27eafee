package it.sportello.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.opening.House;
import it.sportello.knowledge.opening.Opening;
import it.sportello.knowledge.opening.Readiness;
import it.sportello.knowledge.opening.Stock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final House COMPLETE =
            new House("Comune di Borgo Chiaro", true, true, "https://comune.example/privacy", "055 1234");

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger noted = new AtomicInteger();
    private Readiness readiness = new Readiness(COMPLETE, new Stock(0, 0, 0), Optional.empty());

    @Test
    void whereNothingIsHeldItIsNeverShut() {
        Gate gate = gate(false);
        assertFalse(gate.isShut());
        gate.look();
        assertEquals(0, opened.get() + noted.get());
    }

    @Test
    void itOpensOnceWhenAllIsThereAndNeverClosesAgain() {
        Gate gate = gate(true);
        gate.look();
        assertTrue(gate.isShut());
        readiness = new Readiness(COMPLETE, new Stock(30, 0, 0), Optional.empty());
        gate.look();
        assertFalse(gate.isShut());
        readiness = new Readiness(COMPLETE, new Stock(0, 0, 0), Optional.empty());
        gate.look();
        assertFalse(gate.isShut());
        assertEquals(1, opened.get());
        assertEquals(1, noted.get());
    }

    @Test
    void aReasonOpensItAndSoDoesAnEarlierOpening() {
        Gate gate = gate(true);
        Opening.Reason reason = new Opening.Reason(new StaffId(1), "Prova");
        readiness = new Readiness(
                COMPLETE, new Stock(0, 0, 0), Optional.of(new Opening(Instant.EPOCH, Optional.of(reason))));
        gate.look();
        assertFalse(gate.isShut());
        assertEquals(0, noted.get());
    }

    private Gate gate(boolean held) {
        return new Gate(
                held,
                () -> Future.succeededFuture(readiness),
                () -> {
                    noted.incrementAndGet();
                    return Future.succeededFuture();
                },
                opened::incrementAndGet);
    }
}
