package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Validity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions, comparisons, the way back, and what citizens read on a day. The desk begins on 23 November 2026. */
class HistoryPagesTest {
    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyVersionIsListedWithWhoSavedItAndWhenItWasRead() {
        threeDays();
        String page = editor.get("/desk/articles/orari/versions").body();
        assertTrue(page.contains("Versione 1</a>"), page);
        assertTrue(page.contains("dal 23 novembre 2026, 09:00 al 24 novembre 2026, 09:00 (pubblicazione 1)"), page);
        assertTrue(page.contains("dal 24 novembre 2026, 09:00, tuttora (pubblicazione 2)"), page);
        assertTrue(page.contains("Mai pubblicata"), page);
        assertTrue(page.contains("Editor"), page);
    }

    @Test
    void twoVersionsAreComparedWordByWordAndNotByColourAlone() {
        threeDays();
        String page =
                editor.get("/desk/articles/orari/versions/compare?a=1&b=2").body();
        assertTrue(page.contains("Risposta: Orari <del><span class=\"visually-hidden\">[tolto: </span>vecchi<"), page);
        assertTrue(page.contains("<ins><span class=\"visually-hidden\">[aggiunto: </span>nuovi<"), page);
        assertFalse(page.contains("<th scope=\"row\">Ufficio</th>"), "equal fields are left out");
        assertTrue(editor.get("/desk/articles/orari/versions/compare?a=2&b=2")
                .body()
                .contains("Le due versioni dicono la stessa cosa"));
    }

    @Test
    void anOldVersionComesBackAsANewDraft() {
        threeDays();
        editor.get("/desk/articles/orari/versions/1");
        HttpResponse<String> reply = editor.submit("/desk/articles/orari/versions/1/restore", "latest", "3");
        assertEquals("/desk/articles/orari?done=restored", Browser.location(reply));
        KeptArticle kept = found();
        assertEquals(4, kept.version());
        assertEquals(Optional.of(2), kept.published());
        assertEquals("Orari vecchi", kept.article().title(Language.ITALIAN));
        assertTrue(editor.get(Browser.location(reply)).body().contains("Il testo è tornato"));
    }

    @Test
    void nothingComesBackOverWhatSomebodySavedMeanwhile() {
        threeDays();
        editor.get("/desk/articles/orari/versions/1");
        HttpResponse<String> reply = editor.submit("/desk/articles/orari/versions/1/restore", "latest", "2");
        assertEquals("/desk/articles/orari/versions?done=not-restored", Browser.location(reply));
        assertEquals(3, found().version());
        assertTrue(editor.get(Browser.location(reply)).body().contains("non è cambiato nulla"));
    }

    @Test
    void whatIsNoVersionIsNotFoundAndAViewerRestoresNothing() {
        threeDays();
        for (String path : new String[] {"/9", "/0", "/x", "/compare?a=1", "/compare?a=1&b=99999999999"}) {
            assertEquals(404, editor.get("/desk/articles/orari/versions" + path).statusCode(), path);
        }
        assertEquals(404, editor.get("/desk/articles/nessuno/versions").statusCode());
        Browser viewer = world.signedIn(Role.VIEWER);
        assertFalse(viewer.get("/desk/articles/orari/versions/1").body().contains("/restore"));
        assertEquals(
                403,
                viewer.submit("/desk/articles/orari/versions/1/restore", "latest", "3")
                        .statusCode());
    }

    @Test
    void whatWasReadOnADayIsFoundUnderAnAddressOfItsOwn() {
        threeDays();
        String first = editor.get("/desk/articles/orari/day?on=2026-11-23").body();
        assertTrue(first.contains("Risposta: Orari vecchi") && !first.contains("Risposta: Orari nuovi"), first);
        String both = editor.get("/desk/articles/orari/day?on=2026-11-24").body();
        assertTrue(both.contains("Risposta: Orari vecchi") && both.contains("Risposta: Orari nuovi"), both);
        String before = editor.get("/desk/articles/orari/day?on=2026-11-22").body();
        assertTrue(before.contains("Quel giorno i cittadini non leggevano questa risposta"), before);
        String unreadable = editor.get("/desk/articles/orari/day?on=3-marzo").body();
        assertTrue(unreadable.contains("Scrivi un giorno che esiste"), unreadable);
        assertEquals(
                200, editor.get("/desk/articles/orari/day?on=+999999999-12-31").statusCode());
    }

