package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.InMemoryCounter.LeftOpen;
import it.sportello.core.counter.Line;
import it.sportello.core.crowd.Births;
import it.sportello.core.crowd.GroupReplies.Progress;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.crowd.Rate;
import it.sportello.core.crowd.Rushes;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

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
    void whatIsJoinedByHandIsAnsweredWithTheOthers() {
        List<Long> tickets = threeAboutTheBus();
        long other = ticket("web", "9", "mio figlio resta a piedi?");
        assertTrue(editor.get("/desk/tickets/" + other).body().contains("/desk/groups/of/t" + other + "/join"));
        HttpResponse<String> joined =
                editor.submit("/desk/groups/of/t" + other + "/join", "ticket", " #" + tickets.get(1));
        String group = editor.get(Browser.location(joined)).body();
        assertTrue(group.contains("4 domande uguali") && group.contains("mio figlio resta a piedi?"), group);
        String history = editor.get("/desk/tickets/" + tickets.get(1)).body();
        assertTrue(history.contains("l’ha messa tra le domande uguali"), history);
        answer(
                "reply",
                "Domani gli autobus passano.",
                Stream.concat(tickets.stream(), Stream.of(other)).toList());
        assertEquals(Ticket.State.CLOSED, stateOf(other));
        assertTrue(said("web", "9").contains("Domani gli autobus passano."));
    }

    @Test
    void whatIsTakenOutStandsAloneAndMayBeJoinedAgain() {
        List<Long> tickets = threeAboutTheBus();
        HttpResponse<String> parted =
                editor.submit("/desk/groups/of/t" + first() + "/part", "ticket", String.valueOf(first()));
        String rest = Browser.location(parted);
        assertTrue(editor.get(rest).body().contains("2 domande uguali"));
        String alone = editor.get("/desk/groups/of/t" + tickets.get(0)).body();
        assertTrue(alone.contains("Una domanda") && !alone.contains("Chiede altro"), alone);
        editor.submit(rest + "/join", "ticket", String.valueOf(tickets.get(0)));
        assertTrue(editor.get(rest).body().contains("3 domande uguali"));
    }

    @Test
    void whatCannotBeJoinedIsSaidBesideWhatWasTyped() {
        List<Long> tickets = threeAboutTheBus();
        long closed = ticket("web", "9", "cimitero: orario?");
        Await.value(world.counter.tickets().close(closed, new StaffId(1), List.of()));
        String join = "/desk/groups/of/t" + first() + "/join";
        Map.of(
                        "dodici",
                        "Scrivi il numero",
                        String.valueOf(tickets.get(1)),
                        "è già qui",
                        String.valueOf(closed),
                        "non è aperta")
                .forEach((typed, said) -> {
                    HttpResponse<String> page = editor.submit(join, "ticket", typed);
                    assertEquals(422, page.statusCode());
                    assertTrue(page.body().contains(said) && page.body().contains("value=\"" + typed + "\""), said);
                });
        assertEquals(
                404,
                editor.submit("/desk/groups/of/t" + closed + "/join", "ticket", "" + first())
                        .statusCode());
        assertEquals(
                404,
                editor.submit("/desk/groups/of/t" + first() + "/part", "ticket", "" + closed)
                        .statusCode());
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
    void anAnswerAndTheRealQuestionsBecomeADraft() {
        List<Long> tickets = threeAboutTheBus();
        answer("reply", "Domani gli autobus passano.", tickets);
        HttpResponse<String> born = editor.submit("/desk/tickets/" + tickets.get(0) + "/article");
        String id = Browser.location(born).replaceAll(".*/articles/(.*)\\?.*", "$1");
        KeptArticle kept = Await.value(world.articles.find(new ArticleId(id))).orElseThrow();
        Article.Text text = Optional.ofNullable(kept.article().texts().get(Language.ITALIAN))
                .orElseThrow();
        assertTrue(
                text.examples().contains("sciopero autobus scolastico domani?"),
                text.examples().toString());
        assertEquals(3, text.examples().size());
        assertFalse(text.examples().toString().contains("3331234567"), "the number is masked");
        assertTrue(
                text.answer().value().contains("Domani gli autobus passano."),
                text.answer().value());
        assertEquals("anagrafe", kept.article().owner().value());
        assertTrue(kept.article().validity().from().isPresent());
        assertTrue(kept.published().isEmpty());
        assertEquals(
                List.of(3),
                Await.value(world.births.all()).stream()
                        .map(Births.Birth::questions)
                        .toList());
    }

    @Test
    void anAnswerBecomesADraftWhileItsRequestIsOpen() {
        long ticket = ticket("telegram", "1", "sciopero autobus scolastico domani?");
        String page = "/desk/tickets/" + ticket;
        assertFalse(editor.get(page).body().contains(page + "/article"), "nobody has answered");
        editor.submit(page + "/claim");
        editor.submit(page + "/reply", "text", "Domani gli autobus passano.", "then", "hold");
        assertTrue(editor.get(page).body().contains(page + "/article"));
        String draft =
                editor.get(Browser.location(editor.submit(page + "/article"))).body();
        assertTrue(draft.contains("Domani gli autobus passano."), draft);
        assertEquals(Ticket.State.HELD, stateOf(ticket));
    }

    @Test
    void theDeskShowsWhatThatSaved() {
        assertTrue(editor.get("/desk/born").body().contains("Ancora nessuna"));
        world.save(Invented.article("bus", "Scuolabus"));
        Await.value(world.births.born(
                new ArticleId("bus"), 3, world.member(Role.EDITOR).id()));
        world.births.answered(new ArticleId("bus"));
        world.births.answered(new ArticleId("bus"));
        String page = editor.get("/desk/born").body();
        assertTrue(page.contains("Scuolabus"), page);
        assertTrue(page.contains("desk-figure\">2<"), page);
        String article = editor.get("/desk/articles/bus").body();
        assertTrue(article.contains("Nata da 3 domande"), article);
        assertTrue(article.contains("2 richieste in meno"), article);
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

    private List<Long> threeAboutTheBus() {
        return List.of(
                ticket("telegram", "1", "sciopero autobus scolastico domani?"),
                ticket("whatsapp", "2", "domani sciopero dell'autobus scolastico? 3331234567"),
                ticket("web", "3", "Autobus scolastico: c'è sciopero?"));
    }

    private long ticket(String channel, String address, String words) {
        return world.ticket(channel, address, words, Reason.UNKNOWN);
    }

    private long first() {
        return world.counter.keptTickets().keySet().iterator().next();
    }

    private HttpResponse<String> answer(String action, String text, List<Long> tickets) {
        return editor.submit("/desk/groups/of/t" + first(), "action", action, "text_it", text, "rest", ids(tickets));
    }

    private static String ids(List<Long> tickets) {
        return String.join(",", tickets.stream().map(id -> "t" + id).toList());
    }

    private Ticket.State stateOf(long ticket) {
        return Await.value(world.counter.tickets().find(ticket)).orElseThrow().state();
    }

    private String said(String channel, String address) {
        ConversationKey key = new ConversationKey(new ChannelName(channel), new ChannelAddress(address));
        return String.join(
                "\n",
                Await.value(world.counter.transcripts().last(key, 20)).stream()
                        .filter(line -> line instanceof Line.Said)
                        .map(line -> ((Line.Said) line).message().text().value())
                        .toList());
    }
}
