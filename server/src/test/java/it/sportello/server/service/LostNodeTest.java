package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.server.platform.Call;
import it.sportello.server.platform.Scripted;
import it.sportello.server.platform.TelegramCitizen;
import it.sportello.storage.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes come and go while citizens write. */
@ExtendWith(SharedService.class)
class LostNodeTest {
    private static final String QUESTION = "quando c'è la prima prova di maturità?";
    private static final String STEADY = "SELECT count(*) FROM node WHERE steady_since < now() - interval '4 seconds'";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final int CITIZENS_AT_EACH_STEP = 5;

    private final List<TelegramCitizen> citizens = new ArrayList<>();

    @Test
    void theConversationsOfALostNodeGoOnWithinSeconds(FirstStart first) throws Exception {
        Path data = first.copy();
        TelegramCitizen citizen = TelegramCitizen.someone();
        try (Platforms platforms = Platforms.open();
                EmbeddedPostgres server = EmbeddedPostgres.start(data, sentence -> {});
                ServiceInChild lost = ServiceInChild.start(platforms, on(server))) {
            platforms.telegram().script(citizen, Scripted.neverReplies());
            assertEquals(200, lost.telegram(citizen.says(QUESTION)));
            platforms.telegram().calls().await(1, call -> call.method().equals("lost"));
            try (ServiceUnderTest other = ServiceUnderTest.start(platforms, data, on(server))) {
                Eventually.get("two steady nodes", () -> other.database().count(STEADY), steady -> steady == 2);
                lost.kill();
                long killed = System.nanoTime();
                List<Call> read = platforms.telegram().calls().awaitReadBy(citizen.chat(), 2);
                Duration silence = Duration.ofNanos(System.nanoTime() - killed);
                assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
                assertTrue(silence.compareTo(LONGEST_SILENCE) < 0, "it took " + silence);
                assertEquals(1, other.database().count("SELECT count(*) FROM node"));
            }
        }
    }

    @Test
    void nodesRestartedOneAfterTheOtherLoseAndRepeatNothing(FirstStart first) throws Exception {
        Path data = first.copy();
        try (Platforms platforms = Platforms.open();
                EmbeddedPostgres server = EmbeddedPostgres.start(data, sentence -> {})) {
            ServiceUnderTest one = ServiceUnderTest.start(platforms, data, on(server));
            ServiceUnderTest other = ServiceUnderTest.start(platforms, data, on(server));
            write(one, other);
            one.close();
            write(other);
            one = ServiceUnderTest.start(platforms, data, on(server));
            write(one, other);
            other.close();
            write(one);
            for (TelegramCitizen citizen : citizens) {
                platforms.telegram().calls().awaitReadBy(citizen.chat(), 2);
            }
            one.close();
            for (TelegramCitizen citizen : citizens) {
                List<Call> read = platforms.telegram().calls().readBy(citizen.chat());
                assertEquals(2, read.size(), read.toString());
                assertTrue(read.get(1).text().contains("17 giugno 2027"), read.toString());
            }
        }
    }

    private static Map<String, String> on(EmbeddedPostgres server) {
        return Map.of("SPORTELLO_DATABASE_URL", server.address().uri());
    }

    /** Nobody waits for the answers: they are under way when the next node stops. */
    private void write(ServiceUnderTest... nodes) throws Exception {
        for (int i = 0; i < CITIZENS_AT_EACH_STEP; i++) {
            TelegramCitizen citizen = TelegramCitizen.someone();
            assertEquals(200, nodes[i % nodes.length].telegram(citizen.says(QUESTION)));
            citizens.add(citizen);
        }
    }
}
