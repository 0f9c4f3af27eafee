package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.publishing.Published;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactPagesTest {
    private static final FactId RATE = new FactId("scadenza.tari.rata1");

    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void withoutAnyThePageSaysHowToBegin() {
        String page = editor.get("/desk/facts").body();
        assertTrue(page.contains("Non c’è ancora nessun dato"), page);
        assertTrue(page.contains("href=\"/desk/facts/new\""), page);
    }

    @Test
    void aFactIsKeptShownInBothLanguagesAndFound() {
        assertEquals(
                "/desk/facts/scadenza.tari.rata1?done=fact-saved",
                Browser.location(send("/desk/facts", Map.of("to", "2027-06-16"))));
        String page = editor.get("/desk/facts/scadenza.tari.rata1").body();
        assertTrue(page.contains("{{scadenza.tari.rata1}}"), page);
        assertTrue(page.contains("16 giugno 2027") && page.contains("16 June 2027"), page);
        assertTrue(page.contains("Nessuna risposta usa questo dato"), page);
        String list = editor.get("/desk/facts?q=RATA").body();
        assertTrue(list.contains("Prima rata") && list.contains("2027-06-16"), list);
        assertTrue(editor.get("/desk/facts?q=altro").body().contains("Nessun dato trovato"));
        assertTrue(editor.get("/desk/facts?show=unused").body().contains("Prima rata"));
        assertFalse(editor.get("/desk/facts?show=expired").body().contains("Prima rata"));
    }

    @Test
    void badInputIsExplainedBesideTheFieldAndStays() {
        Map<String, String[]> bad = Map.of(
                "id", new String[] {"Tari è", "lettere minuscole"},
                "label", new String[] {" ", "Scrivi che cos’è"},
                "value_it", new String[] {"{{scadenza.tari.rata1}}", "né sé stesso"},
                "office", new String[] {"nessuno", "ufficio"},
                "to", new String[] {"domani<script>", "data"});
        bad.forEach((field, values) -> {
            HttpResponse<String> refused = send("/desk/facts", Map.of(field, values[0]));
            assertEquals(422, refused.statusCode(), field);
            assertTrue(refused.body().contains("id=\"" + field + "-error\""), refused.body());
            assertTrue(refused.body().contains(values[1]), refused.body());
            assertTrue(refused.body().contains("value=\"Prima rata") || field.equals("label"), "typed stays");
            assertFalse(refused.body().contains("<script>d"), field);
        });
        assertEquals(Optional.empty(), found());
        assertTrue(send("/desk/facts", Map.of("value_it", "giugno")).body().contains("Questa non è una data"));
    }

    @Test
    void aNameThatAnAddressHasIsRefused() {
        HttpResponse<String> refused = send("/desk/facts", Map.of("id", "new"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("usa per le sue pagine"), refused.body());
    }

    @Test
    void theSameNameIsNotTakenTwice() {
        send("/desk/facts", Map.of());
        HttpResponse<String> taken = send("/desk/facts", Map.of("label", "Altro"));
        assertEquals(409, taken.statusCode());
        assertTrue(taken.body().contains("C’è già un dato"), taken.body());
    }

    @Test
    void whoeverChangesWhatAColleagueChangedIsTold() {
        send("/desk/facts", Map.of());
        send("/desk/facts/scadenza.tari.rata1", Map.of("version", "1", "value_it", "30/6/2027"));
        HttpResponse<String> late =
                send("/desk/facts/scadenza.tari.rata1", Map.of("version", "1", "value_it", "1/7/2027"));
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("2027-06-30") && late.body().contains("1/7/2027"), late.body());
        assertEquals(2, found().orElseThrow().version());
        send("/desk/facts/scadenza.tari.rata1", Map.of("version", "2", "value_it", "1/7/2027"));
        assertEquals(3, found().orElseThrow().version());
    }

    @Test
    void aCorrectedFactReachesEveryPublishedAnswerInOneStep() {
        send("/desk/facts", Map.of());
        answer("tari", "Paga entro il {{scadenza.tari.rata1}}.");
        world.publish("tari");
        answer("tari", "Bozza: {{scadenza.tari.rata1}}.");
        HttpResponse<String> begun = send(
                "/desk/facts/scadenza.tari.rata1",
                Map.of("version", "1", "value_it", "30/6/2027", "action", "publish"));
        assertEquals(new Published.Done(2), world.outcome(begun));
        assertEquals("Paga entro il 30 giugno 2027.", released());
        assertTrue(editor.get("/desk/facts/scadenza.tari.rata1").body().contains("href=\"/desk/articles/tari\""));
    }

    @Test
    void whatOnlySavedSaysThatCitizensStillReadTheOldValue() {
        send("/desk/facts", Map.of());
        answer("tari", "Paga entro il {{scadenza.tari.rata1}}.");
        world.publish("tari");
        send("/desk/facts/scadenza.tari.rata1", Map.of("version", "1", "value_it", "30/6/2027"));
        assertTrue(editor.get("/desk/facts/scadenza.tari.rata1").body().contains("leggono ancora il valore di prima"));
        assertTrue(editor.get("/desk/facts?show=changed").body().contains("Modifiche non pubblicate"));
        assertEquals(new Published.Done(2), world.outcome(editor.submit("/desk/facts/scadenza.tari.rata1/publish")));
        assertEquals("Paga entro il 30 giugno 2027.", released());
    }

    @Test
    void anAnswerWithoutItsFactIsSavedButNotPublished() {
        Map<String, String> form = new HashMap<>(Map.of(
                "title_it", "Tari",
                "examples_it", "quando pago",
                "answer_it", "Entro il {{scadenza.tari.rata1}} o {{ x y }}.",
                "office", "anagrafe",
                "_token", editor.token,
                "action", "publish"));
        HttpResponse<String> refused = editor.submit("/desk/articles", form);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"answer_it-error\""), refused.body());
        assertTrue(refused.body().contains("non è il nome di un dato"), refused.body());
        form.put("answer_it", "Entro il {{scadenza.tari.rata1}}.");
        refused = editor.submit("/desk/articles", form);
        assertTrue(refused.body().contains("Il dato {{scadenza.tari.rata1}} non c’è"), refused.body());
        assertTrue(refused.body().contains("href=\"/desk/facts/new?id=scadenza.tari.rata1\""), refused.body());
        send("/desk/facts", Map.of("to", "2026-11-22"));
        refused = editor.submit("/desk/articles", form);
        assertTrue(refused.body().contains("Il dato {{scadenza.tari.rata1}} è scaduto"), refused.body());
        assertTrue(refused.body().contains("href=\"/desk/facts/scadenza.tari.rata1\""), refused.body());
        form.put("action", "save");
        assertEquals("/desk/articles/tari?done=saved", Browser.location(editor.submit("/desk/articles", form)));
    }

    @Test
    void thePreviewFillsFactsInAndNamesWhatIsMissing() {
        send("/desk/facts", Map.of());
        String piece = editor.submit(
                        "/desk/articles/preview",
                        Map.of(
                                "_token",
                                editor.token,
                                "preview",
                                "en",
                                "answer_en",
                                "By {{scadenza.tari.rata1}} or {{manca}}"))
                .body();
        assertTrue(piece.contains("By 16 June 2027 or"), piece);
        assertTrue(piece.contains("Il dato {{manca}} non c’è"), piece);
    }

    @Test
    void aFactInUseStaysAndAnotherGoes() {
        send("/desk/facts", Map.of());
        answer("tari", "{{scadenza.tari.rata1}}");
        assertEquals(
                409, editor.submit("/desk/facts/scadenza.tari.rata1/remove").statusCode());
        answer("tari", "Niente");
        assertEquals(
                "/desk/facts?done=fact-removed",
                Browser.location(editor.submit("/desk/facts/scadenza.tari.rata1/remove")));
        assertEquals(404, editor.get("/desk/facts/scadenza.tari.rata1").statusCode());
    }

    private HttpResponse<String> send(String path, Map<String, String> changed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id", RATE.value(),
                "label", "Prima rata",
                "kind", "date",
                "value_it", "16/6/2027",
                "office", "anagrafe",
                "action", "save"));
        form.putAll(changed);
        form.put("_token", editor.token);
        return editor.submit(path, form);
    }

    private Optional<KeptFact> found() {
        return Await.value(world.facts.find(RATE));
    }

    private void answer(String id, String answer) {
        Article.Text text = new Article.Text("Tari", List.of("quando pago"), new Markdown(answer));
        world.save(new Article(
                new ArticleId(id), Invented.REGISTRY.id(), Map.of(Language.ITALIAN, text), Validity.ALWAYS));
    }

    private String released() {
        Article article =
                Await.value(world.releases.latest()).orElseThrow().articles().get(0);
        return article.answer(Language.ITALIAN).orElseThrow().value();
    }
}
