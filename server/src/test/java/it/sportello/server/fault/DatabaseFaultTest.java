package it.sportello.server.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import it.sportello.server.fault.database.Snag;
import it.sportello.server.service.ChatVisitor;
import it.sportello.server.service.Eventually;
import it.sportello.server.service.FirstStart;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database goes away in every manner: what comes meanwhile is not acknowledged, and afterwards all goes on. */
@ExtendWith(SharedService.class)
class DatabaseFaultTest {
    private Counter counter;
    private ServiceUnderTest node;
    private Asker asker;

    @BeforeEach
    void open(FirstStart first) throws Exception {
        counter = new Counter(first);
        node = counter.node();
        asker = counter.account().someone();
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        counter.close();
    }

    @Test
    void whileTheDatabaseIsStoppedNothingIsAcknowledgedAndAfterwardsAllGoesOn() throws Exception {
        Counter.ask(node, asker);
        counter.database().stop();
        JsonObject update = asker.update();
        assertRefused(node.webhook(update));
        counter.database().start();
        bringAgain(update);
        Counter.ask(node, asker);
        counter.account().settle();
    }

    @Test
    void whileConnectionsAreRefusedNothingIsAcknowledgedAndAfterwardsAllGoesOn() throws Exception {
        Counter.ask(node, asker);
        counter.account().settle();
        counter.link().refuse();
        JsonObject update = asker.update();
        assertRefused(node.webhook(update));
        counter.link().accept();
        bringAgain(update);
        counter.account().settle();
    }

    @Test
    void theWebChatIsToldToComeBackAndKeepsTheMessageOnce() throws Exception {
        ChatVisitor visitor = new ChatVisitor(node);
        String message = new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("text", Question.FIRST.words())
                .encode();
        counter.link().refuse();
        assertRefused(visitor.post(message));
        counter.link().accept();
        Eventually.get("accepted", () -> visitor.post(message).statusCode(), status -> status == 200);
        assertEquals(200, visitor.post(message).statusCode());
        counter.account().settle();
        assertEquals(1, visitor.await("citizen", 1).size());
        assertEquals(2, visitor.await("bot", 2).size(), "the notice and the answer");
    }

    @Test
    void aFrozenDatabaseAcknowledgesNothingAndLosesNothing() throws Exception {
        Counter.ask(node, asker);
        JsonObject update = asker.update();
        counter.database().freeze();
        CompletableFuture<Integer> brought = CompletableFuture.supplyAsync(() -> status(update));
        Eventually.never("a reply", Duration.ofSeconds(2), brought::isDone);
        counter.database().thaw();
        brought.get();
        bringAgain(update);
        counter.account().settle();
    }

    @Test
    void aCommitWhoseReplyIsLostIsKeptOnce() throws Exception {
        Counter.ask(node, asker);
        counter.account().settle();
        Snag snag =
                counter.link().snag(Snag.Where.AFTER_THE_COMMIT, asker.next().words());
        JsonObject update = asker.update();
        CompletableFuture<Integer> brought = CompletableFuture.supplyAsync(() -> status(update));
        snag.cut();
        assertEquals(503, brought.get());
        bringAgain(update);
        counter.account().settle();
    }

    @Test
    void anAnswerWhoseCommitHasNoReplyIsRecordedOnce() throws Exception {
        Counter.ask(node, asker);
        counter.account().settle();
        Snag snag =
                counter.link().snag(Snag.Where.AFTER_THE_COMMIT, asker.next().answer());
        Counter.ask(node, asker);
        snag.cut();
        counter.account().settle();
    }

    @Test
    void anAnswerThatNeverReachedTheDatabaseIsRecordedLater() throws Exception {
        Snag snag =
                counter.link().snag(Snag.Where.BEFORE_THE_COMMIT, asker.next().answer());
        Counter.ask(node, asker);
        snag.cut();
        counter.account().settle();
    }

    @Test
    void whatWasDeliveredIsNotSentAgainWhenTheNoteOfItIsLost() throws Exception {
        Snag snag = counter.link()
                .snag(Snag.Where.BEFORE_THE_COMMIT, counter.telegram().nextName());
        Counter.ask(node, asker);
        snag.cut();
        counter.account().settle();
    }

    @Test
    void aSlowLinkIsOnlySlow() throws Exception {
        counter.link().slow(Duration.ofMillis(100));
        Counter.ask(node, asker);
        Counter.ask(node, asker);
        counter.account().settle();
    }

    private int status(JsonObject update) {
        try {
            return node.telegram(update);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(HttpResponse<String> reply) {
        assertEquals(503, reply.statusCode());
        assertEquals("5", reply.headers().firstValue("Retry-After").orElse(""));
    }

    /** As the platform does, until it is taken. */
    private void bringAgain(JsonObject update) throws Exception {
        Eventually.get("accepted", () -> node.telegram(update), status -> status == 200);
        asker.accepted();
    }
}
