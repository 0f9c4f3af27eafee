package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.examination.Run;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Published;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExamPagesTest {
    private static final Answer HOURS = new Answer.Found(new ArticleAnswer(
            new Topic(new ArticleId("orari"), "Orari dell’anagrafe", new OfficeId("anagrafe")),
            new Markdown("Dalle 8:30.")));

    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);
    private final Browser approver = world.signedIn(Role.APPROVER);

    @BeforeEach
    void oneArticleInServiceAndChanged() {
        world.save(Invented.article("orari", "Orari dell’anagrafe"));
        world.publish("orari");
        world.save(Invented.article("orari", "Orari dell’anagrafe nuovi"));
        Await.value(world.gold.add(
                new GoldQuestion(0, new Words("quando aprite?"), Language.ITALIAN, Optional.of(new ArticleId("orari"))),
                Optional.empty()));
        world.recent.add(new RecentQuestion(7, new Words("a che ora?"), Language.ITALIAN));
        world.published.answer = HOURS;
        world.examined.answer = HOURS;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void allQuestionsAreTriedAtAnyTimeAndTheScoreIsKept() {
        editor.get("/desk/gold");
        String page = ended(editor.submit("/desk/exams"));
        assertTrue(page.contains("Domande di prova giuste: 1 di 1."), page);
        assertTrue(editor.get("/desk/exams").body().contains("1 di 1"));
    }

    @Test
    void aPreviewShowsWhatGetsWorseWithTheTexts() {
        world.examined.answer = new Answer.NotFound();
        String page = preview();
        assertTrue(page.contains("Domande di prova che peggiorano: 1"), page);
        assertTrue(page.contains("quando aprite?"), page);
        assertTrue(page.contains("Dalle 8:30."), page);
        assertTrue(page.contains("Dice che non lo sa."), page);
        assertTrue(page.contains("Domande dei cittadini che restano senza risposta: 1"), page);
        assertTrue(page.contains("a che ora?"), page);
        assertEquals(1, Await.value(world.releases.latestNumber()), "nothing is published");
    }

    @Test
    void everyArticleIsOfferedAndMayBeChosen() {
        List<String> ids =
                IntStream.range(0, 600).mapToObj(at -> "articolo-" + at).toList();
        ids.forEach(id -> world.save(Invented.article(id, "Titolo " + id)));
        String choice = editor.get("/desk/exams/preview").body();
        ids.forEach(id -> assertTrue(choice.contains("value=\"" + id + "\""), id));
        String fields = ids.stream().map(id -> "&article=" + id).collect(Collectors.joining());
        HttpResponse<String> begun = editor.send("/desk/exams/preview", "_token=" + editor.token + fields);
        assertEquals(303, begun.statusCode(), begun.body());
    }

    @Test
    void correctedArticlesAreTickedUnlessTheyAreManyWhichMayBeTriedTogether() {
        correct(19);
        String few = editor.get("/desk/exams/preview").body();
        assertTrue(few.contains("value=\"articolo-0\" id=\"a-articolo-0\" checked>"), few);
        correct(20);
        String many = editor.get("/desk/exams/preview").body();
        assertTrue(many.contains("Prova tutte le 21 corrette"), many);
        assertFalse(many.contains("checked>"), many);
        ended(editor.submit("/desk/exams/preview", "action", "changed"));
        assertEquals(
                21, Await.value(world.runs.history(1)).get(0).wish().articles().size());
    }

    /** So many articles that citizens read stand corrected, and are not published. */
    private void correct(int many) {
        String[] ids = IntStream.range(0, many).mapToObj(at -> "articolo-" + at).toArray(String[]::new);
        Stream.of(ids).forEach(id -> world.save(Invented.article(id, "Titolo " + id)));
        world.publish(ids);
        Stream.of(ids).forEach(id -> world.save(Invented.article(id, "Corretto " + id)));
    }

    @Test
    void citizensWordsAreForThoseWhoMayReadThem() {
        world.examined.answer = new Answer.NotFound();
        preview();
        String page = world.signedIn(Role.VIEWER).get("/desk/exams/" + last()).body();
        assertFalse(page.contains("a che ora?"), page);
        assertTrue(page.contains("[domanda di un cittadino"), page);
    }

    @Test
    void whatIsNoWorseIsPublishedFromItsPreview() {
        String page = preview();
        assertTrue(page.contains("Ultime domande dei cittadini provate: 1. Con una risposta diversa: 0."), page);
        HttpResponse<String> reply = editor.submit("/desk/exams/" + last() + "/publish");
        assertEquals(new Published.Done(2), world.outcome(reply));
        String publication = editor.get(Browser.location(reply)).body();
        assertTrue(publication.contains("Guarda che cosa è cambiato nelle risposte"), publication);
    }

    @Test
    void aFallStopsThePublicationUntilAnApproverSaysWhy() {
        world.examined.answer = new Answer.NotFound();
        HttpResponse<String> stopped = editor.submit("/desk/exams/" + previewed() + "/publish");
        assertEquals(403, stopped.statusCode());
        assertTrue(stopped.body().contains("Può pubblicare un approvatore"), stopped.body());
        String page = "/desk/exams/" + last();
        approver.get(page);
        HttpResponse<String> silent = approver.submit(page + "/publish", "reason", "  ");
        assertEquals(422, silent.statusCode());
        assertTrue(silent.body().contains("Scrivi perché si può pubblicare lo stesso."), silent.body());
        HttpResponse<String> long501 = approver.submit(page + "/publish", "reason", "x".repeat(501));
        assertTrue(long501.body().contains("x".repeat(501)), "what was typed stays");
        assertEquals(
                new Published.Done(2),
                world.outcome(approver.submit(page + "/publish", "reason", "Il bando è chiuso <b>")));
        String kept = editor.get(page).body();
        assertTrue(kept.contains("Approver ha deciso di pubblicare lo stesso"), kept);
        assertTrue(kept.contains("Il bando è chiuso &lt;b&gt;"), kept);
    }

    @Test
    void aPublicationThatWasStoppedLeadsToWhatGotWorse() {
        world.examined.answer = new Answer.NotFound();
        world.publish("orari");
        String page = editor.get("/desk/publications").body();
        assertTrue(page.contains("giuste 0 invece di 1"), page);
        assertTrue(page.contains("Guarda quali domande hanno una risposta peggiore"), page);
        String exam = "/desk/exams/" + last();
        approver.get(exam);
        assertEquals(
                new Published.Done(2),
                world.outcome(approver.submit(exam + "/publish", "reason", "Si risponde altrove")));
    }

    @Test
    void theStepsTellHowFarAnExamIsAndThatItBrokeOff() {
        long number = Await.value(world.runs.begin(new Run.Wish(Run.Kind.TEST, 0, Set.of(), Optional.empty())));
        Await.value(world.runs.note(number, Progress.testing(40)));
        String page = editor.get("/desk/exams/" + number).body();
        assertTrue(page.contains("Provo le domande: 40%"), page);
        String news = page.replaceFirst("(?s).*hx-get=\"(/desk/exams/" + number + "/news[^\"]*)\".*", "$1");
        assertEquals(204, editor.get(news, "HX-Request", "true").statusCode());
        world.letPass(Duration.ofMinutes(1));
        assertTrue(editor.get("/desk/exams/" + number).body().contains("si è fermata a metà"));
    }

    @Test
    void nothingChosenIsSaidAndAnUnknownExamToo() {
        editor.get("/desk/exams/preview");
        HttpResponse<String> none = editor.submit("/desk/exams/preview");
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Scegli almeno una risposta."), none.body());
        assertEquals(404, editor.get("/desk/exams/999").statusCode());
        assertEquals(404, editor.get("/desk/exams/x").statusCode());
    }

    private long previewed() {
        preview();
        return last();
    }

    private String preview() {
        String choice = editor.get("/desk/exams/preview").body();
        assertTrue(choice.contains("value=\"orari\""), choice);
        return ended(editor.submit("/desk/exams/preview", "article", "orari"));
    }

    private long last() {
        return Await.value(world.runs.history(1)).get(0).number();
    }

    private String ended(HttpResponse<String> begun) {
        String place = Browser.location(begun);
        long number = Long.parseLong(place.replaceFirst(".*/exams/", ""));
        while (Await.value(world.runs.find(number)).orElseThrow().isUnderWay()) {
            Thread.onSpinWait();
        }
        return editor.get(place).body();
    }
}
