package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Line;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Ticket.State;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEmptyListSaysSo() {
        String page = operator.get("/desk/tickets").body();
        assertTrue(page.contains("Nessuno aspetta") && page.contains("<title>(0) Richieste"), page);
    }

    @Test
    void theListSaysWhoWaitsWhyAndForHowLong() {
        ticket("telegram", "Quando apre?", Reason.UNKNOWN);
        world.letPass(Duration.ofMinutes(65));
        String page = operator.get("/desk/tickets").body();
        for (String words :
                List.of("Quando apre?", "Il bot non sapeva rispondere", "Telegram", "Aperta da un’ora e 5 minuti")) {
            assertTrue(page.contains(words), words);
        }
        assertTrue(page.contains("<title>(1) Richieste"), page);
    }

    @Test
    void anOpenListIsToldOfNewsAndOfNothingElse() {
        ticket("telegram", "Prima", Reason.ASKED);
        String url = polled(operator.get("/desk/tickets").body());
        assertEquals(204, operator.get(url, "HX-Request", "true").statusCode());
        ticket("web", "Seconda", Reason.ASKED);
        HttpResponse<String> news = operator.get(url, "HX-Request", "true");
        assertEquals(200, news.statusCode());
        assertTrue(news.body().contains("<title>(2) Richieste"), news.body());
        assertTrue(news.body().contains("2 richieste aperte"), news.body());
        assertEquals(
                204, operator.get(polled(news.body()), "HX-Request", "true").statusCode());
    }

    @Test
    void theNumberInTheMenuFollows() {
        String url = "/desk/tickets/count?seen=0";
        assertEquals(204, operator.get(url, "HX-Request", "true").statusCode());
        ticket("web", "Una", Reason.ASKED);
        String piece = operator.get(url, "HX-Request", "true").body();
        assertTrue(piece.contains(">1</span>") && piece.contains("seen=1"), piece);
    }

    @Test
    void aTicketShowsTheConversationAndWhoSpoke() {
        long id = ticket("telegram", "Ciao <b>a tutti</b>", Reason.ASKED);
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("<strong>Cittadino</strong>"), page);
        assertTrue(page.contains("Ciao &lt;b&gt;a tutti&lt;/b&gt;"), page);
        assertTrue(page.contains("<strong>Assistente automatico</strong>"), page);
        assertTrue(page.contains("Ho passato la domanda <strong>a una persona</strong>."), page);
        assertFalse(page.contains("<b>a tutti"), page);
    }

    @Test
    void anOpenTicketIsToldOfNewLinesAndOfNothingElse() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        String url = polled(operator.get("/desk/tickets/" + id).body());
        assertEquals(204, operator.get(url, "HX-Request", "true").statusCode());
        Ticket ticket = found(id);
        CounterSamples.talk(
                world.counter.inbox(),
                world.counter.conversations(),
                CounterSamples.heard("later", ticket.conversation(), "Ci siete?"));
        String news = operator.get(url, "HX-Request", "true").body();
        assertTrue(news.contains("Ci siete?") && !news.contains("Prima"), news);
        assertEquals(204, operator.get(polled(news), "HX-Request", "true").statusCode());
    }

    @Test
    void anOpenTicketIsToldThatAColleagueTookIt() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        String url = polled(operator.get("/desk/tickets/" + id).body());
        Await.value(world.counter.tickets().claim(id, world.member(Role.EDITOR).id(), List.of()));
        assertTrue(operator.get(url, "HX-Request", "true").body().contains("La segue Editor"));
    }

    @Test
    void takingAndGivingBack() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        operator.get("/desk/tickets/" + id);
        HttpResponse<String> claimed = operator.submit("/desk/tickets/" + id + "/claim");
        assertEquals("/desk/tickets/" + id + "?done=claimed", Browser.location(claimed));
        assertEquals(State.HELD, found(id).state());
        HttpResponse<String> released = operator.submit("/desk/tickets/" + id + "/release");
        assertEquals("/desk/tickets?done=released", Browser.location(released));
        assertEquals(State.WAITING, found(id).state());
    }

    @Test
    void aReplyIsSaidByAPersonJustAsItWasTyped() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        HttpResponse<String> reply =
                operator.submit("/desk/tickets/" + id + "/reply", "text", " *uno* <b>due</b>\r\ntre ", "then", "close");
        assertEquals("/desk/tickets?done=answered", Browser.location(reply));
        assertEquals("bot-again it {}", lastSaid(id).text().value());
        OutgoingMessage said = said(id, 1);
        assertEquals(Speaker.PERSON, said.speaker());
        assertEquals(
                "person-says it {name=Operator, text=*uno* <b>due</b>\ntre}",
                said.text().value());
        assertEquals(State.CLOSED, found(id).state());
    }

    @Test
    void aReplyMayLeaveTheTicketWithItsWriter() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        HttpResponse<String> reply = operator.submit("/desk/tickets/" + id + "/reply", "text", "Uno", "then", "hold");
        assertEquals("/desk/tickets/" + id + "?done=replied", Browser.location(reply));
        assertEquals(State.HELD, found(id).state());
        assertTrue(operator.get("/desk/tickets/" + id).body().contains("La segui tu"));
    }

    @Test
    void emptyAndEndlessRepliesAreRefusedAndKept() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        HttpResponse<String> empty = operator.submit("/desk/tickets/" + id + "/reply", "text", " \n ");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Scrivi la risposta prima di inviarla"), empty.body());
        HttpResponse<String> endless = operator.submit("/desk/tickets/" + id + "/reply", "text", "a".repeat(4001));
        assertEquals(422, endless.statusCode());
        assertTrue(endless.body().contains("al massimo 4.000 caratteri. Ora sono 4.001"), endless.body());
        assertTrue(endless.body().contains("a".repeat(4001)), "what was typed is kept");
        assertEquals(Speaker.BOT, lastSaid(id).speaker());
    }

    @Test
    void whatAColleagueHoldsIsNotAnsweredAndTheReplyIsKept() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        Await.value(world.counter.tickets().claim(id, world.member(Role.EDITOR).id(), List.of()));
        for (String wish : List.of("reply", "claim", "release", "close")) {
            HttpResponse<String> reply =
                    operator.submit("/desk/tickets/" + id + "/" + wish, "text", "La mia <i>lunga</i> risposta");
            assertEquals(409, reply.statusCode(), wish);
            assertTrue(reply.body().contains("Intanto la segue Editor"), reply.body());
            assertTrue(reply.body().contains("La mia &lt;i&gt;lunga&lt;/i&gt; risposta"), reply.body());
        }
        assertEquals(Speaker.BOT, lastSaid(id).speaker());
    }

    @Test
    void aClosedTicketIsNotAnsweredAndTheReplyIsKept() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        Await.value(world.counter.tickets().close(id, world.member(Role.EDITOR).id(), List.of()));
        HttpResponse<String> reply = operator.submit("/desk/tickets/" + id + "/reply", "text", "La mia risposta");
        assertEquals(409, reply.statusCode());
        assertTrue(reply.body().contains("Intanto la richiesta è stata chiusa"), reply.body());
        assertTrue(reply.body().contains("La mia risposta"), reply.body());
        assertTrue(operator.get("/desk/tickets?which=closed").body().contains("Prima"));
    }

    @Test
    void closingWithoutAReplyIsAskedTwice() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        assertTrue(operator.get("/desk/tickets/" + id + "/close").body().contains("senza rispondere?"));
        assertEquals(State.WAITING, found(id).state());
        operator.submit("/desk/tickets/" + id + "/close");
        assertEquals(State.CLOSED, found(id).state());
    }

    @Test
    void whatsAppShowsItsWindow() {
        long id = ticket("whatsapp", "Prima", Reason.ASKED);
        world.letPass(Duration.ofHours(20));
        Browser later = world.signedIn(Role.OPERATOR);
        assertTrue(later.get("/desk/tickets/" + id).body().contains("WhatsApp: puoi rispondere ancora per 4 ore"));
        world.letPass(Duration.ofHours(5));
        Browser again = world.signedIn(Role.OPERATOR);
        assertTrue(again.get("/desk/tickets/" + id).body().contains("Sono passate più di 24 ore"));
    }

    @Test
    void aReplyThatDidNotArriveIsShownInWords() {
        long id = ticket("telegram", "Prima", Reason.ASKED);
        world.counter.tickets().troubled(id, "no-such-chat");
        assertTrue(operator.get("/desk/tickets").body().contains("il cittadino ha bloccato la chat"));
        world.counter.tickets().troubled(id, "code-77<b>");
        assertTrue(operator.get("/desk/tickets/" + id).body().contains("(codice: code-77&lt;b&gt;)"));
    }

    @Test
    void unknownTicketsAreExplained() {
        for (String id : List.of("999", "abc", "-1", "99999999999999999999")) {
            HttpResponse<String> reply = operator.get("/desk/tickets/" + id);
            assertEquals(404, reply.statusCode());
            assertTrue(reply.body().contains("Questa richiesta non c’è"), reply.body());
        }
    }

    private long ticket(String channel, String words, Reason reason) {
        return world.ticket(channel, "address-" + words, words, reason);
    }

    private Ticket found(long id) {
        return Await.value(world.counter.tickets().find(id)).orElseThrow();
    }

    private OutgoingMessage lastSaid(long id) {
        return said(id, 0);
    }

    /** What was said last but so many. */
    private OutgoingMessage said(long id, int before) {
        List<Line> lines =
                Await.value(world.counter.transcripts().last(found(id).conversation(), before + 1));
        return ((Line.Said) lines.get(0)).message();
    }

    private static String polled(String page) {
        Matcher found =
                Pattern.compile("hx-get=\"(/desk/tickets/[^\"]*news[^\"]*)\"").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1).replace("&amp;", "&");
    }
}
