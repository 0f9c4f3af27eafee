package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FreshnessPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser viewer = world.signedIn(Role.VIEWER);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whereNothingNeedsALookThePageSaysSo() {
        article("orari", Validity.ALWAYS);
        world.publish("orari");
        assertTrue(viewer.get("/desk/freshness").body().contains("Qui non c’è niente da fare"));
        assertFalse(viewer.get("/desk").body().contains("/desk/freshness"));
    }

    @Test
    void everyReasonIsCountedAndLeadsToItsAnswers() {
        article("scaduta", until("2026-11-22"));
        article("presto", until("2026-12-10"));
        article("da-rivedere", new Validity(Optional.empty(), Optional.empty(), Optional.empty(), day("2026-11-01")));
        world.publish("scaduta", "presto", "da-rivedere");
        assertTrue(viewer.get("/desk").body().contains("3 risposte chiedono un’occhiata"));
        String page = viewer.get("/desk/freshness").body();
        assertTrue(page.contains("href=\"/desk/articles/scaduta\"") && page.contains("22 novembre 2026"), page);
        assertFalse(page.contains("href=\"/desk/articles/presto\""), page);
        page = viewer.get("/desk/freshness?show=expiring&office=anagrafe").body();
        assertTrue(page.contains("href=\"/desk/articles/presto\"") && page.contains("10 dicembre 2026"), page);
        assertTrue(viewer.get("/desk/freshness?show=to-review").body().contains("href=\"/desk/articles/da-rivedere\""));
        assertTrue(viewer.get("/desk/freshness?show=%3Cscript%3E&office=x&page=-1")
                .body()
                .contains("Scadute"));
    }

    @Test
    void anAnswerThatNobodyGetsIsNamedAfterThreeMonths() {
        article("orari", Validity.ALWAYS);
        article("tari", Validity.ALWAYS);
        world.publish("orari", "tari");
        world.letPass(Duration.ofDays(100));
        Browser later = world.signedIn(Role.VIEWER);
        world.reminders.answered(new ArticleId("tari"), LocalDate.of(2027, 2, 20));
        String page = later.get("/desk/freshness?show=unused").body();
        assertTrue(page.contains("href=\"/desk/articles/orari\"") && page.contains("Mai</td>"), page);
        assertFalse(page.contains("href=\"/desk/articles/tari\""), page);
        assertEquals(200, later.get("/desk/articles").statusCode());
    }

    private void article(String id, Validity validity) {
        Article plain = Invented.article(id, id);
        world.save(new Article(plain.id(), plain.owner(), plain.texts(), validity));
    }

    private static Validity until(String day) {
        return new Validity(Optional.empty(), day(day));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
