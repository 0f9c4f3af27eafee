package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.counter.InMemoryCounter.LeftOpen;
import it.sportello.core.crowd.GroupReplies.Progress;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.crowd.Rate;
import it.sportello.core.crowd.Rushes;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import it.sportello.knowledge.article.Invented;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupPagesTest extends EqualQuestions {
    @Test
    void withoutEqualQuestionsThePageSaysWhatItIsFor() {
        String page = editor.get("/desk/groups").body();
        assertTrue(page.contains("Nessuna domanda si ripete"), page);
    }

    @Test
    void equalQuestionsOfAllChannelsStandTogether() {
        threeAboutTheBus();
        ticket("web", "9", "cimitero: orario?");
        String page = editor.get("/desk/groups").body();
        assertTrue(page.contains("3 domande"), page);
        assertTrue(page.contains("Una domanda sta da sola"), page);
        String group = editor.get("/desk/groups/of/t" + first()).body();
        assertTrue(group.contains("sciopero autobus scolastico domani?"), group);
        assertTrue(group.contains("WhatsApp") && group.contains("Telegram"), group);
    }

    @Test
    void oneAnswerReachesThemAllAndTheirRequestsAreClosed() {
        List<Long> tickets = threeAboutTheBus();
        HttpResponse<String> sent = answer("reply", "Domani gli autobus passano.", tickets);
        assertTrue(Browser.location(sent).startsWith("/desk/groups/replies/"), sent.toString());
        tickets.forEach(id -> assertEquals(Ticket.State.CLOSED, stateOf(id)));
        assertTrue(said("telegram", "1").contains("Domani gli autobus passano."));
        assertTrue(said("whatsapp", "2").contains("Domani gli autobus passano."));
        String page = editor.get(Browser.location(sent)).body();
        assertTrue(page.contains("Risposte inviate: 3."), page);
        assertTrue(page.contains("Fanne una risposta del bot"), page);
    }

    @Test
    void whatIsNotTickedStaysOpen() {
        List<Long> tickets = threeAboutTheBus();
        answer("reply", "Domani gli autobus passano.", tickets.subList(0, 2));
        assertEquals(Ticket.State.WAITING, stateOf(tickets.get(2)));
    }

    @Test
    void whatAColleagueHoldsIsLeftOutAndSaid() {
        List<Long> tickets = threeAboutTheBus();
        Await.value(world.counter
                .tickets()
                .claim(tickets.get(1), world.member(Role.OPERATOR).id(), List.of()));
        String group = editor.get("/desk/groups/of/t" + first()).body();
        assertTrue(group.contains("la segue un collega"), group);
        String page = editor.get(Browser.location(answer("reply", "Passano.", tickets)))
                .body();
        assertTrue(page.contains("Una richiesta la segue un collega"), page);
        assertEquals(Ticket.State.HELD, stateOf(tickets.get(1)));
    }

    @Test
    void whatWasAskedAfterThePageWasShownIsNotAnswered() {
        threeAboutTheBus();
        String page = editor.get("/desk/groups/of/t" + first()).body();
        String seen = page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress("1"));
        Instant later = world.counter.now().plusSeconds(1);
        world.counter.leftOpen().put(key, new LeftOpen(new Words("e la mensa?"), Language.ITALIAN, later));
        String asked = "c" + world.counter.number(key);
        answer("reply", "Passano.", asked, seen);
        assertEquals(Optional.of(new Progress(Map.of())), Await.value(world.groupReplies.progress(1)));
        answer("reply", "Passano.", asked, later.toString());
        assertEquals(Optional.of(new Progress(Map.of(State.GONE, 1))), Await.value(world.groupReplies.progress(2)));
    }

    private void answer(String action, String text, String question, String seen) {
        editor.submit("/desk/groups/of/t" + first(), "action", action, "text_it", text, "rest", question, "seen", seen);
    }

    @Test
    void aSecondPressSaysNothingTwice() {
        List<Long> tickets = threeAboutTheBus();
        answer("reply", "Passano.", tickets);
        String before = said("telegram", "1");
        assertEquals(404, editor.get("/desk/groups/of/t" + tickets.get(0)).statusCode());
        HttpResponse<String> again = answer("reply", "Passano.", tickets);
        assertEquals(before, said("telegram", "1"));
        assertTrue(editor.get(Browser.location(again)).body().contains("3 domande hanno"), again.toString());
    }

    @Test
    void whatIsMissingIsSaidAndTheRestIsKept() {
        List<Long> tickets = threeAboutTheBus();
        HttpResponse<String> empty = answer("reply", " ", tickets);
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Scrivi la risposta in italiano"), empty.body());
        HttpResponse<String> none = answer("reply", "Testo tenuto.", List.of());
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Testo tenuto."), none.body());
        assertEquals(422, answer("article", "", tickets).statusCode());
        assertEquals(List.of(), Await.value(world.groupReplies.waiting(10)));
    }

    @Test
    void anErrorLeavesTheTicksAsTheyWereSet() {
        List<Long> tickets = threeAboutTheBus();
        String page = "/desk/groups/of/t" + first();
        Await.value(world.counter
                .tickets()
                .claim(tickets.get(2), world.member(Role.OPERATOR).id(), List.of()));
        String fresh = editor.get(page).body();
        assertEquals(List.of(true, true, false), ticks(fresh, tickets));
        String typed = "_token=" + editor.token + "&action=reply&text_it=&question=t" + tickets.get(1) + "&question=t"
                + tickets.get(2);
        HttpResponse<String> wrong = editor.send(page, typed);
        assertEquals(422, wrong.statusCode());
        assertEquals(List.of(false, true, true), ticks(wrong.body(), tickets));
        HttpResponse<String> none = editor.submit(page, "action", "reply", "text_it", "Passano.");
        assertEquals(List.of(false, false, false), ticks(none.body(), tickets));
    }

    private static List<Boolean> ticks(String page, List<Long> tickets) {
        return tickets.stream()
                .map(id -> page.contains("value=\"t" + id + "\" id=\"t" + id + "\" checked>"))
                .toList();
    }

    @Test
    void anAnswerThatIsKnownIsGivenAndItsQuestionsWaitToBeLearnt() {
        world.save(Invented.article("bus", "Scuolabus"));
        List<Long> tickets = threeAboutTheBus();
        HttpResponse<String> sent = editor.submit(
                "/desk/groups/of/t" + first(), "action", "article", "article", "bus", "rest", ids(tickets));
        assertEquals(3, Await.value(world.counter.suggestions().waiting(10)).size());
        String page = editor.get(Browser.location(sent)).body();
        assertTrue(page.contains("quella risposta oggi non si può dare"), "it is not published");
    }

    @Test
    void anAnswerThatIsKnownIsChosenByWordsOfItsTitle() {
        world.save(Invented.article("bus", "Orari dello scuolabus"));
        world.save(Invented.article("bus-costi", "Costi dello scuolabus"));
        world.save(Invented.article("bus-bozza", "Bozza dello scuolabus"));
        world.publish("bus", "bus-costi");
        List<Long> tickets = threeAboutTheBus();
        HttpResponse<String> which = byArticle("scuolabus", tickets);
        assertEquals(422, which.statusCode());
        assertTrue(which.body().contains("name=\"chosen\" value=\"bus-costi\""), which.body());
        assertFalse(which.body().contains("bus-bozza"), "citizens do not read it");
        assertEquals(422, byArticle("orari", List.of()).statusCode());
        assertTrue(byArticle("orari", List.of()).body().contains("value=\"bus\""), "the article is known by now");
        assertEquals(303, byArticle("orari", tickets).statusCode());
    }

    private HttpResponse<String> byArticle(String typed, List<Long> tickets) {
        return editor.submit(
                "/desk/groups/of/t" + first(), "action", "article", "article", typed, "rest", ids(tickets));
    }

    @Test
    void whatIsNotOursIsSaidKindly() {
        List<Long> tickets = threeAboutTheBus();
        answer("out", "", tickets);
        assertTrue(said("telegram", "1").contains("NOT_OURS")
                || said("telegram", "1").contains("not-ours"));
        assertEquals(Ticket.State.CLOSED, stateOf(tickets.get(0)));
    }

    @Test
    void aRushIsShownUntilSomebodyKnowsOfIt() {
        threeAboutTheBus();
        Await.value(world.rushes.note(Rushes.Kind.GROUP, Map.of("t" + first(), new Rate(12, 1))));
        String piece = piece();
        assertTrue(piece.contains("Nell’ultima ora: 12. Di solito: 1."), piece);
        assertTrue(piece.contains("/desk/groups/of/t" + first()), piece);
        String form = editor.get("/desk/announcements/new?group=t" + first()).body();
        assertTrue(form.contains("autobus"), form);
        editor.submit("/desk/rushes/1/seen");
        assertFalse(piece().contains("ultima ora"), "somebody knows");
    }

    @Test
    void aGroupThatIsGoneIsSaid() {
        assertEquals(404, editor.get("/desk/groups/of/t77").statusCode());
        assertEquals(404, editor.get("/desk/groups/of/x").statusCode());
        assertEquals(404, editor.get("/desk/groups/replies/77").statusCode());
        assertEquals(404, editor.submit("/desk/tickets/77/article").statusCode());
    }

    private String piece() {
        return editor.get("/desk/rushes/now", "HX-Request", "true").body();
    }
}
