package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.publishing.Published;
import it.sportello.knowledge.review.ReviewRule;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second pair of eyes, and articles laid out of the way. */
class ReviewPagesTest {
    private final DeskWorld world = DeskWorld.withSecondEyes(ReviewRule.ALL);
    private final Browser editor = world.signedIn(Role.EDITOR);
    private final Browser approver = world.signedIn(Role.APPROVER);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatAnEditorPublishesWaitsForAnApproverAndIsThenPublished() {
        assertTrue(editor.get("/desk/articles/new").body().contains("Salva e chiedi la revisione"));
        HttpResponse<String> asked = publish(editor, "Orari", 0);
        assertEquals("/desk/articles/orari/review?done=review-asked", Browser.location(asked));
        assertEquals(Optional.empty(), found("orari").published());
        editor.get(Browser.location(asked));
        editor.submit("/desk/articles/orari/review/ask", "words", "guarda la data");
        String list = approver.get("/desk/reviews").body();
        assertTrue(list.contains("In attesa di revisione (1)") && list.contains("guarda la data"), list);
        assertTrue(approver.get("/desk/articles").body().contains("In attesa di revisione: 1"));
        assertTrue(approver.get("/desk/articles?state=in-review").body().contains("Una risposta"));
        String sheet = approver.get("/desk/articles/orari/review").body();
        assertTrue(sheet.contains("Dalle 8:30") && sheet.contains("Approva e pubblica"), sheet);
        HttpResponse<String> done =
                approver.submit("/desk/articles/orari/review/approve", "version", "1", "comment", "");
        assertEquals(new Published.Done(1), world.outcome(done));
        assertTrue(found("orari").isPublished());
        assertTrue(editor.get("/desk/reviews").body().contains("Niente aspetta una revisione"));
    }

