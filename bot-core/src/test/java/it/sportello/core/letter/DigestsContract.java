package it.sportello.core.letter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.staff.StaffId;
import org.junit.jupiter.api.Test;

/** What every place where weekly letters are noted promises. */
public interface DigestsContract {
    long WEEK = 2968;

    Digests digests();

    StaffId anna();

    StaffId bruno();

    @Test
    default void nobodyIsToldTwiceAWeek() {
        assertTrue(begin(anna(), WEEK));
        assertFalse(begin(anna(), WEEK));
        assertTrue(begin(bruno(), WEEK));
        assertTrue(begin(anna(), WEEK + 1));
    }

    @Test
    default void whoWasNotToldIsToldAgain() {
        begin(anna(), WEEK);
        begin(bruno(), WEEK);
        Await.value(digests().takeBack(anna(), WEEK));
        assertTrue(begin(anna(), WEEK));
        assertFalse(begin(bruno(), WEEK));
    }

    private boolean begin(StaffId who, long week) {
        return Await.value(digests().begin(who, week));
    }
}
