package it.sportello.knowledge.fact;

import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.Facts.Saved;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every place where facts are kept promises; each test begins without one. */
public interface FactsContract {
    FactId TAX = new FactId("scadenza.tari.rata1");
    FactId DESK = new FactId("telefono.anagrafe");
    Model MODEL = new Model(new byte[0]);

    Facts facts();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Releases releases();

    StaffId staff();

    @Test
    default void everyKindOfValueIsKeptAsItIs() {
        Map<Language, String> table = Map.of(Language.ITALIAN, "Scuola;Prova\n\"Licei; classici\";18/6/2027");
        List<Fact> all = List.of(
                fact("a", value(Kind.AMOUNT, "1.234,50 €")),
                fact("b", value(Kind.DATE, "16 giugno 2027")),
                fact("c", value(Kind.HOURS, "lun-ven 9-12.30, 14:30-17\nsab 9-12")),
                fact("d", value(Kind.PHONE, "+39 06 123 456")),
                fact("e", FactReading.read(Kind.TABLE, table).fold(one -> one, trouble -> value(Kind.TEXT, "no"))),
                fact("f", new FactValue.Text(Map.of(Language.ITALIAN, "Sì %_\\ 😀", Language.ENGLISH, "Yes"))));
        all.forEach(fact -> saved(fact, 0));
        assertEquals(
                all, got(facts().search("", 10, 0)).stream().map(KeptFact::fact).toList());
    }

    @Test
    default void aFactIsFoundByNameLabelAndValue() {
        saved(tax("16/6/2027"), 0);
        saved(desk(), 0);
        assertEquals(List.of(TAX), ids("  SCADENZA rata "));
        assertEquals(List.of(DESK), ids("è l'anagrafe"));
        assertEquals(List.of(DESK), ids("1234"));
        assertEquals(List.of(), ids("%"));
        assertEquals(List.of(TAX, DESK), ids(""));
        assertEquals(
                List.of(DESK),
                got(facts().search("", 5, 1)).stream()
                        .map(kept -> kept.fact().id())
                        .toList());
    }

    @Test
    default void whoeverReadAnOlderVersionIsTold() {
        saved(tax("16/6/2027"), 0);
        KeptFact second = saved(tax("30/6/2027"), 1);
        assertEquals(2, second.version());
        assertEquals(Optional.of(staff()), second.savedBy());
        Saved late = got(facts().save(tax("1/7/2027"), 1, Optional.empty()));
        assertEquals(second, assertInstanceOf(Saved.Conflict.class, late).current());
        assertInstanceOf(Saved.Conflict.class, got(facts().save(tax("1/7/2027"), 0, Optional.empty())));
        assertEquals(Optional.of(second), got(facts().find(TAX)));
    }

    @Test
    default void usersAreThoseWhoNameItNowOrInTheRelease() {
        saved(tax("16/6/2027"), 0);
        saved(desk(), 0);
        answer("tari", "Entro il {{scadenza.tari.rata1}}, chiama {{ telefono.anagrafe }}.", 0);
        answer("altro", "{{scadenza.tari.rata10}} {{scadenza.tari}}", 0);
        answer("tari-due", "Il {{scadenza.tari.rata1}}.", 0);
        assertEquals(List.of(new ArticleId("tari"), new ArticleId("tari-due")), got(facts().users(TAX)));
        assertEquals(Map.of(TAX, 2, DESK, 1), got(facts().uses(Set.of(TAX, DESK, new FactId("nessuno")))));
        got(releases().add(1, Contents.of(Map.of(new ArticleId("tari"), 1)), MODEL, Optional.empty()));
        answer("tari", "Niente.", 1);
        answer("tari-due", "Niente.", 1);
        assertEquals(List.of(new ArticleId("tari")), got(facts().users(TAX)));
        assertEquals(Map.of(), got(facts().uses(Set.of(TAX, DESK))));
    }

    @Test
    default void aFactThatAnAnswerNamesStays() {
        saved(tax("16/6/2027"), 0);
        answer("tari", "Entro il {{scadenza.tari.rata1}}.", 0);
        assertFalse(got(facts().remove(TAX, 1)));
        answer("tari", "Entro giugno.", 1);
        assertFalse(got(facts().remove(TAX, 7)));
        assertTrue(got(facts().remove(TAX, 1)));
        assertEquals(Optional.empty(), got(facts().find(TAX)));
        assertEquals(List.of(), ids(""));
        assertFalse(got(facts().remove(TAX, 1)));
    }

