package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What helps while an answer is written. */
class WritingPagesTest {
    private static final Topic HOURS = new Topic(new ArticleId("orari"), "Orari", new OfficeId("anagrafe"));

    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thePreviewShowsEachChannelsWordsAndTheRelatedAnswersAsButtons() {
        world.save(Invented.article("mensa", "Mensa scolastica"));
        String piece = piece(
                "/desk/articles/preview",
                Map.of(
                        "preview", "it",
                        "answer_it", "Dalle **8:30**",
                        "answer_it_whatsapp", "In breve",
                        "related_1", "mensa",
                        "related_2", "sparita",
                        "source_date", "ieri"));
        assertEquals(2, piece.split("<strong>8:30</strong>", -1).length - 1, "Telegram and the web");
        assertTrue(piece.contains("In breve") && piece.contains("WhatsApp"), piece);
        assertTrue(piece.contains("<li lang=\"it\">Mensa scolastica</li>"), piece);
        assertTrue(piece("/desk/articles/preview", Map.of("preview", "it")).contains("Non hai ancora scritto"));
    }

    @Test
    void theAdviceScoresTheAnswerAndNamesPlainerWords() {
        String piece = piece(
                "/desk/writing/advice",
                Map.of(
                        "advice", "it",
                        "answer_it",
                                "Presenta l'istanza <b> allo sportello. Porta la carta e una foto. Vieni il lunedì dalle 8.30."));
        assertTrue(piece.contains("punti su 100") && piece.contains("in 3 frasi"), piece);
        assertTrue(piece.contains("«istanza»: prova con «domanda»."), piece);
        assertFalse(piece.contains("<html"), piece);
        String page = editor.submit(
                        "/desk/writing/advice", Map.of("_token", editor.token, "advice", "it", "answer_it", "Vieni."))
                .body();
        assertTrue(page.contains("<html") && page.contains("Testo troppo corto"), page);
    }

    @Test
    void anExampleThatAnotherAnswerTakesIsToldWithItsTitle() {
        world.published.answer = new Answer.Found(new ArticleAnswer(HOURS, new Markdown("Dalle 8.")));
        String other = collisions("mensa", "quando <apre>");
        assertTrue(other.contains("«quando &lt;apre&gt;»") && other.contains("href=\"/desk/articles/orari\""), other);
        String own = collisions("orari", "quando apre");
        assertTrue(own.contains("1 portano già qui") && !own.contains("href=\"/desk/articles/orari\""), own);
        world.published.answer = new Answer.Unsure(List.of(HOURS));
        assertTrue(collisions("mensa", "quando apre").contains("il bot chiede quale si intende"));
        world.published.answer = new Answer.NotFound();
        assertTrue(collisions("mensa", "quando apre").contains("1 sono nuove per il bot"));
    }

    @Test
    void theSameExampleInADraftIsTold() {
        world.published.answer = new Answer.NotFound();
        world.save(Invented.article("mensa", "Mensa", List.of("quanto costa la mensa")));
        String piece = collisions("nido", "Quanto costa la mensa?");
        assertTrue(piece.contains("la stessa domanda sta già in") && piece.contains("/desk/articles/mensa"), piece);
    }

    @Test
    void realQuestionsAreOfferedToThoseOnlyWhoMayReadConversations() {
        world.published.answer = new Answer.NotFound();
        world.save(Invented.article("mensa", "Mensa"));
        Lesson lesson = new Lesson(
                Lesson.Kind.ASSIGNED, new ArticleId("mensa"), Language.ITALIAN, new Words("si mangia senza glutine"));
        world.teach("mario", lesson);
        assertTrue(collisions("mensa", "quanto costa").contains("data-line=\"si mangia senza glutine\""));
        assertFalse(collisions("mensa", "si mangia senza glutine?").contains("data-line"), "it is there already");
    }

    @Test
    void equalQuestionsAreFoundAcrossTheBase() {
        assertTrue(editor.get("/desk/writing/twins").body().contains("Non c’è nulla da fare"));
        world.save(Invented.article("mensa", "Mensa", List.of("quanto costa")));
        world.save(Invented.article("nido", "Nido", List.of("Quanto costa?")));
        String page = editor.get("/desk/writing/twins").body();
        assertTrue(page.contains("/desk/articles/mensa") && page.contains("«Quanto costa?»"), page);
    }

    @Test
    void theFormOffersHelpWithoutScriptAndKeepsWhatIsTyped() {
        String page = editor.get("/desk/articles/new").body();
        assertTrue(page.contains("formaction=\"/desk/writing/advice\""), page);
        assertTrue(page.contains("formaction=\"/desk/writing/collisions\""), page);
        assertTrue(page.contains("data-keep=\"new\"") && page.contains("writing.js"), page);
        world.save(Invented.article("mensa", "Mensa"));
        String viewer = world.signedIn(Role.VIEWER).get("/desk/articles/mensa").body();
        assertFalse(viewer.contains("data-keep") || viewer.contains("/desk/writing/advice"), viewer);
    }

    private String collisions(String own, String examples) {
        return piece("/desk/writing/collisions", Map.of("collisions", "it", "own", own, "examples_it", examples));
    }

    private String piece(String path, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("_token", editor.token);
        HttpResponse<String> reply = editor.submit(path, form, "HX-Request", "true");
        return reply.body();
    }
}
