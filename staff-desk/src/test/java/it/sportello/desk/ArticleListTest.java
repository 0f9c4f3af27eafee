package it.sportello.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.article.Invented;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of the articles. */
class ArticleListTest extends ArticleDesk {
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
}
