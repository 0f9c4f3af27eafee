package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.publishing.Published;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticlePagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";
    private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;";

    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        String page = editor.get("/desk/articles").body();
        assertTrue(page.contains("Non c’è ancora nessuna risposta"), page);
        assertTrue(page.contains("href=\"/desk/articles/new\""), page);
        assertTrue(editor.get("/desk/articles?q=zzz").body().contains("Nessuna risposta per «zzz»"));
    }

    @Test
    void theListShowsTwentyAndLeadsToTheOthers() {
        IntStream.range(10, 35).forEach(n -> world.save(Invented.article("a-" + n, "Titolo " + n)));
        String first = editor.get("/desk/articles").body();
        assertTrue(first.contains("Titolo 29") && !first.contains("Titolo 30"), "twenty on the first page");
        assertTrue(first.contains("/desk/articles?page=2"), first);
        String second = editor.get("/desk/articles?q=&page=2").body();
        assertTrue(second.contains("Titolo 34") && !second.contains("Titolo 29"), "five on the second");
        assertFalse(second.contains("page=3"), "and no third");
    }

    @Test
    void theSearchAnswersAScriptWithItsPieceAlone() {
        world.save(Invented.article("mensa", "Mensa scolastica"));
        world.save(Invented.article("orari", "Orari"));
        String piece =
                editor.get("/desk/articles?q=mensa", "HX-Request", "true").body();
        assertTrue(piece.contains("Mensa scolastica") && !piece.contains("Orari"), piece);
        assertFalse(piece.contains("<html"), piece);
    }

    @Test
    void whatTheListIsAskedForStandsInItsAddress() {
        IntStream.range(10, 35).forEach(n -> world.save(Invented.article("a-" + n, "Titolo " + n)));
        world.publish("a-11");
        String drafts = editor.get("/desk/articles?q=titlo&office=anagrafe&state=draft&language=it&freshness=new")
                .body();
        assertTrue(drafts.contains("24 risposte"), drafts);
        String next = "/desk/articles?q=titlo&office=anagrafe&state=draft&language=it&freshness=new&page=2";
        assertTrue(drafts.contains("href=\"" + next.replace("&", "&amp;") + "\""), drafts);
        assertTrue(drafts.contains("<option value=\"draft\" selected>"), drafts);
        assertTrue(editor.get(next).body().contains("Titolo 34"));
        String published = editor.get("/desk/articles?state=published").body();
        assertTrue(published.contains("Titolo 11") && !published.contains("Titolo 12"), published);
        String none = editor.get("/desk/articles?language=en").body();
        assertTrue(none.contains("Nessuna risposta con questi filtri"), none);
        assertTrue(
                editor.get("/desk/articles?state=nonsense&office=%3Cb%3E&language=!&freshness=x&page=0")
                        .body()
                        .contains("25 risposte"),
                "what is no value is no filter");
    }

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
    void tenThousandExamplesAreTakenAndOneMoreIsNot() {
        String many =
                IntStream.range(0, 10_000).mapToObj(n -> "domanda numero " + n).collect(Collectors.joining("\r\n"));
        assertEquals(
                303,
                send(editor, "/desk/articles", form(Map.of("examples_it", many)))
                        .statusCode());
        assertEquals(10_000, text(found("orari-dell-ufficio")).examples().size());
        HttpResponse<String> more =
                send(editor, "/desk/articles", form(Map.of("title_it", "Altro", "examples_it", many + "\nuna")));
        assertTrue(more.body().contains("al massimo 10.000"), "the limit is told");
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
    void languagesThatTheFormDoesNotShowSurviveASave() {
        Map<Language, Text> texts =
                new LinkedHashMap<>(Invented.article("orari", "Orari").texts());
        texts.put(new Language("de"), new Text("Zeiten", List.of("wann"), new Markdown("Ab acht.")));
        world.save(new Article(new ArticleId("orari"), Invented.REGISTRY.id(), texts, Validity.ALWAYS));
        send(editor, "/desk/articles/orari", form(Map.of("version", "1", "title_en", "Hours")));
        assertEquals(
                List.of("it", "en", "de"),
                found("orari").article().texts().keySet().stream()
                        .map(Language::code)
                        .toList());
    }

    @Test
    void datesAreKept() {
        send(editor, "/desk/articles", form(Map.of("from", "2026-01-01", "to", "2026-12-31")));
        Validity validity = found("orari-dell-ufficio").article().validity();
        assertEquals(Optional.of(LocalDate.of(2026, 1, 1)), validity.from());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), validity.to());
        String list = editor.get("/desk/articles").body();
        assertTrue(list.contains("dal 1 gennaio 2026 al 31 dicembre 2026"), list);
    }

    @Test
    void aSeasonAndADayOfReviewAreKeptAndShown() {
        send(
                editor,
                "/desk/articles",
                form(Map.of("yearly_from", "1 dicembre", "yearly_to", "31/1", "review", "2026-11-22")));
        Validity validity = found("orari-dell-ufficio").article().validity();
        assertEquals(Optional.of(new YearlyDays(MonthDay.of(12, 1), MonthDay.of(1, 31))), validity.yearly());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), validity.review());
        String list = editor.get("/desk/articles").body();
        assertTrue(list.contains("sempre, ogni anno dal 1 dicembre al 31 gennaio"), list);
        assertTrue(list.contains("Fuori stagione") && list.contains("Da rivedere"), list);
        String page = editor.get("/desk/articles/orari-dell-ufficio").body();
        assertTrue(page.contains("value=\"1/12\"") && page.contains("value=\"31/1\""), page);
    }

    @Test
    void halfASeasonIsSaidBesideTheFieldThatIsMissing() {
        HttpResponse<String> refused = send(editor, "/desk/articles", form(Map.of("yearly_from", "31/6")));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"yearly_from-error\""), refused.body());
        assertTrue(refused.body().contains("id=\"yearly_to-error\""), refused.body());
        assertTrue(refused.body().contains("value=\"31/6\""), refused.body());
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

    private KeptArticle found(String id) {
        return Await.value(world.articles.find(new ArticleId(id))).orElseThrow();
    }

    private static Text text(KeptArticle kept) {
        return Objects.requireNonNull(kept.article().texts().get(Language.ITALIAN));
    }

    private static HttpResponse<String> send(Browser browser, String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("_token", browser.token);
        return browser.submit(path, whole);
    }

    @Test
    void variantsRelatedAnswersAndTheSourceAreKeptAndShownAgain() {
        world.save(Invented.article("mensa", "Mensa"));
        Map<String, String> typed = form(Map.of(
                "title_it", "Orari",
                "answer_it_whatsapp", "In breve: 8:30.",
                "related_1", "/desk/articles/mensa",
                "source", "Regolamento",
                "source_address", "https://example.it/r",
                "source_date", "2026-03-01"));
        send(editor, "/desk/articles", typed);
        Article kept = found("orari").article();
        assertEquals(
                Map.of(new ChannelName("whatsapp"), new Markdown("In breve: 8:30.")),
                kept.texts().get(Language.ITALIAN).variants());
        assertEquals(
                new References(
                        List.of(new ArticleId("mensa")),
                        Optional.of(new Source(
                                "Regolamento",
                                Optional.of("https://example.it/r"),
                                Optional.of(LocalDate.of(2026, 3, 1))))),
                kept.references());
        String page = editor.get("/desk/articles/orari").body();
        assertTrue(page.contains("In breve: 8:30.") && page.contains("value=\"mensa\""), page);
    }

    @Test
    void aRelatedAnswerThatIsNotThereAndASourceWithoutNameAreRefusedBesideTheirFields() {
        String page = send(editor, "/desk/articles", form(Map.of("related_2", "sparita")))
                .body();
        assertTrue(page.contains("id=\"related_2-error\""), page);
        String source = send(
                        editor,
                        "/desk/articles",
                        form(Map.of("source_address", "javascript:alert(1)", "answer_en_web", "Only here")))
                .body();
        assertTrue(
                source.contains("id=\"source-error\"")
                        && source.contains("id=\"source_address-error\"")
                        && source.contains("id=\"answer_en-error\""),
                source);
    }

    @Test
    void theCodesOfArticlesCanBeChosenByTheirTitles() {
        world.save(Invented.article("mensa", "Mensa scolastica"));
        String piece = editor.get("/desk/articles/codes?field=related_1&related_1=scolastica", "HX-Request", "true")
                .body();
        assertTrue(piece.contains("<option value=\"mensa\">Mensa scolastica</option>"), piece);
        String served = editor.get("/desk/articles/codes?served=yes&field=article&article=scolastica")
                .body();
        assertFalse(served.contains("Mensa scolastica"), "citizens do not read it");
    }

    private static Map<String, String> form(Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "0",
                "action", "save",
                "title_it", "Orari dell’ufficio",
                "examples_it", "quando apre\r\n\r\n  orari? ",
                "answer_it", "Dalle 8:30.",
                "office", "anagrafe"));
        form.putAll(typed);
        return form;
    }
}
