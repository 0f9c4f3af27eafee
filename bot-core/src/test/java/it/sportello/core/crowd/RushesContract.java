package it.sportello.core.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.crowd.Rushes.Kind;
import it.sportello.core.crowd.Rushes.Rush;
import it.sportello.core.staff.StaffId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every keeping of rushes promises. */
public interface RushesContract {
    Rate SPIKE = new Rate(20, 2);
    Rate CALM = new Rate(2, 2);

    Rushes rushes();

    StaffId anna();

    @Test
    default void whatSpikesIsRaisedOnceAndKeptUpToDate() {
        note(Map.of("acqua", SPIKE, "tari", CALM));
        Rush raised = only();
        assertEquals("acqua", raised.topic());
        assertEquals(Kind.ARTICLE, raised.kind());
        assertEquals(SPIKE, raised.rate());
        note(Map.of("acqua", new Rate(30, 2)));
        assertEquals(raised.number(), only().number());
        assertEquals(new Rate(30, 2), only().rate());
    }

    @Test
    default void whatIsCalmOrNotAskedAnyMoreIsOver() {
        note(Map.of("acqua", SPIKE, "gas", SPIKE));
        note(Map.of("acqua", CALM));
        assertEquals(List.of(), Await.value(rushes().goingOn()));
        note(Map.of("acqua", SPIKE));
        assertFalse(only().seen(), "a new one");
    }

    @Test
    default void whatIsNoSpikeAnyMoreAndNotCalmGoesOn() {
        note(Map.of("acqua", SPIKE));
        note(Map.of("acqua", new Rate(5, 2)));
        assertEquals("acqua", only().topic());
    }

    @Test
    default void theKindsAreApart() {
        note(Map.of("acqua", SPIKE));
        Await.value(rushes().note(Kind.GROUP, Map.of("t1", SPIKE)));
        assertEquals(
                List.of("t1", "acqua"),
                Await.value(rushes().goingOn()).stream().map(Rush::topic).toList());
        Await.value(rushes().note(Kind.GROUP, Map.of()));
        assertEquals("acqua", only().topic());
    }

    @Test
    default void whatWasSeenStaysSeenWhileItGoesOn() {
        note(Map.of("acqua", SPIKE));
        Await.value(rushes().see(only().number(), anna()));
        note(Map.of("acqua", SPIKE));
        assertTrue(only().seen());
    }

    private void note(Map<String, Rate> rates) {
        Await.value(rushes().note(Kind.ARTICLE, rates));
    }

    private Rush only() {
        List<Rush> all = Await.value(rushes().goingOn());
        assertEquals(1, all.size());
        return all.get(0);
    }
}
