package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Line;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Turn;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.InMemoryUnsentReplies;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Ticket.State;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has the word, as the pages tell it to staff and citizens. */
class HandOverPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theCitizenIsToldWhoTookItAndThatTheBotIsBack() {
        long id = ticket("Quando?");
        operator.submit("/desk/tickets/" + id + "/claim");
        assertEquals("person-takes it {name=Operator}", lastSaid(id));
        operator.submit("/desk/tickets/" + id + "/release");
        assertEquals("person-leaves it {}", lastSaid(id));
        operator.submit("/desk/tickets/" + id + "/close");
        assertEquals("ticket-closed it {}", lastSaid(id));
    }

    @Test
    void handingBackIsAskedTwiceAndTold() {
        long id = ticket("Quando?");
        operator.submit("/desk/tickets/" + id + "/claim");
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Ridai la parola al bot"), page);
        assertTrue(operator.get("/desk/tickets/" + id + "/close").body().contains("Ridare la parola al bot"));
        operator.submit("/desk/tickets/" + id + "/close");
        assertEquals("bot-again it {}", lastSaid(id));
        assertEquals(State.CLOSED, found(id).state());
    }

    @Test
    void namesAreHiddenWhereTheOfficeWantsIt() {
        try (DeskWorld nameless = new DeskWorld(DeskSettings.usual(false), 0, false)) {
            Browser browser = nameless.signedIn(Role.OPERATOR);
            long id = nameless.ticket("telegram", "42", "Quando?", Reason.ASKED);
            assertTrue(browser.get("/desk/tickets/" + id).body().contains("senza il tuo nome"));
            browser.submit("/desk/tickets/" + id + "/claim");
            assertEquals("person-takes it {name=}", lastSaid(nameless, id));
        }
    }

    @Test
    void aTicketIsPassedToAColleagueWithANote() {
        long id = ticket("Quando?");
        long editor = world.member(Role.EDITOR).id().value();
        HttpResponse<String> passed = operator.submit(
                "/desk/tickets/" + id + "/pass", "to", "staff:" + editor, "note", "Chiede <b>sempre</b> di te");
        assertEquals("/desk/tickets?done=passed", Browser.location(passed));
        assertEquals(Optional.of(world.member(Role.EDITOR).id()), found(id).holder());
        assertEquals("person-passes it {name=Editor}", lastSaid(id));
        String page = world.signedIn(Role.EDITOR).get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Operator l’ha passata a Editor."), page);
        assertTrue(page.contains("Chiede &lt;b&gt;sempre&lt;/b&gt; di te"), page);
    }

    @Test
    void nothingIsSaidThatWhatsAppWouldRefuse() {
        long id = world.ticket("whatsapp", "39000001", "Quando?", Reason.ASKED);
        String before = lastSaid(id);
        world.letPass(Duration.ofHours(25));
        world.signedIn(Role.OPERATOR).submit("/desk/tickets/" + id + "/claim");
        assertEquals(State.HELD, found(id).state());
        assertEquals(before, lastSaid(id));
    }

    @Test
    void aTicketIsPassedToAnOffice() {
        long id = ticket("Quando?");
        operator.submit("/desk/tickets/" + id + "/claim");
        operator.submit("/desk/tickets/" + id + "/pass", "to", "office:anagrafe", "note", "");
        assertEquals(State.WAITING, found(id).state());
        assertEquals(Optional.of(new OfficeId("anagrafe")), found(id).office());
        assertTrue(lastSaid(id).startsWith("office-passes it {to="), lastSaid(id));
    }

    @Test
    void nobodyAndStrangersGetNothing() {
        long id = ticket("Quando?");
        String viewer = "staff:" + world.member(Role.VIEWER).id().value();
        String me = "staff:" + world.member(Role.OPERATOR).id().value();
        for (String to : List.of("", "staff:999", "office:nowhere", viewer, me, "x")) {
            HttpResponse<String> reply = operator.submit("/desk/tickets/" + id + "/pass", "to", to);
            assertEquals(422, reply.statusCode(), to);
            assertTrue(reply.body().contains("Scegli a chi passare la richiesta"), reply.body());
        }
        HttpResponse<String> endless =
                operator.submit("/desk/tickets/" + id + "/pass", "to", "office:anagrafe", "note", "a".repeat(1001));
        assertEquals(422, endless.statusCode());
        assertEquals(State.WAITING, found(id).state());
    }

    @Test
    void whatAColleagueHoldsIsNotPassed() {
        long id = ticket("Quando?");
        Await.value(world.counter.tickets().claim(id, world.member(Role.EDITOR).id(), List.of()));
        assertEquals(
                409,
                operator.submit("/desk/tickets/" + id + "/pass", "to", "office:anagrafe")
                        .statusCode());
    }

    @Test
    void eachListShowsItsOwn() {
        ticket("Aspetta");
        long mine = ticket("Mia");
        long other = ticket("Altrui");
        operator.submit("/desk/tickets/" + mine + "/claim");
        Await.value(
                world.counter.tickets().claim(other, world.member(Role.EDITOR).id(), List.of()));
        assertEquals(List.of(true, true, true), shown("open"));
        assertEquals(List.of(true, false, false), shown("waiting"));
        assertEquals(List.of(false, true, false), shown("mine"));
        String page = operator.get("/desk/tickets").body();
        assertTrue(page.contains("Tutte (3)") && page.contains("In attesa (1)") && page.contains("Le mie (1)"), page);
    }

    private List<Boolean> shown(String which) {
        String page = operator.get("/desk/tickets?which=" + which).body();
        return List.of(page.contains(">Aspetta</a>"), page.contains(">Mia</a>"), page.contains(">Altrui</a>"));
    }

    @Test
    void whatWasTypedOutlivesTheBrowser() {
        long id = ticket("Quando?");
        HttpResponse<String> kept =
                operator.submit("/desk/tickets/" + id + "/unsent", "text", "Gentile <i>signora</i>");
        assertEquals(204, kept.statusCode());
        Browser another = world.signedIn(Role.OPERATOR);
        String page = another.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Gentile &lt;i&gt;signora&lt;/i&gt;"), page);
        assertTrue(page.contains("Ritrovi qui quello che avevi scritto"), page);
        assertFalse(
                world.signedIn(Role.EDITOR).get("/desk/tickets/" + id).body().contains("Gentile"));
        another.submit("/desk/tickets/" + id + "/reply", "text", "Gentile signora, ecco", "then", "hold");
        assertFalse(another.get("/desk/tickets/" + id).body().contains("Ritrovi qui"));
    }

    @Test
    void endlessTypingIsNotKept() {
        long id = ticket("Quando?");
        operator.submit("/desk/tickets/" + id + "/unsent", "text", "a".repeat(8001));
        assertEquals(
                Words.NONE,
                Await.value(new InMemoryUnsentReplies(world.counter)
                                .kept(id, world.member(Role.OPERATOR).id()))
                        .text());
    }

    @Test
    void colleaguesSeeWhoLooksAndWhoTypes() {
        long id = ticket("Quando?");
        operator.get("/desk/tickets/" + id);
        Browser editor = world.signedIn(Role.EDITOR);
        String page = editor.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("Operator sta guardando questa richiesta."), page);
        assertFalse(page.contains("Editor sta guardando"), page);
        operator.submit("/desk/tickets/" + id + "/unsent", "text", "Gen");
        assertTrue(editor.get("/desk/tickets/" + id).body().contains("Operator sta scrivendo."));
    }

    @Test
    void whoWasSilentReadsThatTheBotSpeaks() {
        long id = ticket("Quando?");
        operator.submit("/desk/tickets/" + id + "/claim");
        world.counter.letPass(Duration.ofHours(1));
        Await.value(world.counter.tickets().letBotSpeak(id, Duration.ofMinutes(30), List.of()));
        assertTrue(operator.get("/desk/tickets").body().contains("Il bot ha ripreso la parola"));
        assertTrue(operator.get("/desk/tickets/" + id).body().contains("il cittadino lo sa"));
        Browser editor = world.signedIn(Role.EDITOR);
        editor.get("/desk/tickets/" + id);
        editor.submit("/desk/tickets/" + id + "/claim");
        assertEquals(Optional.of(world.member(Role.EDITOR).id()), found(id).holder());
    }

    @Test
    void staffReadWhatTheBotMadeOfAQuestion() {
        Topic hours = new Topic(new ArticleId("orari"), "Orari", new OfficeId("anagrafe"));
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress("address-Quando?"));
        Await.value(world.counter.inbox().keep(key.channel(), List.of(CounterSamples.heard("unsure", key, "apre?"))));
        Pending pending = CounterSamples.takeOne(world.counter.inbox());
        Understanding unsure =
                new Understanding(Language.ITALIAN, Optional.empty(), new Answer.Unsure(List.of(hours)), 0.41, 7);
        CounterSamples.record(
                world.counter.conversations(),
                new Turn(
                        List.of(pending.id()),
                        pending.conversation(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(unsure)));
        String page = operator.get("/desk/tickets/" + ticket("Quando?")).body();
        assertTrue(page.contains("Il bot era incerto (sicurezza 41%) e ha proposto"), page);
        assertTrue(page.contains("<a href=\"/desk/articles/orari\">orari</a>"), page);
    }

    private long ticket(String words) {
        return world.ticket("telegram", "address-" + words, words, Reason.ASKED);
    }

    private Ticket found(long id) {
        return Await.value(world.counter.tickets().find(id)).orElseThrow();
    }

    private String lastSaid(long id) {
        return lastSaid(world, id);
    }

    private static String lastSaid(DeskWorld world, long id) {
        Ticket ticket = Await.value(world.counter.tickets().find(id)).orElseThrow();
        List<Line> lines = Await.value(world.counter.transcripts().last(ticket.conversation(), 1));
        return ((Line.Said) lines.get(0)).message().text().value();
    }
}
