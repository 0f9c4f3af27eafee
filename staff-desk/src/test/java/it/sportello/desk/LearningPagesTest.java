package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.conversation.NewTicket.Reason;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Lesson.Kind;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningPagesTest {
    private static final String PAGE = "/desk/learning";

    private final DeskWorld world = new DeskWorld();
    private final Browser editor = world.signedIn(Role.EDITOR);

    @BeforeEach
    void twoPublishedArticles() {
        world.save(Invented.article("orari", "Orari"));
        world.save(Invented.article("tari", "Scadenza TARI"));
        world.publish("orari", "tari");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEmptyListSaysWhereQuestionsComeFrom() {
        String page = editor.get(PAGE).body();
        assertTrue(page.contains("Non c’è niente da decidere"), page);
        assertTrue(page.contains("href=\"/desk/tickets\">Vedi le richieste"), page);
    }

    @Test
    void eachQuestionSaysForWhatAndWhereItComesFrom() {
        teach("1", Kind.CHOSEN, "orari", "qnd aprite?");
        teach("2", Kind.THANKED, "orari", "Qnd aprite");
        String page = editor.get(PAGE).body();
        assertTrue(page.contains(">Qnd aprite</label>"), page);
        assertTrue(page.contains("href=\"/desk/articles/orari\">Orari</a>"), page);
        assertTrue(page.contains("L’ha scelta il cittadino, il cittadino ha ringraziato · 2 persone"), page);
    }

    @Test
    void whatIsConfirmedBecomesAnExampleInANewVersion() {
        long id = teach("1", Kind.CHOSEN, "orari", "qnd aprite?");
        HttpResponse<String> reply = editor.submit(PAGE, "learn", String.valueOf(id));
        assertEquals(PAGE + "?done=learnt", Browser.location(reply));
        assertEquals(List.of("Orari", "qnd aprite?"), examples("orari"));
        assertEquals(2, found("orari").version());
        assertEquals(Optional.of(world.member(Role.EDITOR).id()), found("orari").savedBy());
        assertFalse(found("orari").isPublished(), "citizens meet it with the next publication");
        assertFalse(editor.get(PAGE).body().contains("qnd aprite?"));
    }

    @Test
    void severalAreDecidedAtOnceWithOneNewVersionEach() {
        long first = teach("1", Kind.CHOSEN, "orari", "qnd aprite?");
        long second = teach("1", Kind.THANKED, "orari", "siete aperti sabato");
        long third = teach("1", Kind.CHOSEN, "tari", "tari quando");
        tick("learn", first, second, third);
        assertEquals(List.of("Orari", "qnd aprite?", "siete aperti sabato"), sorted(examples("orari")));
        assertEquals(List.of("Scadenza TARI", "tari quando"), examples("tari"));
        assertEquals(2, found("orari").version());
        assertEquals(2, found("tari").version());
    }

    @Test
    void whatIsDismissedDoesNotComeBack() {
        tick("dismiss", teach("1", Kind.CHOSEN, "orari", "qnd aprite?"));
        teach("2", Kind.CHOSEN, "orari", "QND APRITE");
        assertTrue(editor.get(PAGE).body().contains("Non c’è niente da decidere"));
        assertEquals(1, found("orari").version());
    }

    @Test
    void whatIsAnExampleOrTheTitleAlreadyIsNotSuggested() {
        teach("1", Kind.THANKED, "orari", "ORARI!");
        assertTrue(editor.get(PAGE).body().contains("Non c’è niente da decidere"));
    }

    @Test
    void theChangedAnswersArePublishedFromHere() {
        editor.submit(PAGE, "learn", String.valueOf(teach("1", Kind.CHOSEN, "orari", "qnd aprite?")));
        String page = editor.get(PAGE).body();
        assertTrue(page.contains("Pubblica questa risposta"), page);
        HttpResponse<String> reply = editor.submit(PAGE + "/publish", "article", "orari");
        world.outcome(reply);
        assertTrue(found("orari").isPublished());
        assertFalse(editor.get(PAGE).body().contains("Da pubblicare"));
    }

    @Test
    void aQuestionInALanguageThatTheAnswerLacksWaitsForItsText() {
        long id = teach("1", Language.ENGLISH, "orari", "when do you open");
        String page = editor.get(PAGE).body();
        assertTrue(page.contains("non ha un testo in inglese"), page);
        assertFalse(page.contains("name=\"learn\""), page);
        HttpResponse<String> reply = editor.submit(PAGE, "learn", String.valueOf(id));
        assertEquals(409, reply.statusCode());
        assertTrue(editor.get(PAGE).body().contains("when do you open"), "it still waits");
    }

    @Test
    void decidingOnNothingIsExplained() {
        teach("1", Kind.CHOSEN, "orari", "qnd aprite?");
        HttpResponse<String> reply = editor.submit(PAGE, "action", "learn");
        assertEquals(422, reply.statusCode());
        assertTrue(reply.body().contains("Segna almeno una domanda"), reply.body());
    }

    @Test
    void whatIsGoneMeanwhileIsExplained() {
        HttpResponse<String> reply = editor.submit(PAGE, "learn", "999");
        assertEquals(409, reply.statusCode());
        assertTrue(reply.body().contains("forse un collega ha già deciso"), reply.body());
    }

    @Test
    void hostileWordsComeOutAsText() {
        teach("1", Kind.CHOSEN, "orari", "<script>alert('x')</script>");
        teach("1", Kind.REJECTED, "orari", "<script>alert('x')</script>");
        for (String path : List.of(PAGE, "/desk/articles/orari")) {
            String page = editor.get(path).body();
            assertTrue(page.contains("&lt;script&gt;alert"), page);
            assertFalse(page.contains("<script>alert"), page);
        }
    }

    @Test
    void whatAnAnswerWasWronglyGivenForStandsBesideItForThoseWhoReadConversations() {
        teach("1", Kind.REJECTED, "orari", "orario dei treni");
        assertTrue(editor.get("/desk/articles/orari").body().contains("orario dei treni"));
        assertFalse(editor.get("/desk/articles/tari").body().contains("orario dei treni"));
        assertFalse(
                world.signedIn(Role.VIEWER).get("/desk/articles/orari").body().contains("orario dei treni"));
        assertFalse(editor.get(PAGE).body().contains("orario dei treni"));
    }

    @Test
    void anOperatorSaysWhichAnswerATicketNeeded() {
        Browser operator = world.signedIn(Role.OPERATOR);
        long ticket = world.ticket("telegram", "42", "aprite anche x le carte? sono Mario Rossi", Reason.UNKNOWN);
        String path = "/desk/tickets/" + ticket;
        assertTrue(operator.get(path).body().contains("href=\"" + path + "/topic\""));
        assertTrue(operator.get(path + "/topic?q=orari").body().contains("value=\"orari\""));
        assertTrue(operator.get(path + "/topic?q=zzz").body().contains("Nessuna risposta per «zzz»"));
        HttpResponse<String> reply = operator.submit(path + "/topic", "article", "orari");
        assertEquals(path + "?done=assigned", Browser.location(reply));
        String page = editor.get(PAGE).body();
        assertTrue(page.contains(">aprite anche x le carte? sono …</label>"), page);
        assertTrue(page.contains("L’ha indicata un collega"), page);
    }

    private long teach(String citizen, Kind kind, String article, String words) {
        return teach(citizen, new Lesson(kind, new ArticleId(article), Language.ITALIAN, new Words(words)));
    }

    private long teach(String citizen, Language language, String article, String words) {
        return teach(citizen, new Lesson(Kind.CHOSEN, new ArticleId(article), language, new Words(words)));
    }

    private long teach(String citizen, Lesson lesson) {
        world.teach(citizen, lesson);
        return world.counter.taught().stream()
                .mapToLong(taught -> taught.id())
                .max()
                .orElse(0);
    }

    private void tick(String action, long... ids) {
        String body = "_token=" + editor.token + "&action=" + action;
        for (long id : ids) {
            body += "&ticked=" + id;
        }
        assertEquals(303, editor.send(PAGE, body).statusCode());
    }

    private KeptArticle found(String id) {
        return Await.value(world.articles.find(new ArticleId(id))).orElseThrow();
    }

    private List<String> examples(String id) {
        return Objects.requireNonNull(found(id).article().texts().get(Language.ITALIAN))
                .examples();
    }

    private static List<String> sorted(List<String> examples) {
        return examples.stream().sorted().toList();
    }
}