    @Test
    default void aNameThatWasRemovedCanBeTakenAgain() {
        saved(tax("16/6/2027"), 0);
        got(facts().remove(TAX, 1));
        assertEquals(2, saved(tax("30/6/2027"), 0).version());
        assertEquals(List.of(TAX), ids(""));
    }

    @Test
    default void aReleaseSaysWhatTheFactsOfItsVersionsSaid() {
        saved(tax("16/6/2027"), 0);
        answer("tari", "Entro il **{{scadenza.tari.rata1}}**.", 0);
        Contents first = new Contents(Map.of(new ArticleId("tari"), 1), Map.of(TAX, 1));
        assertEquals(
                "Entro il **16 giugno 2027**.",
                said(got(releases().compose(first)).articles()));
        assertTrue(got(releases().add(1, first, MODEL, Optional.empty())));
        saved(tax("30/6/2027"), 1);
        assertEquals(first, got(releases().contents()));
        assertEquals(
                "Entro il **16 giugno 2027**.",
                said(got(releases().latest()).orElseThrow().articles()));
        KeptFact kept = got(facts().find(TAX)).orElseThrow();
        assertEquals(Optional.of(1), kept.published());
        assertFalse(kept.isPublished());
        Contents second = first.with(new Contents(Map.of(), Map.of(TAX, 2)));
        assertEquals(
                "Entro il **30 giugno 2027**.",
                said(got(releases().compose(second)).articles()));
    }

    @Test
    default void anAnswerHoldsAsLongAsItsFacts() {
        saved(tax("16/6/2027"), 0);
        answer("tari", "Entro il {{scadenza.tari.rata1}}.", 0);
        Contents contents = new Contents(Map.of(new ArticleId("tari"), 1), Map.of(TAX, 1));
        Validity validity = got(releases().compose(contents)).articles().get(0).validity();
        assertTrue(validity.holdsOn(LocalDate.of(2027, 6, 16)));
        assertFalse(validity.holdsOn(LocalDate.of(2027, 6, 17)));
        Validity holed = got(releases().compose(Contents.of(contents.articles())))
                .articles()
                .get(0)
                .validity();
        assertFalse(holed.holdsOn(LocalDate.of(2027, 6, 16)));
    }

    private List<FactId> ids(String words) {
        return got(facts().search(words, 10, 0)).stream()
                .map(kept -> kept.fact().id())
                .toList();
    }

    private KeptFact saved(Fact fact, int basedOn) {
        return assertInstanceOf(Saved.Done.class, got(facts().save(fact, basedOn, Optional.of(staff()))))
                .fact();
    }

    private void answer(String id, String answer, int basedOn) {
        Article.Text text = new Article.Text(id, List.of(id), new Markdown(answer));
        got(articles()
                .save(
                        new Article(
                                new ArticleId(id),
                                Invented.REGISTRY.id(),
                                Map.of(Language.ITALIAN, text),
                                Validity.ALWAYS),
                        basedOn,
                        Optional.empty()));
    }

    private static String said(List<Article> articles) {
        return articles.get(0).answer(Language.ITALIAN).orElseThrow().value();
    }

    private static Fact tax(String day) {
        return new Fact(
                TAX,
                "Prima rata della Tari",
                Invented.REGISTRY.id(),
                value(Kind.DATE, day),
                new Validity(Optional.empty(), Optional.of(LocalDate.of(2027, 6, 16))));
    }

    private static Fact desk() {
        return new Fact(
                DESK, "Dov'è l'anagrafe", Invented.REGISTRY.id(), value(Kind.PHONE, "06 1234"), Validity.ALWAYS);
    }

    private static Fact fact(String id, FactValue value) {
        return new Fact(new FactId(id), id, Invented.REGISTRY.id(), value, Validity.ALWAYS);
    }

    static FactValue value(Kind kind, String written) {
        return FactReading.read(kind, Map.of(Language.ITALIAN, written)).fold(one -> one, trouble -> {
            throw new AssertionError(kind + " " + written + ": " + trouble);
        });
    }
}
