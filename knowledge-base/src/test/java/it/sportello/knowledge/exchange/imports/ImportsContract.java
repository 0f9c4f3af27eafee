package it.sportello.knowledge.exchange.imports;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.exchange.imports.KeptImport.State;
import it.sportello.knowledge.exchange.plan.Change;
import it.sportello.knowledge.exchange.plan.FactChange;
import it.sportello.knowledge.exchange.plan.GoldChange;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Of the same store. */
    Facts facts();

    /** Of the same store. */
    GoldQuestions gold();

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
    default void manyStandTogetherAndGoTogether() {
        got(articles().save(article("articolo-599", "Prima"), 0, Optional.empty()));
        List<Integer> progress = new ArrayList<>();
        long number = brought();
        assertEquals(Taken.DONE, got(imports().takeOver(number, many(600, 1), progress::add)));
        assertEquals(600, got(articles().search("parcheggio", 1000, 0)).size());
        assertEquals(2, kept("articolo-599").version());
        assertEquals(progress.stream().sorted().toList(), progress);
        assertEquals(600, progress.get(progress.size() - 1));
        got(imports().undo(number, Optional.empty()));
        assertEquals(
                List.of("Prima"),
                got(articles().search("", 1000, 0)).stream()
                        .map(kept -> kept.article().title(Language.ITALIAN))
                        .toList());
    }

    @Test
    default void ofManyNothingStandsWhereTheLastIsOvertaken() {
        got(articles().save(article("articolo-599", "Prima"), 0, Optional.empty()));
        assertEquals(Taken.OVERTAKEN, got(imports().takeOver(brought(), many(600, 2), done -> {})));
        assertEquals(1, got(articles().search("", 1000, 0)).size());
    }

    private static Order many(int size, int lastBasedOn) {
        return new Order(
                List.of(),
                IntStream.range(0, size)
                        .mapToObj(at -> new Change(
                                article("articolo-" + at, "Parcheggio " + at), at == size - 1 ? lastBasedOn : 0))
                        .toList());
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

    @Test
    default void factsAndGoldQuestionsAreTakenOverAndTakenBackWithTheRest() {
        got(facts().save(fact("rata", "16 giugno"), 0, Optional.empty()));
        got(gold().add(question("Quando apre?", "anagrafe-orari"), Optional.empty()));
        Order order = new Order(
                List.of(),
                List.of(new Change(article("nuova", "Nuova"), 0)),
                List.of(new FactChange(fact("rata", "30 giugno"), 1), new FactChange(fact("sede", "Via Roma"), 0)),
                List.of(new GoldChange(question("quando APRE", "nuova")), new GoldChange(question("Chi sei?", ""))));
        long number = brought();
        assertEquals(Taken.DONE, got(imports().takeOver(number, order, done -> {})));
        assertEquals(List.of("30 giugno", "Via Roma"), written());
        assertEquals(Map.of("quando APRE", "nuova", "Chi sei?", ""), asked());
        got(imports().undo(number, Optional.of(staff())));
        assertEquals(List.of("16 giugno"), written());
        assertEquals(Map.of("Quando apre?", "anagrafe-orari"), asked());
        assertEquals(Optional.empty(), got(articles().find(new ArticleId("nuova"))));
    }

    @Test
    default void aFactThatSomebodySavedMeanwhileStopsTheWholeImport() {
        got(facts().save(fact("rata", "16 giugno"), 0, Optional.empty()));
        Order order = new Order(
                List.of(),
                List.of(new Change(article("nuova", "Nuova"), 0)),
                List.of(new FactChange(fact("rata", "30 giugno"), 0)),
                List.of(new GoldChange(question("Chi sei?", ""))));
        assertEquals(Taken.OVERTAKEN, got(imports().takeOver(brought(), order, done -> {})));
        assertEquals(List.of("16 giugno"), written());
        assertEquals(Map.of(), asked());
        assertEquals(Optional.empty(), got(articles().find(new ArticleId("nuova"))));
    }

    @Test
    default void whatSomebodyChangedSinceOfFactsAndQuestionsIsLeftAlone() {
        Order order = new Order(
                List.of(),
                List.of(),
                List.of(new FactChange(fact("rata", "30 giugno"), 0)),
                List.of(new GoldChange(question("Chi sei?", ""))));
        long number = brought();
        got(imports().takeOver(number, order, done -> {}));
        got(facts().save(fact("rata", "1 luglio"), 1, Optional.empty()));
        got(gold().change(
                        new GoldQuestion(
                                got(gold().all()).get(0).id(),
                                new Words("Chi sei?"),
                                Language.ITALIAN,
                                Optional.of(new ArticleId("bot"))),
                        Optional.empty()));
        got(imports().undo(number, Optional.empty()));
        assertEquals(List.of("1 luglio"), written());
        assertEquals(Map.of("Chi sei?", "bot"), asked());
    }

    private List<String> written() {
        return got(facts().search("", 10, 0)).stream()
                .map(kept -> kept.fact().value().written().getOrDefault(Language.ITALIAN, ""))
                .toList();
    }

    private Map<String, String> asked() {
        return got(gold().all()).stream()
                .collect(Collectors.toMap(
                        one -> one.words().value(),
                        one -> one.expected().map(ArticleId::value).orElse("")));
    }

    private static Fact fact(String id, String text) {
        FactValue value = new FactValue.Text(Map.of(Language.ITALIAN, text));
        return new Fact(new FactId(id), id, Invented.REGISTRY.id(), value, Validity.ALWAYS);
    }

    private static GoldQuestion question(String words, String expected) {
        Optional<ArticleId> article = expected.isEmpty() ? Optional.empty() : Optional.of(new ArticleId(expected));
        return new GoldQuestion(0, new Words(words), Language.ITALIAN, article);
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
