package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.hands.Label;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Ticket.State;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ready-made replies, suggestions, labels, notes, search and bulk deeds, as staff use them. */
class HandsPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aReadyReplyIsFilledForTheTicket() {
        long id = ticket("1", "Quando?");
        HttpResponse<String> kept = operator.submit(
                "/desk/ready",
                "shortcut",
                "/Orari",
                "office",
                "",
                "text",
                "Da {ufficio} ({richiesta}): {apertura}. {operatore}");
        assertEquals("/desk/ready?done=ready-kept", Browser.location(kept));
        assertTrue(operator.get("/desk/ready").body().contains("/orari"));
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("data-shortcut=\"/orari\""), page);
        String filled = "(" + id + "): adesso. Operator";
        assertTrue(page.contains(filled), page);
        long ready = Await.value(world.ready.all()).get(0).id();
        String chosen = operator.submit(
                        "/desk/tickets/" + id + "/fill", "fill", "ready:" + ready, "text", "Buongiorno.")
                .body();
        assertTrue(chosen.contains("Buongiorno.\n\nDa "), chosen);
    }

    @Test
    void aReadyReplyIsForItsOfficeOnly() {
        long id = ticket("1", "Quando?");
        operator.submit("/desk/ready", "shortcut", "rata", "office", "anagrafe", "text", "Nostra");
        assertTrue(operator.get("/desk/tickets/" + id).body().contains("data-shortcut=\"/rata\""));
        Await.value(world.counter
                .tickets()
                .pass(
                        id,
                        world.member(Role.OPERATOR).id(),
                        new Passing(new Passing.To.Office(new OfficeId("altro")), Words.NONE),
                        List.of()));
        assertFalse(operator.get("/desk/tickets/" + id).body().contains("data-shortcut=\"/rata\""));
    }

    @Test
    void whatIsWrongWithAReadyReplyIsSaidAndKept() {
        for (String[] form : List.of(
                new String[] {"due parole", "", "Testo", "Usa solo lettere minuscole"},
                new String[] {"rata", "altrove", "Testo", "Scegli un ufficio"},
                new String[] {"rata", "", "", "Scrivi il testo"},
                new String[] {"rata", "", "Caro {cittadino}", "Non so come riempire questi segni: cittadino"},
                new String[] {"rata", "", "a".repeat(2001), "Il testo è troppo lungo"})) {
            HttpResponse<String> reply =
                    operator.submit("/desk/ready", "shortcut", form[0], "office", form[1], "text", form[2]);
            assertEquals(422, reply.statusCode(), form[3]);
            assertTrue(reply.body().contains(form[3]), reply.body());
            assertTrue(reply.body().contains(form[2]), "kept");
        }
        operator.submit("/desk/ready", "shortcut", "rata", "office", "", "text", "Testo");
        HttpResponse<String> twice = operator.submit("/desk/ready", "shortcut", "rata", "office", "", "text", "Altro");
        assertTrue(twice.body().contains("C’è già una risposta pronta «rata»"), twice.body());
    }

    @Test
    void theKnowledgeBaseSuggestsAndTheTextGoesIntoTheReply() {
        long id = ticket("1", "Quando apre l'anagrafe?");
        world.published.answer = new Answer.Found(new ArticleAnswer(
                new Topic(new ArticleId("orari"), "Orari", new OfficeId("anagrafe")),
                new Markdown("Dalle **8:30**.\n\n- lunedì\n- martedì")));
        world.published.confidence = 0.31;
        String page = operator.get("/desk/tickets/" + id).body();
        assertTrue(page.contains("probabilità 31%"), page);
        String filled = operator.submit("/desk/tickets/" + id + "/fill", "fill", "article:orari", "text", "")
                .body();
        assertTrue(filled.contains("Dalle 8:30.\n\n- lunedì\n- martedì</textarea>"), filled);
        world.published.confidence = 0.01;
        assertFalse(operator.get("/desk/tickets/" + id).body().contains("Usa questo testo"));
    }

    @Test
    void labelsAreKeptByEditorsAndPutByOperators() {
        long id = ticket("1", "Quando?");
        assertEquals(403, operator.submit("/desk/labels", "name", "acqua").statusCode());
        Browser editor = world.signedIn(Role.EDITOR);
        editor.submit("/desk/labels", "name", "acqua", "colour", "orange");
        assertEquals(422, editor.submit("/desk/labels", "name", "Acqua").statusCode());
        assertEquals(422, editor.submit("/desk/labels", "name", " ").statusCode());
        long label = Await.value(world.labels.all()).get(0).id();
        operator.submit("/desk/tickets/" + id + "/label", "label", String.valueOf(label));
        assertTrue(operator.get("/desk/tickets").body().contains("desk-label-orange\">acqua"));
        assertTrue(operator.get("/desk/tickets/search?label=" + label).body().contains("ticket-" + id));
        operator.submit("/desk/tickets/" + id + "/unlabel", "label", String.valueOf(label));
        assertFalse(operator.get("/desk/tickets").body().contains("desk-label-orange\">acqua"));
        assertEquals(
                422,
                operator.submit("/desk/tickets/" + id + "/label", "label", "77").statusCode());
    }

    @Test
    void aMentionWaitsForTheOneWhoIsMentioned() {
        long id = ticket("1", "Quando?");
        Browser editor = world.signedIn(Role.EDITOR);
        operator.submit("/desk/tickets/" + id + "/note", "note", "@Editor guarda <b>tu</b>, @Editorial no");
        assertTrue(editor.get("/desk/tickets").body().contains("Una nota per te"));
        String list = editor.get("/desk/for-you").body();
        assertTrue(list.contains("@Editor guarda &lt;b&gt;tu&lt;/b&gt;"), list);
        assertTrue(editor.get("/desk/tickets/" + id).body().contains("guarda &lt;b&gt;"));
        assertTrue(editor.get("/desk/for-you").body().contains("Nessuna nota nuova"));
        assertFalse(operator.get("/desk/tickets").body().contains("nota per te"));
        HttpResponse<String> endless = operator.submit("/desk/tickets/" + id + "/note", "note", "a".repeat(2001));
        assertEquals(422, endless.statusCode());
        assertTrue(endless.body().contains("a".repeat(2001)), "kept");
    }

    @Test
    void ticketsAreFoundByWordsAndByNumber() {
        long water = ticket("1", "Quando scade la bolletta?");
        ticket("2", "Quando apre la biblioteca?");
        String found = operator.get("/desk/tickets/search?q=bolletta").body();
        assertTrue(found.contains("scade la bolletta"), found);
        assertFalse(found.contains("apre la biblioteca"), found);
        assertEquals("/desk/tickets/" + water, Browser.location(operator.get("/desk/tickets/search?q=%23" + water)));
        assertTrue(operator.get("/desk/tickets/search?q=zzz").body().contains("Non ho trovato richieste"));
        String odd = operator.get(
                        "/desk/tickets/search?from=ieri&to=2026-99-99&office=%3Cb%3E&label=x&state=boh&q=%3Cb%3E")
                .body();
        assertTrue(odd.contains("value=\"&lt;b&gt;\""), odd);
        assertEquals(
                403,
                world.signedIn(Role.VIEWER)
                        .get("/desk/tickets/search?q=bolletta")
                        .statusCode());
    }

    @Test
    void severalTicketsAreClosedTogetherAndWhatIsNotPossibleIsSaid() {
        long mine = ticket("1", "Uno?");
        long held = ticket("2", "Due?");
        Await.value(
                world.counter.tickets().claim(held, world.member(Role.EDITOR).id(), List.of()));
        String asked = bulk("do=close&ticket=" + mine + "&ticket=" + held).body();
        assertTrue(asked.contains("Chiudere 2 richieste"), asked);
        assertEquals(State.WAITING, state(mine));
        String done = bulk("do=close&sure=yes&ticket=" + mine + "&ticket=" + held + "&ticket=99&ticket=x")
                .body();
        assertTrue(done.contains("Fatto per una richiesta."), done);
        assertTrue(done.contains("la segue Editor"), done);
        assertTrue(done.contains("non c’è più"), done);
        assertEquals(State.CLOSED, state(mine));
        assertEquals(State.HELD, state(held));
    }

    @Test
    void severalTicketsArePassedOrLabelledTogether() {
        long one = ticket("1", "Uno?");
        long two = ticket("2", "Due?");
        Await.value(world.labels.save(new Label(0, "acqua", Label.Colour.RED, false)));
        long label = Await.value(world.labels.all()).get(0).id();
        String both = "&ticket=" + one + "&ticket=" + two;
        assertTrue(bulk("do=label&label=" + label + both).body().contains("Fatto per 2 richieste."));
        assertEquals(2, Await.value(world.labels.of(List.of(one, two))).size());
        long editor = world.member(Role.EDITOR).id().value();
        assertTrue(bulk("do=pass&to=staff:" + editor + both).body().contains("Fatto per 2 richieste."));
        assertEquals(State.HELD, state(two));
        for (String nothing : List.of("do=label&label=1", "do=pass" + both, "do=label" + both, "do=x" + both)) {
            assertEquals(422, bulk(nothing).statusCode(), nothing);
        }
    }

    private HttpResponse<String> bulk(String form) {
        operator.get("/desk/tickets");
        return operator.send("/desk/tickets/bulk", "_token=" + operator.token + "&" + form);
    }

    private State state(long id) {
        return Await.value(world.counter.tickets().find(id)).orElseThrow().state();
    }

    private long ticket(String address, String words) {
        return world.ticket("telegram", address, words, Reason.ASKED);
    }
}
