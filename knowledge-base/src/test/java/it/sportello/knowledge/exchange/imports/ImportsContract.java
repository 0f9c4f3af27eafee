package it.sportello.knowledge.exchange.imports;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.exchange.imports.KeptImport.State;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place where imports are kept promises; each test begins with none. */
public interface ImportsContract {
    Office NEW_OFFICE = new Office(new OfficeId("tributi"), Map.of(Language.ITALIAN, "Tributi"));

    Imports imports();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Offices offices();

    /** Of the same store. */
    Releases releases();

    /** A staff member whom the store knows. */
    StaffId staff();

    @BeforeEach
    default void anOfficeOwnsThem() {
        got(offices().save(Invented.REGISTRY));
    }

    @Test
    default void aFileWaitsUntilItIsTakenOver() {
        long number = brought();
        KeptImport waiting = got(imports().find(number)).orElseThrow();
        assertEquals("faq.csv", waiting.file());
        assertEquals(State.WAITING, waiting.state());
        assertEquals(Optional.of(staff()), waiting.who());
        assertArrayEquals(new byte[] {1, 0, 2}, got(imports().content(number)).orElseThrow());
        assertEquals(List.of(), got(imports().latest(10)));
        assertEquals(Optional.empty(), got(imports().find(number + 1)));
    }

    @Test
    default void allOfItStandsInOneStep() {
        got(articles().save(article("vecchia", "Vecchia"), 0, Optional.empty()));
        List<Integer> progress = new ArrayList<>();
        long number = brought();
        Taken taken = got(imports()
                .takeOver(
                        number, order(article("vecchia", "Cambiata"), 1, article("nuova", "Nuova"), 0), progress::add));
        assertEquals(Taken.DONE, taken);
        assertEquals("Cambiata", kept("vecchia").article().title(Language.ITALIAN));
        assertEquals(2, kept("vecchia").version());
        assertEquals(Optional.of(staff()), kept("nuova").savedBy());
        assertEquals(List.of(Invented.REGISTRY, NEW_OFFICE), got(offices().all()));
        assertEquals(List.of(2), progress);
        assertEquals(
                List.of("nuova", "vecchia"),
                got(imports().articles(number)).stream().map(ArticleId::value).toList());
        assertEquals(State.TAKEN, got(imports().find(number)).orElseThrow().state());
        assertEquals(Optional.empty(), got(imports().content(number)).map(bytes -> bytes.length));
    }

    @Test
    default void whatWasTakenOverIsFoundByItsWords() {
        got(imports().takeOver(brought(), order(article("nuova", "Parcheggio"), 0), done -> {}));
        assertEquals(1, got(articles().search("parcheggio", 10, 0)).size());
    }

    @Test
    default void ofAnImportThatWasOvertakenNothingStands() {
        got(articles().save(article("vecchia", "Vecchia"), 0, Optional.empty()));
        got(articles().save(article("vecchia", "Di un’altra"), 1, Optional.empty()));
        long number = brought();
        Order order = order(article("nuova", "Nuova"), 0, article("vecchia", "Cambiata"), 1);
        assertEquals(Taken.OVERTAKEN, got(imports().takeOver(number, order, done -> {})));
        assertEquals("Di un’altra", kept("vecchia").article().title(Language.ITALIAN));
        assertEquals(Optional.empty(), got(articles().find(new ArticleId("nuova"))));
        assertEquals(List.of(Invented.REGISTRY), got(offices().all()));
        assertEquals(State.WAITING, got(imports().find(number)).orElseThrow().state());
    }

    @Test
    default void aNewArticleWhoseIdWasTakenMeanwhileIsOvertaken() {
        got(articles().save(article("nuova", "Di un’altra"), 0, Optional.empty()));
        assertEquals(
                Taken.OVERTAKEN, got(imports().takeOver(brought(), order(article("nuova", "Nuova"), 0), done -> {})));
        assertEquals("Di un’altra", kept("nuova").article().title(Language.ITALIAN));
    }

