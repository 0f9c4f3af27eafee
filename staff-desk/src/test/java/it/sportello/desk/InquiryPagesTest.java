package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.inquiry.Inquiry;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking inside the house for a missing fact, as its pages promise it. */
class InquiryPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);
    private final Browser editor = world.signedIn(Role.EDITOR);
    private final long ticket = world.ticket("telegram", "42", "Quando riapre?", Reason.ASKED);
    private final String ask = "/desk/tickets/" + ticket + "/ask";

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theReplyComesBackIntoTheTicketWithItsAuthor() {
        assertEquals("/desk/tickets/" + ticket + "?done=inquired", asked("office:anagrafe", "2026-11-23T12:00"));
        String list = editor.get("/desk/inquiries?which=to").body();
        assertTrue(list.contains("Che giorno riapre?"), list);
        editor.submit("/desk/inquiries/1/reply", "text", "Il <3> dicembre");
        String page = operator.get("/desk/tickets/" + ticket).body();
        assertTrue(page.contains("Editor ha risposto"), page);
        assertTrue(page.contains("Il &lt;3&gt; dicembre"), page);
        assertEquals(
                List.of(Inquiry.State.ANSWERED),
                Await.value(world.inquiries.of(ticket)).stream()
                        .map(Inquiry::state)
                        .toList());
        assertEquals("", said(), "the citizen reads nothing of it");
    }

    @Test
    void whoeverHasTheTicketOpenIsTold() {
        asked("office:anagrafe", "2026-11-23T12:00");
        String seen = operator.get("/desk/tickets/" + ticket).body().replaceAll("(?s).*seen=([0-9a-f]+)\".*", "$1");
        editor.submit("/desk/inquiries/1/reply", "text", "Il 3");
        String news = operator.get("/desk/tickets/" + ticket + "/news?after=9999&seen=" + seen)
                .body();
        assertTrue(news.contains("Editor ha risposto"), news);
    }

    @Test
    void theCitizenReadsOneSentenceWhereTheOperatorWantsIt() {
        operator.get(ask);
        operator.submit(ask, "to", "office:anagrafe", "question", "Quando?", "due", "2026-11-24T12:00", "tell", "yes");
        assertEquals("looked-into it {}", said());
    }

    @Test
    void theDeadlineProposedIsAWorkingDayOfTheOffice() {
        assertTrue(operator.get(ask).body().contains("value=\"2026-11-23T17:00\""));
    }

    @Test
    void whatIsNotInOrderIsToldAndKept() {
        operator.get(ask);
        for (String due : List.of("2026-11-23T08:59", "2028-01-01T10:00", "domani", "")) {
            HttpResponse<String> page =
                    operator.submit(ask, "to", "office:altrove", "question", "Quando?", "due", due, "tell", "yes");
            assertEquals(422, page.statusCode());
            assertTrue(page.body().contains("Scegli a chi chiedere"), page.body());
            assertTrue(page.body().contains("Scrivi un giorno"), page.body());
            assertTrue(page.body().contains("Quando?</textarea>"), page.body());
            assertTrue(page.body().contains("value=\"yes\" checked"), page.body());
        }
        assertEquals(422, asked("office:anagrafe", "2026-11-23T12:00", "x".repeat(2001)));
        assertEquals(422, asked("office:anagrafe", "2026-11-23T12:00", " "));
        assertEquals(List.of(), Await.value(world.inquiries.of(ticket)));
    }

    @Test
    void overdueInquiriesStandOnAPage() {
        asked("office:anagrafe", "2026-11-23T12:00");
        assertFalse(late().contains("Che giorno riapre?"));
        world.letPass(Duration.ofHours(3));
        assertTrue(late().contains("in ritardo"), late());
        assertTrue(late().contains("Che giorno riapre?"), late());
        assertTrue(late().contains("In ritardo (1)"), late());
    }

    @Test
    void aReplyToWhatWasWithdrawnIsNotLost() {
        asked("staff:" + world.member(Role.EDITOR).id().value(), "2026-11-23T12:00");
        editor.get("/desk/inquiries/1");
        operator.get("/desk/inquiries/1");
        assertEquals(
                "/desk/inquiries?done=inquiry-withdrawn",
                Browser.location(operator.submit("/desk/inquiries/1/withdraw")));
        HttpResponse<String> page = editor.submit("/desk/inquiries/1/reply", "text", "Il 3 dicembre");
        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("Il 3 dicembre</textarea>"), page.body());
    }

    @Test
    void anEmptyOrEndlessReplyIsToldAndKept() {
        asked("office:anagrafe", "2026-11-23T12:00");
        editor.get("/desk/inquiries/1");
        assertEquals(422, editor.submit("/desk/inquiries/1/reply", "text", " ").statusCode());
        HttpResponse<String> page = editor.submit("/desk/inquiries/1/reply", "text", "y".repeat(4001));
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("y".repeat(4001)), "kept");
        assertEquals(404, editor.get("/desk/inquiries/77").statusCode());
        assertEquals(404, editor.get("/desk/inquiries/x").statusCode());
    }

    @Test
    void nothingIsAskedOnceTheTicketIsClosed() {
        operator.get(ask);
        Await.value(world.counter
                .tickets()
                .close(ticket, world.member(Role.OPERATOR).id(), List.of()));
        assertEquals(409, asked("office:anagrafe", "2026-11-23T12:00", "Quando?"));
    }

    @Test
    void onlyThoseWhoAnswerCitizensAsk() {
        assertEquals(403, world.signedIn(Role.VIEWER).get("/desk/inquiries").statusCode());
    }

    private String late() {
        return operator.get("/desk/inquiries?which=late").body();
    }

    private String asked(String to, String due) {
        operator.get(ask);
        return Browser.location(operator.submit(ask, "to", to, "question", "Che giorno riapre?", "due", due));
    }

    private int asked(String to, String due, String question) {
        operator.get("/desk");
        return operator.submit(ask, "to", to, "question", question, "due", due).statusCode();
    }

    private String said() {
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress("42"));
        return Await.value(world.counter.transcripts().last(key, 10)).stream()
                .map(line -> line.<String>fold(
                        heard -> "", said -> said.message().text().value()))
                .reduce("", (one, other) -> other.startsWith("looked-into") ? other : one);
    }
}
