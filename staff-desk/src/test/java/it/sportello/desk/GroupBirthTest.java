package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.crowd.Births;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Ticket;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an answer to many becomes an article. */
class GroupBirthTest extends EqualQuestions {
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
}
