package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Concern;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.knowledge.article.Invented;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementPagesTest {
    private static final String NEW = "/desk/announcements";

    private final DeskWorld world = new DeskWorld();
    private final Browser operator = world.signedIn(Role.OPERATOR);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void withoutAnyThePageSaysWhatTheyAreFor() {
        String page = operator.get(NEW).body();
        assertTrue(page.contains("Nessun avviso in corso"), page);
        assertTrue(page.contains("href=\"/desk/announcements/new\""), page);
    }

    @Test
    void aTextAndAWordAreEnough() {
        HttpResponse<String> sent =
                operator.submit(NEW, "text_it", "Manca l’acqua in centro.", "about", "words", "words", "Acqua, tubo");
        assertEquals("/desk/announcements?done=announced", Browser.location(sent));
        Announcement kept = only();
        assertEquals(Map.of(Language.ITALIAN, "Manca l’acqua in centro."), kept.texts());
        assertEquals(new Concern.Mentioned(List.of("Acqua", "tubo")), kept.concern());
        assertEquals(world.now, kept.from());
        assertEquals(Instant.parse("2026-11-23T23:00:00Z"), kept.to(), "midnight in Rome");
        String page = operator.get(NEW).body();
        assertTrue(page.contains("Manca l’acqua in centro."), page);
        assertTrue(page.contains("Il bot lo dice adesso"), page);
    }

    @Test
    void anAnswerIsChosenByWordsOfItAmongThoseInService() {
        world.save(Invented.article("acqua", "Guasti dell’acqua"));
        world.save(Invented.article("acqua-costi", "Costi dell’acqua"));
        world.save(Invented.article("acqua-bozza", "Bozza dell’acqua"));
        world.publish("acqua", "acqua-costi");
        HttpResponse<String> which = about("dell’acqua");
        assertEquals(422, which.statusCode());
        assertTrue(which.body().contains("name=\"chosen\" value=\"acqua-costi\""), which.body());
        assertTrue(which.body().contains("value=\"dell’acqua\""), "what was typed stays");
        assertFalse(which.body().contains("bozza"), "citizens do not read it");
        assertTrue(about("benzina").body().contains("Non trovo nessuna risposta con «benzina»"));
        about("guasti");
        assertEquals(new Concern.Topic(new ArticleId("acqua")), only().concern());
    }

    @Test
    void anAnswerThatWasOfferedCountsMoreThanTheWordsThatLedToIt() {
        world.save(Invented.article("acqua", "Guasti dell’acqua"));
        world.save(Invented.article("acqua-costi", "Costi dell’acqua"));
        world.publish("acqua", "acqua-costi");
        operator.submit(
                NEW, "text_it", "Guasto.", "about", "article", "article", "costi", "chosen", "acqua", "lasts", "2h");
        assertEquals(new Concern.Topic(new ArticleId("acqua")), only().concern());
    }

    private HttpResponse<String> about(String article) {
        return operator.submit(NEW, "text_it", "Guasto.", "about", "article", "article", article, "lasts", "2h");
    }

    @Test
    void everythingCanBeSaidOfIt() {
        world.save(Invented.article("acqua", "Guasti dell’acqua"));
        operator.submit(
                NEW,
                "text_it",
                "Guasto.",
                "text_en",
                "Fault.",
                "about",
                "article",
                "article",
                "acqua",
                "area",
                "via Verdi, centro",
                "from",
                "2026-11-24T08:00",
                "lasts",
                "until",
                "to",
                "2026-11-25T12:30");
        Announcement kept = only();
        assertEquals("Fault.", kept.texts().get(Language.ENGLISH));
        assertEquals(new Concern.Topic(new ArticleId("acqua")), kept.concern());
        assertEquals(List.of("via Verdi", "centro"), kept.area());
        assertEquals(Instant.parse("2026-11-24T07:00:00Z"), kept.from());
        assertEquals(Instant.parse("2026-11-25T11:30:00Z"), kept.to());
        assertTrue(operator.get(NEW).body().contains("Guasti dell’acqua"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', words, acqua, today, '', '', text_it",
        "Testo, words, ' , ', today, '', '', words",
        "Testo, article, acqua, today, '', '', article",
        "Testo, everything, '', until, '', '', to",
        "Testo, everything, '', until, '', 2026-11-22T08:00, to",
        "Testo, everything, '', until, '', 2028-11-22T08:00, to",
        "Testo, everything, '', 2h, ieri, '', from",
        "Testo, everything, '', 2h, 2026-11-22T08:00, '', to"
    })
    void whatIsMissingIsSaidBesideTheFieldAndTheRestIsKept(
            String text, String about, String words, String lasts, String from, String to, String field) {
        HttpResponse<String> reply = operator.submit(
                NEW,
                "text_it",
                text,
                "about",
                about,
                "words",
                words,
                "area",
                "via Verdi",
                "lasts",
                lasts,
                "from",
                from,
                "to",
                to);
        assertEquals(422, reply.statusCode());
        assertTrue(reply.body().contains("id=\"" + field + "-error\"") || field.equals("article"), reply.body());
        assertTrue(reply.body().contains("href=\"#" + field + "\""), reply.body());
        assertTrue(reply.body().contains("value=\"via Verdi\""), reply.body());
        assertEquals(List.of(), Await.value(world.announcements.coming(Instant.MIN)));
    }

    @Test
    void itCanBeChangedAndEndsByItself() {
        operator.submit(NEW, "text_it", "Manca l’acqua.", "about", "everything", "lasts", "2h");
        String form = operator.get(NEW + "/1").body();
        assertTrue(form.contains("value=\"2026-11-23T11:00\""), form);
        operator.submit(
                NEW + "/1",
                "text_it",
                "L’acqua torna alle 12.",
                "about",
                "everything",
                "from",
                "2026-11-23T09:00",
                "lasts",
                "until",
                "to",
                "2026-11-23T12:00");
        assertEquals("L’acqua torna alle 12.", only().texts().get(Language.ITALIAN));
        world.letPass(Duration.ofHours(4));
        String page = operator.get(NEW).body();
        assertTrue(page.contains("Nessun avviso in corso"), page);
        assertTrue(page.contains("Avvisi finiti"), page);
    }

    @Test
    void itCanBeEndedAtOnce() {
        operator.submit(NEW, "text_it", "Manca l’acqua.", "about", "everything");
        assertEquals("/desk/announcements?done=announcement-ended", Browser.location(operator.submit(NEW + "/1/end")));
        assertEquals(List.of(), Await.value(world.announcements.coming(world.now)));
    }

    @Test
    void markupInATextStaysText() {
        operator.submit(NEW, "text_it", "<b>ciao</b>", "about", "everything");
        assertTrue(operator.get(NEW).body().contains("&lt;b&gt;ciao"));
    }

    @Test
    void whatIsProposedStandsInTheForm() {
        String form = operator.get(NEW + "/new?about=words&words=acqua%2C+tubo").body();
        assertTrue(form.contains("value=\"acqua, tubo\""), form);
    }

    @Test
    void anUnknownOneIsSaid() {
        assertEquals(404, operator.get(NEW + "/77").statusCode());
    }

    private Announcement only() {
        List<Announcement> all = Await.value(world.announcements.coming(Instant.parse("2026-01-01T00:00:00Z")));
        assertEquals(1, all.size());
        return all.get(0);
    }
}