    @Test
    default void anImportIsTakenOverOnce() {
        long number = brought();
        got(imports().takeOver(number, order(article("nuova", "Nuova"), 0), done -> {}));
        Order again = order(article("altra", "Altra"), 0);
        assertEquals(Taken.NOT_WAITING, got(imports().takeOver(number, again, done -> {})));
        assertEquals(Taken.NOT_WAITING, got(imports().takeOver(number + 9, again, done -> {})));
        assertEquals(Optional.empty(), got(articles().find(new ArticleId("altra"))));
    }

    @Test
    default void undoingGivesBackWhatWasThere() {
        got(articles().save(article("vecchia", "Vecchia"), 0, Optional.empty()));
        long number = brought();
        got(imports()
                .takeOver(number, order(article("vecchia", "Cambiata"), 1, article("nuova", "Nuova"), 0), done -> {}));
        assertEquals(new Undone.Done(2, List.of()), got(imports().undo(number, Optional.of(staff()))));
        assertEquals("Vecchia", kept("vecchia").article().title(Language.ITALIAN));
        assertEquals(3, kept("vecchia").version());
        assertEquals(Optional.empty(), got(articles().find(new ArticleId("nuova"))));
        assertEquals(List.of(Invented.REGISTRY), got(offices().all()));
        assertEquals(State.UNDONE, got(imports().latest(10)).get(0).state());
        assertEquals(new Undone.NotTaken(), got(imports().undo(number, Optional.empty())));
    }

    @Test
    default void aNameThatAnOfficeHadBeforeComesBack() {
        Office renamed = new Office(Invented.REGISTRY.id(), Map.of(Language.ITALIAN, "Altro nome"));
        long number = brought();
        got(imports().takeOver(number, new Order(List.of(renamed), List.of()), done -> {}));
        assertEquals(List.of(renamed), got(offices().all()));
        got(imports().undo(number, Optional.empty()));
        assertEquals(List.of(Invented.REGISTRY), got(offices().all()));
    }

    @Test
    default void whatWasChangedOrPublishedSinceIsLeftAlone() {
        long number = brought();
        got(imports().takeOver(number, order(article("una", "Una"), 0, article("altra", "Altra"), 0), done -> {}));
        got(articles().save(article("una", "Una, corretta"), 1, Optional.empty()));
        got(releases()
                .add(1, Contents.of(Map.of(new ArticleId("altra"), 1)), new Model(new byte[] {1}), Optional.empty()));
        assertEquals(
                new Undone.Done(0, List.of(new ArticleId("altra"), new ArticleId("una"))),
                got(imports().undo(number, Optional.empty())));
        assertEquals("Una, corretta", kept("una").article().title(Language.ITALIAN));
        assertTrue(kept("altra").isPublished());
    }

    @Test
    default void anOfficeThatIsNeededStays() {
        long number = brought();
        Article owned = new Article(
                new ArticleId("una"),
                NEW_OFFICE.id(),
                article("una", "Una").texts(),
                article("una", "Una").validity());
        got(imports().takeOver(number, order(owned, 0), done -> {}));
        got(articles().save(owned, 1, Optional.empty()));
        got(imports().undo(number, Optional.empty()));
        assertEquals(List.of(Invented.REGISTRY, NEW_OFFICE), got(offices().all()));
    }

    private long brought() {
        return got(imports().bring("faq.csv", new byte[] {1, 0, 2}, Optional.of(staff())));
    }

    private KeptArticle kept(String id) {
        return got(articles().find(new ArticleId(id))).orElseThrow();
    }

    private static Order order(Article article, int basedOn) {
        return new Order(List.of(NEW_OFFICE), List.of(new Change(article, basedOn)));
    }

    private static Order order(Article one, int basedOn, Article other, int otherBasedOn) {
        return new Order(List.of(NEW_OFFICE), List.of(new Change(one, basedOn), new Change(other, otherBasedOn)));
    }
}
