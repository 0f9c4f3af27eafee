package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.publishing.Published;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticlePagesTest extends ArticleDesk {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";
    private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;";

    @Test
    void aNewArticleIsKeptUnderANameMadeFromItsTitle() {
        HttpResponse<String> reply =
                send(editor, "/desk/articles", form(Map.of("title_it", "Perché l’ufficio è chiuso?")));
        assertEquals("/desk/articles/perche-l-ufficio-e-chiuso?done=saved", Browser.location(reply));
        KeptArticle kept = found("perche-l-ufficio-e-chiuso");
        assertEquals(List.of("quando apre", "orari?"), text(kept).examples());
        assertEquals(Optional.of(world.member(Role.EDITOR).id()), kept.savedBy());
        assertEquals(Optional.empty(), kept.published());
    }

    @Test
    void anotherTitleOfTheSameNameGetsANumberAndTheSameTitleIsRefused() {
        send(editor, "/desk/articles", form(Map.of("title_it", "Orari")));
        HttpResponse<String> other = send(editor, "/desk/articles", form(Map.of("title_it", "Orari!")));
        assertEquals("/desk/articles/orari-2?done=saved", Browser.location(other));
        HttpResponse<String> same = send(editor, "/desk/articles", form(Map.of("title_it", "ORARI")));
        assertEquals(409, same.statusCode());
        assertTrue(same.body().contains("C’è già una risposta con questo titolo"), same.body());
    }

    @Test
    void savingAndPublishingAreOneStep() {
        HttpResponse<String> reply =
                send(editor, "/desk/articles", form(Map.of("title_it", "Orari", "action", "publish")));
        assertEquals("/desk/publications/1", Browser.location(reply));
        assertEquals(new Published.Done(1), world.outcome(reply));
        assertTrue(found("orari").isPublished());
        assertTrue(editor.get("/desk/articles").body().contains("Pubblicato"));
    }

    @Test
    void publishingWhatWasSavedAlreadyMakesNoNewVersion() {
        send(editor, "/desk/articles", form(Map.of("title_it", "Orari")));
        world.outcome(send(
                editor,
                "/desk/articles/orari",
                form(Map.of("title_it", "Orari", "version", "1", "action", "publish"))));
        assertEquals(1, found("orari").version());
        assertTrue(found("orari").isPublished());
    }

    @Test
    void whereOnlyApproversPublishAnEditorSavesADraft() {
        DeskSettings usual = DeskSettings.usual(false);
        DeskSettings strict = new DeskSettings(false, usual.zone(), Role.APPROVER, usual.sessionUnused());
        try (DeskWorld other = new DeskWorld(strict, 0)) {
            Browser browser = other.signedIn(Role.EDITOR);
            assertFalse(browser.get("/desk/articles/new").body().contains("value=\"publish\""));
            HttpResponse<String> reply =
                    send(browser, "/desk/articles", form(Map.of("title_it", "Orari", "action", "publish")));
            assertEquals(403, reply.statusCode());
            assertTrue(reply.body().contains("Il testo è salvato come bozza"), reply.body());
            KeptArticle kept =
                    Await.value(other.articles.find(new ArticleId("orari"))).orElseThrow();
            assertEquals(Optional.empty(), kept.published());
        }
    }

    @Test
    void aWithdrawnArticleIsADraftAgain() {
        world.outcome(send(editor, "/desk/articles", form(Map.of("title_it", "Orari", "action", "publish"))));
        HttpResponse<String> reply = editor.submit("/desk/articles/orari/withdraw");
        assertEquals("/desk/publications/2", Browser.location(reply));
        world.outcome(reply);
        assertEquals(Optional.empty(), found("orari").published());
    }

    @Test
    void errorsStandBesideTheirFieldsAndEverythingTypedIsKept() {
        Map<String, String> typed = form(Map.of(
                "title_it", "t".repeat(71),
                "examples_it", "breve\n" + "e".repeat(301),
                "answer_it", "a".repeat(4001),
                "answer_en", "English only",
                "office", "nessuno",
                "from", "2026-12-31",
                "to", "2026-01-01"));
        HttpResponse<String> reply = send(editor, "/desk/articles", typed);
        assertEquals(422, reply.statusCode());
        for (String field : List.of("title_it", "examples_it", "answer_it", "title_en", "office", "to")) {
            assertTrue(reply.body().contains("id=\"" + field + "-error\""), field);
            assertTrue(reply.body().contains("<a href=\"#" + field + "\">"), field);
        }
        assertTrue(reply.body().contains("Ci sono 6 cose da correggere"), reply.body());
        for (String value : List.of("t".repeat(71), "e".repeat(301), "a".repeat(4001), "English only", "2026-12-31")) {
            assertTrue(reply.body().contains(value), value);
        }
    }

    @Test
    void publishingDemandsAnExampleAndAnAnswer() {
        HttpResponse<String> reply = send(
                editor, "/desk/articles", form(Map.of("examples_it", " \n", "answer_it", " ", "action", "publish")));
        assertTrue(reply.body().contains("id=\"examples_it-error\""), reply.body());
        assertTrue(reply.body().contains("id=\"answer_it-error\""), reply.body());
        assertEquals(
                303,
                send(editor, "/desk/articles", form(Map.of("examples_it", "", "answer_it", "")))
                        .statusCode());
    }

    @Test
    void twoPeopleAtOnceSeeBothTextsAndNothingIsLost() {
        world.save(Invented.article("orari", "Orari"));
        Browser approver = world.signedIn(Role.APPROVER);
        send(approver, "/desk/articles/orari", form(Map.of("version", "1", "answer_it", "Il testo dell’altra")));
        HttpResponse<String> conflict =
                send(editor, "/desk/articles/orari", form(Map.of("version", "1", "answer_it", "Il mio testo")));
        assertEquals(409, conflict.statusCode());
        assertTrue(conflict.body().contains("Intanto ha salvato anche Approver"), conflict.body());
        assertTrue(conflict.body().contains("\">Il testo dell’altra</div>"), conflict.body());
        assertTrue(conflict.body().contains("\">Il mio testo</div>"), conflict.body());
        assertFalse(conflict.body().contains("<th scope=\"row\">Domande di esempio</th>"), "equal fields are left out");
        assertTrue(conflict.body().contains("name=\"version\" value=\"2\""), conflict.body());
        assertEquals("Il testo dell’altra", text(found("orari")).answer().value());
        send(editor, "/desk/articles/orari", form(Map.of("version", "2", "answer_it", "Il mio testo")));
        assertEquals("Il mio testo", text(found("orari")).answer().value());
        assertEquals(3, found("orari").version());
    }

    @Test
    void hostileTextComesOutAsText() {
        send(editor, "/desk/articles", form(Map.of("title_it", "Orari", "examples_it", HOSTILE, "answer_it", HOSTILE)));
        world.save(Invented.article("altro", HOSTILE));
        for (String path : List.of("/desk/articles", "/desk/articles/orari", "/desk/articles/altro")) {
            String page = editor.get(path).body();
            assertFalse(page.contains("<script>alert"), path);
            assertTrue(page.contains(HARMLESS), path);
        }
        assertFalse(editor.get("/desk/articles?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E")
                .body()
                .contains("<script>alert"));
    }

    @Test
    void thePreviewRendersMarkdownAndNothingElse() {
        String piece = editor.submit(
                        "/desk/articles/preview",
                        Map.of(
                                "_token", editor.token,
                                "preview", "it",
                                "answer_it", "**forte** <b onclick=x>no</b> [via](javascript:alert(1))"),
                        "HX-Request",
                        "true")
                .body();
        assertTrue(piece.contains("<strong>forte</strong> &lt;b onclick=x&gt;no&lt;/b&gt;"), piece);
        assertFalse(piece.contains("javascript:"), piece);
    }

    @Test
    void aViewerReadsButFindsNothingToPress() {
        world.save(Invented.article("orari", "Orari"));
        String page = world.signedIn(Role.VIEWER).get("/desk/articles/orari").body();
        assertTrue(page.contains("<fieldset class=\"desk-bare\" disabled>"), page);
        assertFalse(page.contains("name=\"action\""), page);
    }
}
