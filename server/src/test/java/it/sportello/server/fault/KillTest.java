package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import it.sportello.server.fault.database.Snag;
import it.sportello.server.platform.Scripted;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.ServiceInChild;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node is killed at one exact moment of a message's way, and another one goes on. */
@ExtendWith(SharedService.class)
class KillTest {
    private Counter counter;
    private ServiceInChild victim;
    private Asker asker;

    @BeforeEach
    void open(FirstStart first) throws Exception {
        counter = new Counter(first);
        victim = ServiceInChild.start(counter.platforms(), counter.settings());
        asker = counter.account().someone();
    }

    @AfterEach
    void close() throws Exception {
        victim.close();
        counter.close();
    }

    @Test
    void killedAfterTheCommitOfAMessageThatItHadNotAcknowledged() throws Exception {
        Snag snag =
                counter.link().snag(Snag.Where.AFTER_THE_COMMIT, asker.next().words());
        JsonObject update = asker.update();
        CompletableFuture<Void> brought = CompletableFuture.runAsync(() -> bringInVain(update));
        snag.await();
        victim.kill();
        brought.join();
        asker.accepted();
        try (ServiceUnderTest heir = heir()) {
            assertEquals(200, heir.telegram(update), "the platform brings it again");
            counter.account().settle();
        }
    }

    @Test
    void killedWhileItRecordsTheAnswer() throws Exception {
        Snag snag =
                counter.link().snag(Snag.Where.BEFORE_THE_COMMIT, asker.next().answer());
        accept();
        snag.await();
        assertTheHeirFinishes();
    }

    @Test
    void killedAfterTheCommitOfTheAnswer() throws Exception {
        Snag snag =
                counter.link().snag(Snag.Where.AFTER_THE_COMMIT, asker.next().answer());
        accept();
        snag.await();
        assertTheHeirFinishes();
    }

    @Test
    void killedBetweenASendAndItsReply() throws Exception {
        counter.telegram().script(asker.citizen(), Scripted.takenInSilence());
        asker.mayReadACopy();
        accept();
        counter.telegram().calls().awaitReadBy(asker.citizen().chat(), 1);
        assertTheHeirFinishes();
    }

    @Test
    void killedBetweenAReplyAndItsNote() throws Exception {
        asker.mayReadACopy();
        Snag snag = counter.link()
                .snag(Snag.Where.BEFORE_THE_COMMIT, counter.telegram().nextName());
        accept();
        snag.await();
        assertTheHeirFinishes();
    }

    private void accept() throws Exception {
        assertEquals(200, victim.telegram(asker.update()));
        asker.accepted();
    }

    private void assertTheHeirFinishes() throws Exception {
        victim.kill();
        try (ServiceUnderTest heir = heir()) {
            Counter.ask(heir, asker);
            counter.account().settle();
        }
    }

    /** What the dead one held is let go of at once; only how soon is a matter of leases, and tested with them. */
    private ServiceUnderTest heir() throws Exception {
        counter.account().endLeases();
        return counter.node();
    }

    private void bringInVain(JsonObject update) {
        try {
            throw new AssertionError("it was acknowledged with " + victim.telegram(update));
        } catch (Exception e) {
            // The node dies before it replies: that is what this is about.
        }
    }
}
