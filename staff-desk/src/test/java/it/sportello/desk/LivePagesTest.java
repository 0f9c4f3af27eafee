package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Readers.Reader;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Open pages are told when there is something new. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LivePagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aListIsToldAtOnceAndOfEachChange() throws Exception {
        try (BufferedReader stream = follow("/desk/live")) {
            untilNews(stream);
            world.happenings.ticketChanged("7");
            untilNews(stream);
            world.happenings.anyChanged();
            untilNews(stream);
        }
    }

    @Test
    void aTicketIsToldOfItsOwnChangesAndLines() throws Exception {
        long id = world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        long another = world.ticket("telegram", "43", "Dove?", Reason.ASKED);
        try (BufferedReader stream = follow("/desk/live/" + id);
                BufferedReader other = follow("/desk/live/" + another)) {
            untilNews(stream);
            untilNews(other);
            world.happenings.lineChanged("42");
            untilNews(stream);
            world.happenings.ticketChanged(String.valueOf(id));
            untilNews(stream);
            world.happenings.ticketChanged("999");
            world.happenings.lineChanged("43");
            untilNews(other);
            assertEquals(false, stream.ready(), "told of what is not its own");
        }
    }

    @Test
    void whoLeavesIsSeenNoMore() throws Exception {
        long id = world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        operator.get("/desk/tickets/" + id);
        InputStream stream = stream("/desk/live/" + id).body();
        assertEquals(1, readers(id).size());
        stream.close();
        while (!readers(id).isEmpty()) {
            Thread.sleep(10);
        }
    }

    @Test
    void theStreamSaysWhatItIsAndIsNeverKept() throws Exception {
        HttpResponse<InputStream> reply = stream("/desk/live");
        assertTrue(reply.headers().firstValue("content-type").orElse("").startsWith("text/event-stream"));
        assertEquals("no-store", reply.headers().firstValue("cache-control").orElse(""));
        reply.body().close();
    }

    @Test
    void anUnknownTicketHasNoStream() {
        assertEquals(404, operator.get("/desk/live/999").statusCode());
        assertEquals(404, operator.get("/desk/live/abc").statusCode());
    }

    @Test
    void everyPageOfTicketsListens() {
        long id = world.ticket("telegram", "42", "Quando?", Reason.ASKED);
        assertTrue(operator.get("/desk/tickets").body().contains("data-live=\"/desk/live\""));
        assertTrue(operator.get("/desk/tickets/" + id).body().contains("data-live=\"/desk/live/" + id + "\""));
    }

    private List<Reader> readers(long id) {
        return Await.value(world.readers.of(id));
    }

    private BufferedReader follow(String path) throws Exception {
        return new BufferedReader(new InputStreamReader(stream(path).body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> stream(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.port() + path))
                .header("Cookie", "sportello_desk=" + operator.session())
                .build();
        return CLIENT.send(request, BodyHandlers.ofInputStream());
    }

    private static void untilNews(BufferedReader stream) throws Exception {
        while (!"event: news".equals(stream.readLine())) {
            Thread.onSpinWait();
        }
        stream.readLine();
        stream.readLine();
    }
}