    @Test
    void anAnswerThatWasPublishedButNotValidIsToldSo() {
        Article article = Invented.article("orari", "Orari");
        world.save(new Article(
                article.id(),
                article.owner(),
                article.texts(),
                new Validity(Optional.of(LocalDate.of(2026, 11, 25)), Optional.empty())));
        world.publish("orari");
        assertTrue(editor.get("/desk/articles/orari/day?on=2026-11-23").body().contains("il bot non la dava"));
        assertTrue(editor.get("/desk/history?on=2026-11-23").body().contains("il bot non la dava"));
        world.letPass(Duration.ofDays(3));
        assertFalse(world.signedIn(Role.VIEWER)
                .get("/desk/history?on=2026-11-26")
                .body()
                .contains("il bot non la dava"));
    }

    @Test
    void theWholeBaseOfADayIsShownInTheWordsOfThatDay() {
        threeDays();
        world.save(Invented.article("mensa", "Mensa"));
        world.publish("mensa");
        Browser viewer = world.signedIn(Role.VIEWER);
        String first = viewer.get("/desk/history?on=2026-11-23").body();
        assertTrue(first.contains("Risposta: Orari vecchi") && !first.contains("Mensa"), first);
        String third = viewer.get("/desk/history?on=2026-11-25").body();
        assertTrue(third.contains("Risposta: Orari nuovi") && third.contains("Risposta: Mensa"), third);
        assertTrue(third.contains("/desk/history?on=2026-11-25&amp;release=2&amp;q="), third);
        String earlier = viewer.get("/desk/history?on=2026-11-25&release=2").body();
        assertFalse(earlier.contains("Risposta: Mensa"), earlier);
        String searched = viewer.get("/desk/history?on=2026-11-25&q=mensa").body();
        assertFalse(searched.contains("Risposta: Orari"), searched);
        assertTrue(viewer.get("/desk/history?on=2026-11-25&q=zzz").body().contains("per «zzz»"));
        assertTrue(viewer.get("/desk/history?on=2020-01-01").body().contains("non c’era nessuna risposta"));
    }

    @Test
    void whatTwoPeopleChangedIsMergedWithoutLoss() {
        world.save(Invented.article("orari", "Orari"));
        Map<String, String> form = Map.of(
                "_token", editor.token,
                "version", "1",
                "action", "publish",
                "title_it", "Orari dell’ufficio",
                "examples_it", "Orari\nquando siete aperti",
                "answer_it", "Risposta: Orari",
                "office", "anagrafe");
        world.save(Invented.article("orari", "Orari", List.of("Orari", "che orari fate")));
        HttpResponse<String> reply = editor.submit("/desk/articles/orari", form);
        assertEquals("/desk/articles/orari?done=merged", Browser.location(reply));
        KeptArticle kept = found();
        assertEquals(3, kept.version());
        assertEquals("Orari dell’ufficio", kept.article().title(Language.ITALIAN));
        assertEquals(
                List.of("Orari", "che orari fate", "quando siete aperti"),
                kept.article().texts().values().iterator().next().examples());
        assertEquals(Optional.empty(), kept.published(), "nobody has read both together yet");
        assertTrue(editor.get(Browser.location(reply)).body().contains("sono unite qui, come bozza"));
    }

    /** On the first day one text, from the second on another, on the third a draft. */
    private void threeDays() {
        world.save(Invented.article("orari", "Orari vecchi"));
        world.publish("orari");
        world.letPass(Duration.ofDays(1));
        world.save(Invented.article("orari", "Orari nuovi"));
        world.publish("orari");
        world.letPass(Duration.ofDays(1));
        world.save(Invented.article("orari", "Orari di domani"));
        editor.get("/desk/sign-in");
        editor.submit("/desk/sign-in", "name", "Editor", "password", DeskWorld.PASSWORD);
    }

    private KeptArticle found() {
        return Await.value(world.articles.find(new ArticleId("orari"))).orElseThrow();
    }
}
