package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inbox of a counter with much to do, on a service of its own. The bounds leave room for a busy machine. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LiveInboxTest {
    private static final int WAITING = 5_000;
    private static final int VISITS = 200;
    private static final int MESSAGES = 20;
    private static final Duration STREAMS_PAUSE = Duration.ofMillis(350);
    private static final double SHARE = 0.95;

    private final FirstStart first;
    private Platforms platforms;
    private ServiceUnderTest service;
    private StaffVisitor staff;

    LiveInboxTest(FirstStart first) {
        this.first = first;
    }

    @BeforeAll
    void start() throws Exception {
        platforms = Platforms.open();
        service = ServiceUnderTest.start(platforms, first.copy());
        staff = StaffVisitor.first(service, first);
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        platforms.close();
    }

    @Test
    void fiveThousandWhoWaitAreListedAtOnce() throws Exception {
        service.database().change("""
                WITH talk AS (
                    INSERT INTO conversation (channel, address, state, heard_at)
                    SELECT 'web', 'load-' || n,
                           '{"language":"it","holder":"WAITING","awaiting":{"kind":"nothing"},"failures":0}', now()
                    FROM generate_series(1, %d) AS n RETURNING id
                )
                INSERT INTO ticket (conversation, question, reason) SELECT id, 'quando apre?', 'ASKED' FROM talk
                """.formatted(WAITING));
        for (String path : List.of("/desk/tickets", "/desk/tickets?which=waiting", "/desk/tickets?page=200")) {
            assertTrue(staff.get(path).body().contains("quando apre?"), path);
            List<Duration> times = new ArrayList<>();
            for (int visit = 0; visit < VISITS; visit++) {
                long began = System.nanoTime();
                staff.get(path);
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
            Duration p95 = p95(times.subList(VISITS / 4, VISITS));
            System.out.printf("inbox %s with %d waiting: p95 %d ms%n", path, WAITING, p95.toMillis());
            assertTrue(p95.compareTo(Duration.ofMillis(500)) < 0, path + " took " + p95);
        }
    }

    @Test
    void whatACitizenWritesIsAtTheDeskWithinASecond() throws Exception {
        ChatVisitor citizen = new ChatVisitor(service);
        citizen.says("di che colore era il canarino di zio Inventato?");
        JsonObject offer = citizen.await("bot", 2).get(1);
        citizen.presses(offer.getJsonArray("options").getJsonObject(0));
        citizen.await("bot", 3);
        String ticket = Eventually.get(
                        "the ticket",
                        () -> service.database().texts("SELECT id FROM ticket WHERE question LIKE '%canarino%'"),
                        found -> !found.isEmpty())
                .get(0);
        String page = "/desk/tickets/" + ticket;
        staff.submit(page, page + "/claim", Map.of());
        citizen.await("bot", 4);
        List<Duration> times = times(citizen, ticket);
        System.out.printf("message to desk: p95 %d ms%n", p95(times).toMillis());
        assertTrue(p95(times).compareTo(Duration.ofSeconds(3)) < 0, times.toString());
    }

    /** From each message's sending until the page that was told of it has it. */
    private List<Duration> times(ChatVisitor citizen, String ticket) throws Exception {
        List<Duration> times = new ArrayList<>();
        try (BufferedReader stream = new BufferedReader(
                new InputStreamReader(staff.follow("/desk/live/" + ticket), StandardCharsets.UTF_8))) {
            untilNews(stream);
            for (int message = 0; message < MESSAGES; message++) {
                Thread.sleep(STREAMS_PAUSE.toMillis());
                String words = "riga inventata " + message + ".";
                long began = System.nanoTime();
                citizen.says(words);
                do {
                    untilNews(stream);
                } while (!staff.get("/desk/tickets/" + ticket).body().contains(words));
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        return times;
    }

    private static void untilNews(BufferedReader stream) throws Exception {
        while (!"event: news".equals(stream.readLine())) {
            Thread.onSpinWait();
        }
    }

    private static Duration p95(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * SHARE) - 1);
    }
}
