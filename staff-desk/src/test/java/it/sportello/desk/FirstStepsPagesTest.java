package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.audit.DeedSearch;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.opening.Opening;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator finds before citizens come. */
class FirstStepsPagesTest {
    private final DeskWorld world = DeskWorld.held();
    private final Browser administrator = world.signedIn(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsMissingIsSaidAtHomeToThoseWhoCanPutItInOrder() {
        String home = administrator.get("/desk").body();
        assertTrue(home.contains("mancano 2 cose"), home);
        assertTrue(home.contains("Un altro recapito"), home);
        assertTrue(home.contains("href=\"/desk/first-steps\""), home);
        assertFalse(world.signedIn(Role.EDITOR).get("/desk").body().contains("/desk/first-steps"));
    }

    @Test
    void eachStepAndEachEssentialIsToldFromWhatIsThere() {
        String page = administrator.get("/desk/first-steps").body();
        assertEquals(List.of("name", "hours", "privacy", "channel"), done(page));
        assertTrue(page.contains("href=\"/desk/house#phone\""), page);
        assertTrue(page.contains("Non è pubblicata nessuna risposta."), page);
        assertTrue(page.contains("https://comune.example/privacy"), page);
        assertTrue(page.contains("Non ne avete ancora nessuna. Pubblicatene almeno 30."), page);
        IntStream.range(0, 30).forEach(n -> world.save(Invented.article("a" + n, "Risposta " + n)));
        world.publish(IntStream.range(0, 30).mapToObj(n -> "a" + n).toArray(String[]::new));
        page = administrator.get("/desk/first-steps").body();
        assertEquals(List.of("name", "hours", "privacy", "answers", "channel"), done(page));
        assertTrue(page.contains("Ne avete 30."), page);
        assertTrue(administrator.get("/desk").body().contains("manca una cosa"));
    }

    @Test
    void aTestQuestionIsAskedRightThere() {
        Topic topic = new Topic(new ArticleId("orari"), "Orari", new OfficeId("anagrafe"));
        world.published.answer = new Answer.Found(new ArticleAnswer(topic, new Markdown("Dalle **8:30**")));
        administrator.get("/desk/first-steps");
        String page = administrator
                .submit("/desk/first-steps", "question", "quando aprite")
                .body();
        assertTrue(page.contains("È molto sicuro."), page);
        assertTrue(page.contains("value=\"quando aprite\""), page);
        assertTrue(done(page).contains("question"), page);
        assertFalse(done(administrator.get("/desk/first-steps").body()).contains("question"));
    }

    @Test
    void aStatedReasonOpensAndStaysWithItsName() {
        assertTrue(administrator.get("/desk/first-steps").body().contains("I canali restano chiusi"));
        HttpResponse<String> nothing = administrator.submit("/desk/first-steps/open", "why", "  ");
        assertEquals(422, nothing.statusCode());
        assertTrue(nothing.body().contains("id=\"why-error\""), nothing.body());
        String long501 = "x".repeat(501);
        assertTrue(administrator
                .submit("/desk/first-steps/open", "why", long501)
                .body()
                .contains(long501));
        HttpResponse<String> opened = administrator.submit("/desk/first-steps/open", "why", "Prova <i> tra colleghi");
        assertEquals("/desk/first-steps?done=first-opened", Browser.location(opened));
        Opening opening = Await.value(world.openings.last()).orElseThrow();
        assertEquals(
                world.member(Role.ADMINISTRATOR).id(),
                opening.reason().orElseThrow().who());
        String page = administrator.get("/desk/first-steps").body();
        assertTrue(page.contains("da Administrator"), page);
        assertTrue(page.contains("Prova &lt;i&gt; tra colleghi"), page);
        assertFalse(page.contains("I canali restano chiusi"), page);
        DeedSearch deeds =
                new DeedSearch(Optional.empty(), Optional.of("first-steps.open"), Optional.empty(), Optional.empty());
        assertEquals(
                List.of("contact,answers"),
                Await.value(world.audit.search(deeds, 9, 0)).stream()
                        .map(kept -> kept.deed().note())
                        .toList());
    }

    @Test
    void whereNothingIsHeldThePageOnlyTells() {
        try (DeskWorld open = new DeskWorld()) {
            String page =
                    open.signedIn(Role.ADMINISTRATOR).get("/desk/first-steps").body();
            assertTrue(page.contains("golive.check"), page);
            assertFalse(page.contains("/desk/first-steps/open"), page);
        }
    }

    /** The steps whose state says that they are done. */
    private static List<String> done(String page) {
        return List.of("name", "hours", "privacy", "answers", "channel", "question").stream()
                .filter(step -> page.contains("id=\"step-" + step + "\">")
                        && page.split("id=\"step-" + step + "\">", 2)[1].split("</h2>", 2)[0].contains("desk-there"))
                .toList();
    }
}
