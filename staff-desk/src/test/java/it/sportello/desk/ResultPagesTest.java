package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ChannelName;
import it.sportello.core.remark.Opinion;
import it.sportello.core.remark.Opinion.Question;
import it.sportello.core.remark.Opinion.Subject;
import it.sportello.core.staff.Role;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What citizens think of the answers, as staff see it. */
class ResultPagesTest {
    private static final ChannelName TELEGRAM = new ChannelName("telegram");
    private static final Subject ORALS = Subject.article(new ArticleId("orali"));

    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void withoutOpinionsThePageSaysWhatToDo() {
        assertTrue(get("/desk/results").contains("Ancora nessuno ha detto che cosa ne pensa"));
    }

    @Test
    void theFiguresAreThoseOfTheArticle() {
        give();
        String page = get("/desk/results");
        assertTrue(page.contains("75% (3 su 4)"), page);
        assertTrue(page.contains("3,5 su 5 (2 risposte)"), page);
        assertTrue(page.contains("1 su 2"), page);
        assertTrue(page.contains("Indicazioni non complete: 1"), page);
        assertTrue(page.contains("href=\"/desk/articles/orali\""), page);
    }

    @Test
    void theyAreToldApartByOfficeAndChannel() {
        give();
        assertTrue(get("/desk/results?by=office").contains("100% (1 su 1)"));
        assertTrue(get("/desk/results?by=channel").contains("Telegram"));
    }

    @Test
    void anotherPeriodHasOtherFigures() {
        give();
        assertFalse(get("/desk/results?from=2026-01-01&to=2026-01-31").contains("orali"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsExplainedAndKept() {
        String page = get("/desk/results?from=2026-02-01&to=2026-01-01");
        assertTrue(page.contains("value=\"2026-02-01\""), page);
        assertTrue(page.contains("id=\"from-error\""), page);
        assertTrue(get("/desk/results?from=ieri").contains("id=\"from-error\""));
    }

    @Test
    void theTableIsAFileWithACountForEachChoice() {
        give();
        String file = get("/desk/results/csv?by=channel");
        assertEquals(2, file.lines().count(), file);
        assertTrue(file.contains("telegram;Telegram;3;1;0;1;0;0;1;0;1;0;0;0;0;0;0;0;0;1;1"), file);
    }

    private String get(String path) {
        return world.signedIn(Role.VIEWER).get(path).body();
    }

    private void give() {
        for (int choice : new int[] {1, 1, 2}) {
            give(new Opinion(Question.HELPED, choice, ORALS));
        }
        give(new Opinion(Question.HELPED, 1, Subject.person(Optional.of(new OfficeId("anagrafe")))));
        give(new Opinion(Question.CLEAR, 2, ORALS));
        give(new Opinion(Question.CLEAR, 5, ORALS));
        give(new Opinion(Question.OBSTACLE, 2, ORALS));
        give(new Opinion(Question.PHONED, 1, ORALS));
        give(new Opinion(Question.PHONED, 2, ORALS));
    }

    private void give(Opinion opinion) {
        world.counter.opinions().keep(TELEGRAM, opinion);
    }
}
