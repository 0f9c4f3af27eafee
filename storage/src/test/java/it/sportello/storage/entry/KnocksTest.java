package it.sportello.storage.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnocksTest {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final AtomicLong clock = new AtomicLong();
    private final Knocks knocks = new Knocks(clock::get);

    @Test
    void everybodyMayAskUntilOneIsRefused() {
        assertTrue(mayAsk());
        assertTrue(mayAsk());
        knocks.refused(state("28P01"));
        assertEquals(Optional.of("28P01"), knocks.refusal().map(KnocksTest::state));
    }

    @Test
    void afterAWhileOneAsksAndTheOthersDoNot() {
        knocks.refused(state("28P01"));
        pass(FIRST);
        assertTrue(mayAsk());
        assertTrue(!mayAsk());
    }

    @Test
    void whoeverIsLetInLetsAllAskAgain() {
        knocks.refused(state("28P01"));
        pass(FIRST);
        assertTrue(mayAsk());
        knocks.letIn();
        assertTrue(mayAsk());
        assertTrue(mayAsk());
    }

    @Test
    void whereNoAnswerComesAnotherOneAsks() {
        knocks.refused(new ConnectException());
        pass(FIRST);
        assertTrue(mayAsk());
        pass(FIRST);
        assertTrue(mayAsk());
    }

    @Test
    void manyThatAreRefusedTogetherCountAsOne() {
        for (int i = 0; i < 1_000; i++) {
            knocks.refused(state("53300"));
        }
        pass(FIRST);
        assertTrue(mayAsk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "53300", "3D000"})
    void aDatabaseThatTurnsAwayIsAskedAboutOnceInTwoSeconds(String state) {
        int asked = askedWhileRefused(state(state));
        assertTrue(asked >= 30, "asked " + asked);
        assertTrue(asked <= 65, "asked " + asked);
    }

    @Test
    void aDatabaseThatIsAwayOrStartsIsAskedMoreOften() {
        assertTrue(askedWhileRefused(new ConnectException()) >= 120);
        assertTrue(askedWhileRefused(state("57P03")) >= 120);
    }

    private int askedWhileRefused(Throwable failure) {
        knocks.refused(failure);
        long end = clock.get() + MINUTE.toNanos();
        int asked = 0;
        while (clock.get() < end) {
            pass(Duration.ofMillis(1));
            if (mayAsk()) {
                asked++;
                knocks.refused(failure);
            }
        }
        return asked;
    }

    private boolean mayAsk() {
        return knocks.refusal().isEmpty();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private static PgException state(String state) {
        return new PgException("secret", "FATAL", state, "");
    }

    private static String state(Throwable failure) {
        return ((PgException) failure).getSqlState();
    }
}
