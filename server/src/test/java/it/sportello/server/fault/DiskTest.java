package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.service.Database;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/**
 * The database's disk has no room left. No file system is mounted for it: the server's files may not grow, beyond what
 * the table of conversations has reached already. A write then fails as it does on a full disk.
 */
@ExtendWith(SharedService.class)
class DiskTest {
    /** A segment of the write-ahead log is as long: a lower limit would stop the log before the tables. */
    private static final int LIMIT = 16 * 1024 * 1024;

    /** Rows as long as those of citizens, so that no page keeps room for one more. */
    private static final String FILL = """
            INSERT INTO conversation (channel, address)
            SELECT 'anywhere', (5000000000 - n)::text FROM generate_series(1, 250000) n
            """;

    private static final String SIZE = "SELECT pg_relation_size('conversation')";

    /** More than fit into the last page. */
    private static final int MORE_THAN_FIT = 300;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Meters.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Counter counter;
    private ServiceUnderTest node;

    @BeforeEach
    void open(FirstStart first) throws Exception {
        counter = new Counter(first);
        node = counter.node();
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() throws Exception {
        logger.detachAppender(log);
        node.close();
        counter.close();
    }

    @Test
    void aFullDiskAcknowledgesNothingAndOnceThereIsRoomAllGoesOn() throws Exception {
        Database database = new Database(counter.database().data());
        database.change(FILL);
        assertTrue(database.count(SIZE) > LIMIT, "the table is beyond the limit");
        counter.database().limitFiles(Integer.toString(LIMIT));
        Asker unlucky = counter.account().someone();
        JsonObject update = unlucky.update();
        HttpResponse<String> reply = node.webhook(update);
        for (int i = 0; i < MORE_THAN_FIT && reply.statusCode() == 200; i++) {
            unlucky.accepted();
            unlucky = counter.account().someone();
            update = unlucky.update();
            reply = node.webhook(update);
        }
        assertEquals(503, reply.statusCode());
        assertEquals("5", reply.headers().firstValue("Retry-After").orElse(""));
        assertTrue(
                log.list.stream().anyMatch(event -> event.getFormattedMessage().contains("cause=database-in-trouble")),
                log.list.toString());
        counter.database().limitFiles("unlimited");
        JsonObject again = update;
        Eventually.get("accepted", () -> node.telegram(again), status -> status == 200);
        unlucky.accepted();
        counter.account().settle();
    }
}
