package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.publishing.Begun;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Published;
import it.sportello.knowledge.release.Trained;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationPagesTest {
    private static final String PAGE = "/desk/publications/1";

    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @BeforeEach
    void anArticle() {
        world.save(Invented.article("orari", "Orari dell’anagrafe"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void beforeTheFirstThePageSaysWhatToDo() {
        String page = editor.get("/desk/publications").body();
        assertTrue(page.contains("Non c’è ancora nessuna pubblicazione"), page);
        assertTrue(page.contains("«Salva e pubblica»"), page);
        assertEquals(404, editor.get(PAGE).statusCode());
    }

    @Test
    void theStepsTellHowFarItIsToWhoeverLooks() {
        begin();
        note(Progress.training(Language.ITALIAN, 40));
        String page = world.signedIn(Role.VIEWER).get("/desk/publications").body();
        assertTrue(page.contains("role=\"status\" class=\"lead\">Il bot impara le domande in italiano: 40%<"), page);
        assertTrue(page.contains("desk-step-done\">Leggo le risposte"), page);
        assertTrue(
                page.contains("desk-step-now\" aria-current=\"step\">Il bot impara le domande in italiano: 40%"), page);
        assertTrue(page.contains("desk-step-later\">Il bot impara le domande in inglese"), page);
        assertTrue(page.contains("Chi ha pubblicato: Editor"), page);
        assertTrue(page.contains("href=\"/desk/articles/orari\">Orari dell’anagrafe"), page);
        assertFalse(page.contains("action=\"/desk/publications\""), "a viewer finds nothing to press");
    }

    @Test
    void withoutScriptsThePageComesAgainByItselfForAsLongAsItLasts() {
        begin();
        String refresh = "<noscript><meta http-equiv=\"refresh\"";
        assertTrue(editor.get(PAGE).body().contains(refresh));
        Await.value(world.publications.end(1, new Published.Done(1)));
        assertFalse(editor.get(PAGE).body().contains(refresh));
    }

    @Test
    void aScriptIsToldOnlyWhatHasChanged() {
        begin();
        String page = editor.get(PAGE).body();
        String news = page.replaceFirst("(?s).*hx-get=\"(" + PAGE + "/news[^\"]*)\".*", "$1");
        assertEquals(204, editor.get(news, "HX-Request", "true").statusCode());
        note(Progress.at(Progress.Step.SAVING));
        String piece = editor.get(news, "HX-Request", "true").body();
        assertTrue(
                piece.contains("id=\"publication-status\" hx-swap-oob=\"innerHTML\">Salvo quello che ha imparato"),
                piece);
        assertFalse(piece.contains("<html"), piece);
    }

    @Test
    void colleaguesAreToldWhileOneIsUnderWay() {
        begin();
        Browser colleague = world.signedIn(Role.APPROVER);
        for (String path : Set.of("/desk/articles", "/desk/articles/orari")) {
            String page = colleague.get(path).body();
            assertTrue(page.contains("Editor sta pubblicando"), page);
            assertTrue(page.contains("href=\"" + PAGE + "\""), page);
        }
        Await.value(world.publications.end(1, new Published.Done(1)));
        assertFalse(colleague.get("/desk/articles").body().contains("sta pubblicando"));
    }

    @Test
    void itEndsOnlyWhenThisNodeAnswersFromIt() {
        world.inService = 3;
        begin();
        Await.value(world.publications.end(1, new Published.Done(4)));
        String page = editor.get(PAGE).body();
        assertTrue(page.contains("aria-current=\"step\">Lo metto in servizio"), page);
        world.inService = 4;
        assertTrue(editor.get(PAGE).body().contains("i cittadini leggono da adesso la versione 4"));
    }

    @Test
    void aFailureSaysWhyAndWhatToDoAndTheTextIsSaved() {
        world.teaching = (articles, course) -> new Trained.Failed("Serve un’altra domanda di esempio.");
        HttpResponse<String> reply = editor.submit(
                "/desk/articles",
                Map.of(
                        "_token", editor.token,
                        "version", "0",
                        "action", "publish",
                        "title_it", "Mensa",
                        "examples_it", "mensa?",
                        "answer_it", "Dal 7 gennaio.",
                        "office", "anagrafe"));
        world.outcome(reply);
        String page = editor.get(Browser.location(reply)).body();
        assertTrue(page.contains("Non è stato pubblicato. Serve un’altra domanda di esempio."), page);
        assertTrue(page.contains("i cittadini leggono ancora quello di prima"), page);
        assertTrue(page.contains("Correggi quello che è indicato qui sopra"), page);
        assertTrue(Await.value(world.articles.find(new ArticleId("mensa"))).isPresent(), "the text is saved");
        assertEquals(0, Await.value(world.releases.latestNumber()));
    }

    @Test
    void aTrainingThatBreaksIsExplained() {
        world.teaching = (articles, course) -> {
            throw new IllegalStateException("a defect");
        };
        Begun begun = Await.value(world.publisher.publish(Set.of(new ArticleId("orari")), Optional.empty()));
        Await.value(begun.outcome());
        String page = editor.get(PAGE).body();
        assertTrue(page.contains("Non è stato pubblicato. C&#39;è stato un guasto"), page);
        assertTrue(page.contains("Chi ha pubblicato: il servizio"), page);
    }

    @Test
    void oneThatNobodyWorksOnAnyMoreIsToldAsBrokenOff() {
        begin();
        world.letPass(Duration.ofMinutes(1));
        String page = editor.get(PAGE).body();
        assertTrue(page.contains("si è fermata a metà"), page);
        assertTrue(page.contains("Pubblica di nuovo."), page);
        assertFalse(page.contains("hx-trigger=\"every 1s\""), "nothing more is to come");
    }

    @Test
    void whatIsPublishedCanBeLearntAgain() {
        world.publish("orari");
        editor.get("/desk/publications");
        assertEquals(new Published.Done(2), world.outcome(editor.submit("/desk/publications")));
    }

    private void begin() {
        Await.value(world.publications.begin(
                Set.of(new ArticleId("orari")),
                Optional.of(world.member(Role.EDITOR).id())));
    }

    private void note(Progress progress) {
        Await.value(world.publications.note(1, progress));
    }
}
