package it.sportello.knowledge.review;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.review.Review.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every place where reviews are kept promises; each test begins with two articles and no review. */
public interface ReviewsContract {
    ArticleId CARD = new ArticleId("carta");
    ArticleId TAX = new ArticleId("tari");

    Reviews reviews();

    /** Of the same store. */
    Articles articles();

    /** A staff member of that name whom the store knows. */
    StaffId staff(String name);

    @BeforeEach
    default void twoArticles() {
        got(articles().save(article("carta", "Carta"), 0, Optional.empty()));
        got(articles().save(article("tari", "Tari"), 0, Optional.empty()));
    }

    @Test
    default void atFirstNothingWaits() {
        assertEquals(Optional.empty(), got(reviews().latest(CARD)));
        assertEquals(List.of(), got(reviews().waiting(10, 0)));
        assertEquals(0, got(reviews().count()));
    }

    @Test
    default void whatIsAskedForWaitsTheLongestFirst() {
        Review card = ask(CARD, 1);
        Review tax = ask(TAX, 1);
        assertTrue(card.isOpen());
        assertEquals(staff("anna"), card.asking().who());
        assertEquals("guarda la data", card.asking().words());
        assertEquals(List.of(card, tax), got(reviews().waiting(10, 0)));
        assertEquals(List.of(tax), got(reviews().waiting(1, 1)));
        assertEquals(2, got(reviews().count()));
        assertEquals(Optional.of(card), got(reviews().latest(CARD)));
        assertEquals(KeptArticle.Place.IN_REVIEW, place(CARD));
    }

    @Test
    default void askingAgainMovesTheOneThatWaits() {
        Review first = ask(CARD, 1);
        got(articles().save(article("carta", "Carta nuova"), 1, Optional.empty()));
        Review second = got(reviews().ask(CARD, 2, staff("bruno"), ""));
        assertEquals(first.number(), second.number());
        assertEquals(2, second.version());
        assertEquals(staff("bruno"), second.asking().who());
        assertEquals(List.of(second), got(reviews().waiting(10, 0)));
    }

    @ParameterizedTest
    @EnumSource
    default void aDecisionEndsIt(Outcome outcome) {
        Review asked = ask(CARD, 1);
        assertTrue(got(reviews().decide(asked.number(), 1, outcome, staff("bruno"), "manca il costo")));
        Review ended = got(reviews().latest(CARD)).orElseThrow();
        assertTrue(ended.ended(outcome));
        assertEquals(asked.asking(), ended.asking());
        assertEquals(staff("bruno"), ended.verdict().orElseThrow().who());
        assertEquals("manca il costo", ended.verdict().orElseThrow().comment());
        assertEquals(0, got(reviews().count()));
        assertEquals(KeptArticle.Place.OPEN, place(CARD));
        assertFalse(got(reviews().decide(asked.number(), 1, outcome, staff("carla"), "")), "it waits no more");
    }

    @Test
    default void whatWasReadIsWhatIsDecided() {
        Review asked = ask(CARD, 1);
        got(articles().save(article("carta", "Carta nuova"), 1, Optional.empty()));
        ask(CARD, 2);
        assertFalse(got(reviews().decide(asked.number(), 1, Outcome.APPROVED, staff("bruno"), "")));
        assertEquals(1, got(reviews().count()));
        assertFalse(got(reviews().decide(9999, 1, Outcome.APPROVED, staff("bruno"), "")));
    }

    @Test
    default void whatWentBackIsShownToTheOneWhoAskedUntilItIsAskedForAgain() {
        Review asked = ask(CARD, 1);
        got(reviews().decide(asked.number(), 1, Outcome.RETURNED, staff("bruno"), "manca il costo"));
        assertEquals(
                List.of(got(reviews().latest(CARD)).orElseThrow()),
                got(reviews().returned(staff("anna"), 10)));
        assertEquals(List.of(), got(reviews().returned(staff("bruno"), 10)));
        Review again = ask(CARD, 1);
        assertTrue(again.number() > asked.number(), "a new one");
        assertEquals(List.of(), got(reviews().returned(staff("anna"), 10)));
    }

    private KeptArticle.Place place(ArticleId id) {
        return got(articles().find(id)).orElseThrow().place();
    }

    private Review ask(ArticleId article, int version) {
        return got(reviews().ask(article, version, staff("anna"), "guarda la data"));
    }
}
