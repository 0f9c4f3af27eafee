package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Tickets.Afterwards;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transcripts for the official register. */
class RegisterPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final long id =
            world.ticket("telegram", "4242", "Perché è così? Ñandú, Žižek, Ωμέγα, Привет", Reason.ASKED);
    private final String path = "/desk/tickets/" + id + "/transcript";

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theSameTicketIsAlwaysTheSameBytes() throws Exception {
        String first = json();
        world.letPass(Duration.ofDays(2));
        assertEquals(first, json());
        assertTrue(
                first.startsWith("{\"channel\":\"telegram\",\"format\":\"sportello-ticket-1\",\"messages\":["), first);
        assertTrue(first.contains("\"sender\":\"4242\""), first);
        assertTrue(first.contains("\"by\":\"citizen\",\"text\":\"Perché è così? Ñandú, Žižek, Ωμέγα, Привет\""), first);
        assertTrue(first.contains("\"opened\":\"2026-11-23T09:00:00+01:00\",\"reason\""), first);
        assertFalse(first.contains("\n"), first);
    }

    @Test
    void itsDigestComesWithIt() throws Exception {
        HttpResponse<String> reply = world.signedIn(Role.OPERATOR).get(path + ".json");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(reply.body().getBytes("UTF-8"));
        assertEquals(
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":",
                reply.headers().firstValue("Content-Digest").orElse(""));
    }

    @Test
    void aReplyChangesTheDigest() throws Exception {
        String before = json();
        Draft reply = new Draft(new Markdown("**Domani** alle 9."), List.of(), Speaker.PERSON);
        Await.value(
                world.counter.tickets().reply(id, world.member(Role.OPERATOR).id(), List.of(reply), Afterwards.HOLD));
        String after = json();
        assertFalse(before.equals(after));
        assertTrue(after.contains("\"by\":\"person\",\"text\":\"**Domani** alle 9.\""), after);
    }

    @Test
    void thePdfSaysTheSameAndShowsTheDigest() throws Exception {
        byte[] canonical = json().getBytes("UTF-8");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        String text = pdf();
        assertTrue(text.contains(digest), text);
        assertTrue(text.contains("Perché è così? Ñandú, Žižek, Ωμέγα, Привет"), text);
        assertTrue(text.contains("4242"), text);
        assertTrue(text.contains("Europe/Rome"), text);
    }

    @Test
    void whoMayNotReadTicketsGetsNone() throws Exception {
        assertEquals(403, world.signedIn(Role.VIEWER).get(path + ".pdf").statusCode());
        assertEquals(
                404,
                world.signedIn(Role.OPERATOR)
                        .get("/desk/tickets/999/transcript.pdf")
                        .statusCode());
    }

    private String json() throws Exception {
        return world.signedIn(Role.OPERATOR).get(path + ".json").body();
    }

    private String pdf() throws IOException {
        byte[] bytes = world.signedIn(Role.OPERATOR).bytes(path + ".pdf");
        try (PdfReader reader = new PdfReader(bytes)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replace("\n", " ");
        }
    }
}
