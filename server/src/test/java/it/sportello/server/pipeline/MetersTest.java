package it.sportello.server.pipeline;

import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is counted at the doors, and what the log is told of it. */
class MetersTest {
    private static final int FLOOD = 500;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Meters.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private final Meters meters = new Meters(figures);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @Test
    void aFloodIsCountedRequestByRequestAndToldInALineForEachCause() {
        for (int i = 0; i < FLOOD; i++) {
            meters.refused(TELEGRAM, "refused");
            meters.notKept(TELEGRAM, "too-much-waits");
        }
        assertEquals(
                FLOOD, figures.get("sportello.events.turned.away").counter().count());
        assertEquals(FLOOD, figures.get("sportello.intake.refused").counter().count());
        assertEquals(
                List.of(
                        "request refused: channel=telegram reason=refused",
                        "events not kept: channel=telegram cause=too-much-waits"),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }
}
