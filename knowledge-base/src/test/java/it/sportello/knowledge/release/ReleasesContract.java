package it.sportello.knowledge.release;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Offices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place where releases are kept promises; each test begins without a release. */
public interface ReleasesContract {
    ArticleId CARD = new ArticleId("carta");
    ArticleId TAX = new ArticleId("tari");
    Model MODEL = new Model(new byte[] {0, -1, 2});

    Releases releases();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Offices offices();

    /** A staff member whom the store knows. */
    StaffId staff();

    @BeforeEach
    default void twoArticlesOneOfThemInTwoVersions() {
        got(offices().save(Invented.REGISTRY));
        got(articles().save(article("tari", "Tari"), 0, Optional.empty()));
        got(articles().save(article("carta", "Carta"), 0, Optional.empty()));
        got(articles().save(article("carta", "Carta nuova"), 1, Optional.empty()));
    }

    @Test
    default void beforeTheFirstThereIsNothing() {
        assertEquals(0, got(releases().latestNumber()));
        assertEquals(Optional.empty(), got(releases().latest()));
        assertEquals(Contents.of(Map.of()), got(releases().contents()));
    }

    @Test
    default void composeReadsExactlyThoseVersionsAndAllOffices() {
        Release composed = got(releases().compose(Contents.of(Map.of(TAX, 1, CARD, 1))));
        assertEquals(List.of(article("carta", "Carta"), article("tari", "Tari")), composed.articles());
        assertEquals(List.of(Invented.REGISTRY), composed.offices());
        assertEquals(new Model(new byte[0]), composed.model());
    }

    @Test
    default void composeOfNothingIsEmpty() {
        assertEquals(List.of(), got(releases().compose(Contents.of(Map.of()))).articles());
    }

    @Test
    default void composeKeepsNothing() {
        got(releases().compose(Contents.of(Map.of(CARD, 2))));
        assertEquals(0, got(releases().latestNumber()));
    }

    @Test
    default void theLatestHoldsItsVersionsAndItsModelWhateverIsSavedLater() {
        assertTrue(got(releases().add(1, Contents.of(Map.of(CARD, 2, TAX, 1)), MODEL, Optional.of(staff()))));
        got(articles().save(article("carta", "Carta dopo"), 2, Optional.empty()));
        Release latest = got(releases().latest()).orElseThrow();
        assertEquals(1, latest.number());
        assertEquals(MODEL, latest.model());
        assertEquals(List.of(article("carta", "Carta nuova"), article("tari", "Tari")), latest.articles());
        assertEquals(List.of(Invented.REGISTRY), latest.offices());
        assertEquals(Contents.of(Map.of(CARD, 2, TAX, 1)), got(releases().contents()));
    }

    @Test
    default void theNextReleaseTakesThePlaceOfTheLatest() {
        got(releases().add(1, Contents.of(Map.of(CARD, 1, TAX, 1)), MODEL, Optional.empty()));
        Model next = new Model(new byte[] {9});
        assertTrue(got(releases().add(2, Contents.of(Map.of(CARD, 2)), next, Optional.empty())));
        assertEquals(2, got(releases().latestNumber()));
        assertEquals(next, got(releases().latest()).orElseThrow().model());
        assertEquals(Contents.of(Map.of(CARD, 2)), got(releases().contents()));
    }

    @Test
    default void aTakenNumberKeepsNothing() {
        got(releases().add(1, Contents.of(Map.of(CARD, 1)), MODEL, Optional.empty()));
        assertFalse(got(releases().add(1, Contents.of(Map.of(TAX, 1)), new Model(new byte[] {9}), Optional.empty())));
        assertEquals(Contents.of(Map.of(CARD, 1)), got(releases().contents()));
        assertEquals(MODEL, got(releases().latest()).orElseThrow().model());
    }

    @Test
    default void ofTwoAddedAtOnceOneStands() {
        Future<Boolean> one = releases().add(1, Contents.of(Map.of(CARD, 1)), MODEL, Optional.empty());
        Future<Boolean> other = releases().add(1, Contents.of(Map.of(TAX, 1)), MODEL, Optional.empty());
        assertTrue(got(one) ^ got(other), "one of them stands");
        assertEquals(1, got(releases().latestNumber()));
    }

    @Test
    default void aReleaseMayHoldNothing() {
        assertTrue(got(releases().add(1, Contents.of(Map.of()), MODEL, Optional.empty())));
        assertEquals(List.of(), got(releases().latest()).orElseThrow().articles());
    }
}
