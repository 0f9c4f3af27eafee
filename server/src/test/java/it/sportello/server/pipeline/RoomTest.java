package it.sportello.server.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoomTest {
    private static final long ROOM = 100 * 1024;

    private final Room room = new Room(ROOM);

    @Test
    void whoDoesNotFitIsTurnedAwayUntilSomeoneLeaves() {
        assertTrue(room.enter(60 * 1024));
        assertFalse(room.enter(60 * 1024));
        assertTrue(room.enter(30 * 1024));
        room.leave(60 * 1024);
        assertTrue(room.enter(60 * 1024));
    }

    @Test
    void manySmallOnesFillItToo() {
        int entered = 0;
        while (room.enter(1)) {
            entered++;
        }
        assertTrue(entered > 5 && entered < 50, "entered: " + entered);
    }

    @Test
    void whoWasTurnedAwayTakesUpNoRoom() {
        for (int i = 0; i < 1000; i++) {
            assertFalse(room.enter(ROOM + 1));
        }
        assertTrue(room.enter(ROOM));
    }
}
