package it.sportello.server.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inbox of a counter with much to do, on a service of its own. How fast it is, {@code bench desk} measures. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LiveInboxTest {
    private static final int WAITING = 5_000;

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
    void fiveThousandWhoWaitAreListed() throws Exception {
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
        }
    }

    @Test
    void whatACitizenWritesIsToldToTheOpenPage() throws Exception {
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
        try (BufferedReader stream = new BufferedReader(
                new InputStreamReader(staff.follow("/desk/live/" + ticket), StandardCharsets.UTF_8))) {
            untilNews(stream);
            citizen.says("riga inventata.");
            do {
                untilNews(stream);
            } while (!staff.get("/desk/tickets/" + ticket).body().contains("riga inventata."));
        }
    }

    private static void untilNews(BufferedReader stream) throws Exception {
        while (!"event: news".equals(stream.readLine())) {
            Thread.onSpinWait();
        }
    }
}
