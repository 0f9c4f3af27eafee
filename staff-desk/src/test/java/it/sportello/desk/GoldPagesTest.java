package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.RecentQuestion;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoldPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @BeforeEach
    void twoArticles() {
        world.save(Invented.article("orari", "Orari dell’anagrafe"));
        world.save(Invented.article("orari-biblioteca", "Orari della biblioteca"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void withoutAnyThePageSaysHowToBegin() {
        String page = editor.get("/desk/gold").body();
        assertTrue(page.contains("Non ci sono ancora domande di prova"), page);
        assertTrue(page.contains("href=\"/desk/gold/new\""), page);
    }

    @Test
    void aQuestionIsKeptWithTheArticleThatItsWordsLeadTo() {
        HttpResponse<String> kept = send("quando aprite?", "article", "anagrafe");
        assertEquals("/desk/gold?done=gold-kept", Browser.location(kept));
        String page = editor.get("/desk/gold").body();
        assertTrue(page.contains("quando aprite?"), page);
        assertTrue(page.contains("href=\"/desk/articles/orari\">Orari dell’anagrafe"), page);
        assertTrue(page.contains("non è pubblicata"), "the article is a draft");
    }

    @Test
    void nothingMayBeTheRightAnswer() {
        send("chi vince il campionato?", "none", "");
        assertEquals(Optional.empty(), all().get(0).expected());
    }

    @Test
    void whereSeveralArticlesHaveTheWordsTheyAreOfferedAndTheChoiceCounts() {
        HttpResponse<String> which = send("quando aprite?", "article", "orari");
        assertEquals(303, which.statusCode(), "the id itself is no question");
        which = send("e voi?", "article", "Orari de");
        assertEquals(422, which.statusCode());
        assertTrue(which.body().contains("value=\"orari-biblioteca\""), which.body());
        assertTrue(which.body().contains("value=\"e voi?\""), "what was typed stays");
        editor.submit("/desk/gold", "words", "e voi?", "expects", "article", "chosen", "orari-biblioteca");
        assertEquals(new ArticleId("orari-biblioteca"), all().get(0).expected().orElseThrow());
    }

    @Test
    void badInputIsExplainedBesideTheFieldAndNothingIsKept() {
        for (String[] bad : List.of(
                new String[] {"  ", "article", "anagrafe", "Scrivi la domanda."},
                new String[] {"a".repeat(301), "article", "anagrafe", "troppo lunga"},
                new String[] {"quando?", "article", "", "Scrivi quale risposta"},
                new String[] {"quando?", "article", "zzz<script>", "Non trovo nessuna risposta"})) {
            HttpResponse<String> reply = send(bad[0], bad[1], bad[2]);
            assertEquals(422, reply.statusCode());
            assertTrue(reply.body().contains(bad[3]), reply.body());
            assertFalse(reply.body().contains("<script>z"), "escaped");
        }
        assertEquals(List.of(), all());
    }

    @Test
    void theSameQuestionIsNotKeptTwice() {
        send("Quando aprite?", "none", "");
        HttpResponse<String> again = send("quando aprite", "none", "");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("c’è già"), again.body());
    }

    @Test
    void aQuestionIsChangedAndTakenAway() {
        send("quando aprite?", "none", "");
        String one = "/desk/gold/" + all().get(0).id();
        assertTrue(editor.get(one).body().contains("value=\"quando aprite?\""));
        editor.submit(one, "words", "quando chiudete?", "expects", "article", "article", "orari");
        assertEquals(new Words("quando chiudete?"), all().get(0).words());
        assertEquals("/desk/gold?done=gold-removed", Browser.location(editor.submit(one + "/remove")));
        assertEquals(404, editor.get(one).statusCode());
    }

    @Test
    void aRealQuestionIsTakenWithoutWhatTellsWhoAsked() {
        world.recent.add(new RecentQuestion(7, new Words("mi chiamo Zoe Inventata, quando aprite?"), Language.ITALIAN));
        assertTrue(editor.get("/desk/gold/lately").body().contains("href=\"/desk/gold/new?from=7\""));
        String form = editor.get("/desk/gold/new?from=7").body();
        assertTrue(form.contains("quando aprite?"), form);
        assertFalse(form.contains("Inventata"), form);
    }

    @Test
    void whoMayOnlyReadFindsNothingToPress() {
        send("quando aprite?", "none", "");
        Browser viewer = world.signedIn(Role.VIEWER);
        String page = viewer.get("/desk/gold").body();
        assertTrue(page.contains("quando aprite?"), page);
        assertFalse(page.contains("action=\"/desk/exams\""), page);
        assertEquals(403, viewer.get("/desk/gold/lately").statusCode());
    }

    private HttpResponse<String> send(String words, String expects, String article) {
        return editor.submit("/desk/gold", "words", words, "language", "it", "expects", expects, "article", article);
    }

    private List<GoldQuestion> all() {
        return Await.value(world.gold.all());
    }
}
