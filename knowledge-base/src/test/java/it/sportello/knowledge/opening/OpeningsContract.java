package it.sportello.knowledge.opening;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place where openings are kept promises; each test begins without an article and without an opening. */
public interface OpeningsContract {
    Openings openings();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Offices offices();

    /** Of the same store. */
    Releases releases();

    @Test
    default void onlyWhatIsPublishedCounts() {
        got(offices().save(Invented.REGISTRY));
        article("orari", "anagrafe", "Dalle 8.");
        article("costo", "anagrafe", "22 € *(esempio)*.");
        article("orfana", "sparito", "Sì.");
        article("bozza", "anagrafe", "Non ancora.");
        assertEquals(new Stock(0, 0, 0), got(openings().stock()));
        Map<ArticleId, Integer> versions =
                Map.of(new ArticleId("orari"), 1, new ArticleId("costo"), 1, new ArticleId("orfana"), 1);
        got(releases().add(1, new Contents(versions, Map.of()), new Model(new byte[0]), Optional.empty()));
        assertEquals(new Stock(3, 1, 1), got(openings().stock()));
    }

    @Test
    default void whatIsOpenedByItselfIsNotedOnce() {
        assertTrue(got(openings().last()).isEmpty());
        got(openings().open());
        Opening first = got(openings().last()).orElseThrow();
        assertTrue(first.reason().isEmpty());
        got(openings().open());
        assertEquals(first, got(openings().last()).orElseThrow());
    }

    @Test
    default void aReasonIsKeptWithWhoStatedIt() {
        Opening.Reason reason = new Opening.Reason(new StaffId(7), "Prova con gli impiegati: «niente» cittadini");
        got(openings().open(reason));
        assertEquals(Optional.of(reason), got(openings().last()).orElseThrow().reason());
        got(openings().open());
        assertFalse(got(openings().last()).orElseThrow().reason().isEmpty());
    }

    private void article(String id, String office, String answer) {
        Article.Text text = new Article.Text(id, List.of(id), new Markdown(answer));
        Article article =
                new Article(new ArticleId(id), new OfficeId(office), Map.of(Language.ITALIAN, text), Validity.ALWAYS);
        got(articles().save(article, 0, Optional.empty()));
    }
}