    @Test
    void aFactThatPublishedAnswersNameWaitsForOtherEyesToo() {
        FactId rate = new FactId("rata");
        FactValue value = new FactValue.Text(Map.of(Language.ITALIAN, "10 €"));
        Fact fact = new Fact(rate, "Rata", Invented.REGISTRY.id(), value, Validity.ALWAYS);
        Await.value(
                world.facts.save(fact, 0, Optional.of(world.member(Role.EDITOR).id())));
        Article.Text text = new Article.Text("Tari", List.of("tari"), new Markdown("Paga {{rata}}."));
        world.save(new Article(
                new ArticleId("tari"), Invented.REGISTRY.id(), Map.of(Language.ITALIAN, text), Validity.ALWAYS));
        world.publish("tari");
        editor.get("/desk/facts/rata");
        Map<String, String> changed = Map.of(
                "version",
                "1",
                "label",
                "Rata",
                "kind",
                "text",
                "value_it",
                "12 €",
                "office",
                "anagrafe",
                "action",
                "publish");
        String[] fields = changed.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        assertEquals("/desk/facts/rata?done=fact-waits", Browser.location(editor.submit("/desk/facts/rata", fields)));
        assertTrue(editor.get("/desk/facts/rata").body().contains("un approvatore che non l’ha scritto"));
        HttpResponse<String> refused = editor.submit("/desk/facts/rata/publish");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("secondo sguardo"), refused.body());
        assertTrue(approver.get("/desk/reviews").body().contains("/desk/facts?show=changed"));
        assertTrue(approver.get("/desk/facts?show=changed").body().contains("/desk/facts/rata"));
        approver.get("/desk/facts/rata");
        assertEquals(new Published.Done(2), world.outcome(approver.submit("/desk/facts/rata/publish")));
    }

    @Test
    void whatIsSentBackReachesTheWriterWithAComment() {
        publish(editor, "Orari", 0);
        approver.get("/desk/articles/orari/review");
        HttpResponse<String> silent =
                approver.submit("/desk/articles/orari/review/return", "version", "1", "comment", " ");
        assertEquals(422, silent.statusCode());
        assertTrue(silent.body().contains("Scrivi che cosa va cambiato"), silent.body());
        HttpResponse<String> done = approver.submit(
                "/desk/articles/orari/review/return", "version", "1", "comment", "manca <b>il costo</b>");
        assertTrue(Browser.location(done).endsWith("?done=review-returned"));
        String list = editor.get("/desk/reviews").body();
        assertTrue(list.contains("Tornate a te") && list.contains("manca &lt;b&gt;il costo"), list);
        String article = editor.get("/desk/articles/orari").body();
        assertTrue(article.contains("Rimandata da Approver") && article.contains("manca &lt;b&gt;"), article);
        assertFalse(approver.get("/desk/reviews").body().contains("Tornate a te"));
    }

    @Test
    void nobodyApprovesWhatHeSavedHimself() {
        HttpResponse<String> asked = publish(approver, "Orari", 0);
        assertEquals("/desk/articles/orari/review?done=review-asked", Browser.location(asked));
        String sheet = approver.get("/desk/articles/orari/review").body();
        assertFalse(sheet.contains("Approva e pubblica"), sheet);
        assertEquals(
                403,
                approver.submit("/desk/articles/orari/review/approve", "version", "1")
                        .statusCode());
        Browser administrator = world.signedIn(Role.ADMINISTRATOR);
        administrator.get("/desk/articles/orari/review");
        HttpResponse<String> done = administrator.submit("/desk/articles/orari/review/approve", "version", "1");
        assertEquals(new Published.Done(1), world.outcome(done));
    }

    @Test
    void onlyWhatWasReadIsPublished() {
        publish(editor, "Orari", 0);
        approver.get("/desk/articles/orari/review");
        send(
                editor,
                "/desk/articles/orari",
                Map.of("version", "1", "answer_it", "Mai letto da altri.", "action", "save"));
        assertTrue(approver.get("/desk/articles/orari/review").body().contains("Nel frattempo è nata la versione 2"));
        world.outcome(approver.submit("/desk/articles/orari/review/approve", "version", "1"));
        assertEquals(Optional.of(1), found("orari").published());
        assertEquals(2, found("orari").version());
    }

    @Test
    void aDecisionOnAVersionThatWaitsNoMoreChangesNothing() {
        publish(editor, "Orari", 0);
        approver.get("/desk/articles/orari/review");
        send(editor, "/desk/articles/orari", Map.of("version", "1", "answer_it", "Nuovo.", "action", "publish"));
        HttpResponse<String> late = approver.submit("/desk/articles/orari/review/approve", "version", "1");
        assertEquals("/desk/articles/orari/review?done=review-gone", Browser.location(late));
        assertEquals(Optional.empty(), found("orari").published());
        HttpResponse<String> back = editor.submit("/desk/articles/orari/review/take-back", "version", "2");
        assertTrue(Browser.location(back).endsWith("review-taken-back"), Browser.location(back));
        assertTrue(editor.get("/desk/reviews").body().contains("Niente aspetta"));
    }

    @Test
    void theRuleMayBeOfOneOffice() {
        try (DeskWorld other = DeskWorld.withSecondEyes(new ReviewRule(false, Set.of(new OfficeId("tributi"))))) {
            Browser free = other.signedIn(Role.EDITOR);
            free.get("/desk/articles/new");
            HttpResponse<String> reply = publish(free, "Orari", 0);
            assertEquals("/desk/publications/1", Browser.location(reply));
        }
    }

    @Test
    void anArchivedArticleLeavesTheListsAndTheReleaseAndComesBack() {
        world.save(Invented.article("orari", "Orari"));
        world.publish("orari");
        editor.get("/desk/articles/orari");
        HttpResponse<String> archived = editor.submit("/desk/articles/orari/archive");
        assertEquals(new Published.Done(2), world.outcome(archived));
        assertTrue(found("orari").isArchived());
        assertEquals(Optional.empty(), found("orari").published());
        assertTrue(editor.get("/desk/articles").body().contains("Nessuna risposta trovata"));
        assertTrue(editor.get("/desk/articles?state=archived").body().contains(">Orari</a>"));
        assertTrue(editor.get("/desk/articles/orari").body().contains("Questa risposta è archiviata"));
        HttpResponse<String> back = editor.submit("/desk/articles/orari/bring-back");
        assertEquals("/desk/articles/orari?done=brought-back", Browser.location(back));
        assertTrue(editor.get("/desk/articles").body().contains(">Orari</a>"));
        assertEquals("Orari", found("orari").article().title(Language.ITALIAN));
    }

    @Test
    void whoHasTheSameArticleOpenIsToldEarly() {
        world.save(Invented.article("orari", "Orari"));
        String page = editor.get("/desk/articles/orari").body();
        assertTrue(page.contains("hx-get=\"/desk/articles/orari/company?version=1&amp;seen=\""), page);
        editor.get("/desk/articles/orari/company?version=1&seen=&typed=");
        String looked = approver.get("/desk/articles/orari/company?version=1&seen=&typed=yes")
                .body();
        assertTrue(looked.contains("Anche Editor ha aperto questa risposta"), looked);
        String told = editor.get("/desk/articles/orari/company?version=1&seen=&typed=")
                .body();
        assertTrue(told.contains("Approver sta scrivendo"), told);
        String seen = told.replaceFirst("(?s).*seen=([0-9a-f]+)\".*", "$1");
        assertEquals(
                204,
                editor.get("/desk/articles/orari/company?version=1&seen=" + seen + "&typed=")
                        .statusCode());
        world.save(Invented.article("orari", "Orari nuovi"));
        world.letPass(Duration.ofMinutes(2));
        String later = approver.get("/desk/articles/orari/company?version=1&seen=&typed=")
                .body();
        assertTrue(later.contains("Editor ha salvato una versione nuova"), later);
        assertFalse(later.contains("ha aperto"), later);
    }

    private KeptArticle found(String id) {
        return Await.value(world.articles.find(new ArticleId(id))).orElseThrow();
    }

    private static HttpResponse<String> publish(Browser browser, String title, int version) {
        return send(
                browser,
                "/desk/articles",
                Map.of("title_it", title, "version", String.valueOf(version), "action", "publish"));
    }

    private static HttpResponse<String> send(Browser browser, String path, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "_token", browser.token,
                "title_it", "Orari",
                "examples_it", "quando apre",
                "answer_it", "Dalle 8:30.",
                "office", "anagrafe"));
        form.putAll(typed);
        return browser.submit(path, form);
    }
}
