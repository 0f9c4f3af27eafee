package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.attachment.KeptFile;
import it.sportello.core.attachment.MediaType;
import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Line;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.Role;
import it.sportello.desk.attachment.InventedFiles;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files in the reply to a citizen. */
class ReplyFilesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);
    private final long id = world.ticket("telegram", "42", "Il modulo?", Reason.ASKED);
    private final String one = "/desk/tickets/" + id;
    private final String name = Await.value(world.files().keep(new KeptFile(MediaType.PDF, InventedFiles.PDF)));
    private final Attachment form =
            new Attachment(name, Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo da firmare");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAttachedFileStaysWithTheUnsentReplyAndIsSentOnceItIsDescribed() {
        operator.get(one);
        HttpResponse<String> attached = operator.upload(
                one + "/files",
                Map.of("text", "Eccolo", "attach", "reply"),
                "upload_reply modulo.pdf",
                InventedFiles.PDF);
        assertEquals(200, attached.statusCode());
        assertTrue(attached.body().contains("/files/" + name + "/modulo.pdf"), attached.body());
        String again = operator.get(one).body();
        assertTrue(again.contains("modulo.pdf #" + name) && again.contains("Eccolo"), again);
        HttpResponse<String> undescribed = reply("");
        assertEquals(422, undescribed.statusCode());
        assertTrue(undescribed.body().contains("Scrivi che cosa c’è in «modulo.pdf»"), undescribed.body());
        assertTrue(undescribed.body().contains("modulo.pdf #" + name), undescribed.body());
        assertEquals(422, reply("Modulo.PDF").statusCode(), "its name is no description");
        assertEquals(303, reply("Il modulo da firmare").statusCode());
        assertEquals(List.of(form), sent());
        String seen = operator.get(one).body();
        assertTrue(seen.contains("<figcaption>Il modulo da firmare</figcaption>"), seen);
        assertFalse(seen.contains("modulo.pdf #" + name), seen);
        assertTrue(operator.get(one + "/transcript.json").body().contains("Il modulo da firmare; SHA-256 " + name));
    }

    @Test
    void whatIsTypedKeepsTheFilesAndTakingAwayIsKeptToo() {
        operator.get(one);
        operator.submit(
                one + "/unsent", "text", "Ecc", "file_reply_1", "modulo.pdf #" + name, "alt_reply_1", "Il modulo");
        String kept = operator.get(one).body();
        assertTrue(kept.contains("value=\"Il modulo\""), kept);
        operator.submit(
                one + "/files",
                "text",
                "Ecco",
                "file_reply_1",
                "modulo.pdf #" + name,
                "alt_reply_1",
                "Il modulo",
                "take_away",
                "file_reply_1");
        String left = operator.get(one).body();
        assertFalse(left.contains("modulo.pdf #"), left);
        assertTrue(left.contains("Ecco"), left);
    }

    @Test
    void aHostileFileIsRefusedAndTheReplyStaysOnThePage() {
        operator.get(one);
        byte[] page = "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = operator.upload(
                one + "/files", Map.of("text", "Eccolo", "attach", "reply"), "upload_reply disegno.svg", page);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("disegno SVG"), refused.body());
        assertTrue(refused.body().contains("Eccolo"), refused.body());
    }

    @Test
    void aCarefulReplyGoesWithTheFilesThatItsSecondReaderHasSeen() {
        Browser editor = world.signedIn(Role.EDITOR);
        editor.submit("/desk/labels/offices", "office", "anagrafe");
        operator.get(one);
        assertEquals(one + "?done=proposed", Browser.location(reply("Il modulo da firmare")));
        assertEquals(List.of(), sent(), "nothing goes yet");
        String page = editor.get(one).body();
        assertTrue(page.contains("<figcaption>Il modulo da firmare</figcaption>"), page);
        assertEquals(409, approved(editor, "").statusCode(), "a file that was not there when he looked");
        assertEquals(List.of(), sent());
        assertEquals(303, approved(editor, name + " Il modulo da firmare").statusCode());
        assertEquals(List.of(form), sent());
    }

    private HttpResponse<String> approved(Browser reader, String seenFiles) {
        return reader.submit(one + "/approve", "seen", "Eccolo", "changed", "Eccolo", "seen_files", seenFiles);
    }

    private HttpResponse<String> reply(String alt) {
        return operator.submit(
                one + "/reply",
                "text",
                "Eccolo",
                "then",
                "hold",
                "file_reply_1",
                "modulo.pdf #" + name,
                "alt_reply_1",
                alt);
    }

    private List<Attachment> sent() {
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress("42"));
        return Await.value(world.counter.transcripts().last(key, 9)).stream()
                .flatMap(line -> line.fold(
                        heard -> List.<Attachment>of().stream(),
                        (Line.Said said) -> said.message().attachments().stream()))
                .toList();
    }
}
