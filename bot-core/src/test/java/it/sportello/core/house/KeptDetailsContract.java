package it.sportello.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeping of details promises. */
public interface KeptDetailsContract {
    HouseDetails CHIARO =
            new HouseDetails("Comune di Borgo Chiaro", "https://comune.example/privacy", "055 0000", "lun-ven 9-13");
    HouseDetails QUIET = new HouseDetails("Città d’Esempio 🏛", "", "", "");

    KeptDetails details();

    StaffId anna();

    @Test
    default void atFirstNothingIsKept() {
        assertEquals(List.of(), Await.value(details().latest(10)));
    }

    @Test
    default void theLastDecisionComesFirstAndTheOthersStayKnown() {
        assertTrue(keep(Optional.of(CHIARO), 0));
        assertTrue(keep(Optional.of(QUIET), 1));
        assertTrue(keep(Optional.empty(), 2));
        List<Kept<HouseDetails>> all = Await.value(details().latest(10));
        assertEquals(
                List.of(Optional.empty(), Optional.of(QUIET), Optional.of(CHIARO)),
                all.stream().map(Kept::value).toList());
        assertEquals(List.of(3, 2, 1), all.stream().map(Kept::version).toList());
        assertEquals(anna(), all.get(0).who());
        assertEquals(all.subList(0, 1), Await.value(details().latest(1)));
    }

    @Test
    default void whoHasNotSeenTheLastDecisionChangesNothing() {
        assertTrue(keep(Optional.of(CHIARO), 0));
        assertFalse(keep(Optional.of(QUIET), 0));
        assertFalse(keep(Optional.empty(), 0));
        assertFalse(keep(Optional.of(QUIET), 7));
        assertEquals(1, Await.value(details().latest(10)).size());
    }

    @Test
    default void ofTwoAtOnceOneIsToldThatItCameLater() {
        Future<Boolean> one = details().keep(Optional.of(CHIARO), 0, anna());
        Future<Boolean> other = details().keep(Optional.of(QUIET), 0, anna());
        assertTrue(Await.value(one) ^ Await.value(other));
        assertEquals(1, Await.value(details().latest(10)).size());
    }

    private boolean keep(Optional<HouseDetails> kept, int seen) {
        return Await.value(details().keep(kept, seen, anna()));
    }
}
