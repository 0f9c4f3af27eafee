package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Topic TOPIC = new Topic(new ArticleId("orari"), "Orari", new OfficeId("anagrafe"));

    private final DeskWorld world = new DeskWorld();
    private final Browser viewer = world.signedIn(Role.VIEWER);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSureAnswerIsShownWithItsArticleAndInWordsHowSure() {
        world.published.answer = new Answer.Found(new ArticleAnswer(TOPIC, new Markdown("Dalle **8:30** <i>")));
        String page = asked();
        assertTrue(page.contains("<a href=\"/desk/articles/orari\">Orari</a>. È molto sicuro."), page);
        assertTrue(page.contains("Dalle <strong>8:30</strong> &lt;i&gt;"), page);
        world.published.confidence = 0.3;
        assertTrue(asked().contains("È poco sicuro"));
    }

    @Test
    void everyOtherAnswerIsSaidInWords() {
        world.published.answer = new Answer.Unsure(List.of(TOPIC));
        assertTrue(asked().contains("Chiede «intendevi…?»"));
        world.published.answer = new Answer.NotFound();
        assertTrue(asked().contains("Non lo sa."));
        world.published.answer = new Answer.OutOfDate(TOPIC);
        assertTrue(asked().contains("oggi non è valida"));
    }

    @Test
    void everyIntentOfTheDeskHasAName() {
        for (DeskIntent intent : DeskIntent.values()) {
            world.published.answer = new Answer.AtDesk(intent);
            assertTrue(asked().contains("Se ne occupa da solo:"), intent.key());
        }
    }

    @Test
    void withoutAQuestionNothingIsAsked() {
        String page = viewer.submit("/desk/try", "question", "  ").body();
        assertFalse(page.contains("desk-result"), page);
    }

    private String asked() {
        return viewer.submit("/desk/try", "question", "quando aprite").body();
    }
}
