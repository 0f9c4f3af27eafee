package it.sportello.knowledge.article;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles.Saved;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place where articles are kept promises; each test begins with none. */
public interface ArticlesContract {

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
    default void findReturnsWhatWasSavedToTheLetter() {
        Map<Language, Article.Text> texts = new LinkedHashMap<>();
        texts.put(
                Language.ITALIAN,
                new Article.Text(
                        "Carta d'identità \"nuova\"",
                        List.of("z: dov'è la mia carta?", "a: CARTA 😀", "%_\\"),
                        new Markdown("**Porta**:\n\n- foto\n- `codice`\n"),
                        Map.of(new ChannelName("whatsapp"), new Markdown("Porta la *foto* 😀")),
                        List.of(new Attachment(
                                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                                Attachment.Kind.IMAGE,
                                "carta \"nuova\".png",
                                "La carta, davanti"))));
        texts.put(Language.ENGLISH, new Article.Text("Identity card", List.of(), new Markdown("")));
        Article full = new Article(
                new ArticleId("carta"),
                Invented.REGISTRY.id(),
                texts,
                new Validity(
                        Optional.of(LocalDate.of(2026, 1, 31)),
                        Optional.of(LocalDate.of(2027, 2, 28)),
                        Optional.of(new YearlyDays(MonthDay.of(6, 1), MonthDay.of(2, 29))),
                        Optional.of(LocalDate.of(2026, 12, 1))),
                new References(
                        List.of(new ArticleId("orari"), new ArticleId("foto")),
                        Optional.of(new Source(
                                "Regolamento \"anagrafe\"",
                                Optional.of("https://example.it/r"),
                                Optional.of(LocalDate.of(2026, 3, 1))))));
        KeptArticle saved = saved(full, 0);
        KeptArticle found = got(articles().find(full.id())).orElseThrow();
        assertEquals(saved, found);
        assertEquals(full, found.article());
        assertEquals(
                List.of(Language.ITALIAN, Language.ENGLISH),
                List.copyOf(found.article().texts().keySet()));
        assertEquals(1, found.version());
        assertEquals(Optional.of(staff()), found.savedBy());
        assertEquals(Optional.empty(), found.published());
    }

    @Test
    default void findKnowsNothingOfAnotherId() {
        saved(article("carta", "Carta"), 0);
        assertEquals(Optional.empty(), got(articles().find(new ArticleId("carta-2"))));
    }

    @Test
    default void theServiceItselfMaySave() {
        got(articles().save(article("carta", "Carta"), 0, Optional.empty()));
        assertEquals(
                Optional.empty(),
                got(articles().find(new ArticleId("carta"))).orElseThrow().savedBy());
    }

    @Test
    default void eachSaveIsTheNextVersion() {
        saved(article("carta", "Prima"), 0);
        assertEquals(2, saved(article("carta", "Seconda"), 1).version());
        KeptArticle found = got(articles().find(new ArticleId("carta"))).orElseThrow();
        assertEquals("Seconda", found.article().title(Language.ITALIAN));
        assertEquals(2, found.version());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    default void aSaveBasedOnAnOldVersionChangesNothing(int basedOn) {
        saved(article("carta", "Prima"), 0);
        KeptArticle second = saved(article("carta", "Seconda"), 1);
        Saved late = got(articles().save(article("carta", "Terza"), basedOn, Optional.of(staff())));
        assertEquals(second, assertInstanceOf(Saved.Conflict.class, late).current());
        assertEquals(Optional.of(second), got(articles().find(second.article().id())));
    }

    @Test
    default void ofTwoSavesAtOnceOneStands() {
        saved(article("carta", "Prima"), 0);
        Future<Saved> one = articles().save(article("carta", "Una"), 1, Optional.empty());
        Future<Saved> other = articles().save(article("carta", "Altra"), 1, Optional.empty());
        assertTrue(got(one) instanceof Saved.Done ^ got(other) instanceof Saved.Done, "one of them stands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identità", "IDENTITA", "  rinnovo   carta ", "carta-id", "renew", "Rinnovò"})
    default void searchFindsWordsOfIdTitleAndExamplesInAnyLanguage(String words) {
        saved(cardInTwoLanguages(), 0);
        saved(article("tari", "Tassa sui rifiuti"), 0);
        assertEquals(List.of("carta-id"), found(words, 10, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"carta rifiuti", "%", "_", "risposta", "\""})
    default void searchWantsEveryWordAndTakesNoneAsAPattern(String words) {
        saved(cardInTwoLanguages(), 0);
        saved(article("tari", "Tassa sui rifiuti"), 0);
        assertEquals(List.of(), found(words, 10, 0));
    }

    @Test
    default void searchPagesThroughAllByTitle() {
        saved(article("uno", "Bollo auto"), 0);
        saved(article("due", "Anagrafe"), 0);
        saved(article("tre", "Carta"), 0);
        assertEquals(List.of("due", "uno", "tre"), found("", 10, 0));
        assertEquals(List.of("due", "uno"), found(" ", 2, 0));
        assertEquals(List.of("tre"), found("", 2, 2));
        assertEquals(List.of(), found("", 2, 4));
    }

    @Test
    default void searchReadsOnlyTheLatestVersion() {
        saved(article("carta", "Passaporto"), 0);
        saved(article("carta", "Patente"), 1);
        assertEquals(List.of(), found("passaporto", 10, 0));
        assertEquals(List.of("carta"), found("patente", 10, 0));
    }

    @Test
    default void aReleasedVersionIsToldFromALaterDraft() {
        ArticleId id = new ArticleId("carta");
        saved(article("carta", "Prima"), 0);
        assertTrue(got(releases().add(1, Contents.of(Map.of(id, 1)), new Model(new byte[] {1}), Optional.empty())));
        assertTrue(got(articles().find(id)).orElseThrow().isPublished());
        KeptArticle draft = saved(article("carta", "Seconda"), 1);
        assertEquals(Optional.of(1), draft.published());
        assertFalse(draft.isPublished());
        assertEquals(List.of(draft), got(articles().search("", 10, 0)));
    }

    @Test
    default void aWithdrawnArticleIsADraftAgain() {
        ArticleId id = new ArticleId("carta");
        saved(article("carta", "Prima"), 0);
        got(releases().add(1, Contents.of(Map.of(id, 1)), new Model(new byte[] {1}), Optional.empty()));
        got(releases().add(2, Contents.of(Map.of()), new Model(new byte[] {2}), Optional.empty()));
        assertEquals(Optional.empty(), got(articles().find(id)).orElseThrow().published());
    }

    @Test
    default void countsAllThatIsKeptAndWhatTheLatestReleaseHolds() {
        assertEquals(new Tally(0, 0), got(articles().count()));
        ArticleId gone = new ArticleId("carta");
        ArticleId served = new ArticleId("foto");
        saved(article("carta", "Carta"), 0);
        saved(article("foto", "Foto"), 0);
        saved(article("orari", "Orari"), 0);
        got(releases().add(1, Contents.of(Map.of(gone, 1, served, 1)), new Model(new byte[] {1}), Optional.empty()));
        got(releases().add(2, Contents.of(Map.of(served, 1)), new Model(new byte[] {2}), Optional.empty()));
        saved(article("foto", "Foto nuova"), 1);
        got(articles().archive(Set.of(gone), staff()));
        assertEquals(new Tally(3, 1), got(articles().count()), "archived ones and later drafts are counted");
    }

    @Test
    default void articlesAreNamedWithoutTheirTexts() {
        Article.Text card = new Article.Text("Carta", List.of("Carta"), new Markdown("A"));
        Article.Text english = new Article.Text("Card", List.of(), new Markdown("B"));
        Map<Language, Article.Text> texts = Map.of(Language.ITALIAN, card, Language.ENGLISH, english);
        saved(new Article(new ArticleId("z"), Invented.REGISTRY.id(), texts, Validity.ALWAYS), 0);
        saved(article("foto", "Foto"), 0);
        saved(article("vecchia", "Vecchia"), 0);
        Contents released = Contents.of(Map.of(new ArticleId("foto"), 1));
        got(releases().add(1, released, new Model(new byte[] {1}), Optional.empty()));
        saved(article("foto", "Fotografia"), 1);
        got(articles().archive(Set.of(new ArticleId("vecchia")), staff()));
        saved(article("altra", "Altra"), 0);
        Set<ArticleId> wanted =
                Stream.of("z", "foto", "vecchia", "nessuna").map(ArticleId::new).collect(Collectors.toSet());
        List<ListedArticle> list = got(articles().named(wanted));
        assertEquals(
                new ListedArticle(
                        new ArticleId("z"),
                        Invented.REGISTRY.id(),
                        Map.of(Language.ITALIAN, "Carta", Language.ENGLISH, "Card"),
                        1,
                        Optional.empty()),
                list.get(0));
        assertEquals(
                List.of("Card", "Fotografia", "Vecchia"),
                list.stream().map(one -> one.title(Language.ENGLISH)).toList());
        assertTrue(list.get(1).isChanged(), "citizens read the earlier version");
        assertFalse(list.get(0).isInService());
        assertEquals(List.of(), got(articles().named(Set.of())));
    }

    @Test
    default void whatCitizensDoNotReadYetIsTold() {
        List.of("bozza", "letta", "corretta", "vecchia").forEach(id -> saved(article(id, id), 0));
        Contents released = Contents.of(Map.of(new ArticleId("letta"), 1, new ArticleId("corretta"), 1));
        got(releases().add(1, released, new Model(new byte[] {1}), Optional.empty()));
        saved(article("corretta", "corretta"), 1);
        got(articles().archive(Set.of(new ArticleId("vecchia")), staff()));
        assertEquals(
                List.of("bozza", "corretta"),
                got(articles().unpublished()).stream()
                        .map(one -> one.id().value())
                        .toList());
    }

    @Test
    default void anOlderVersionIsStillRead() {
        KeptArticle first = saved(article("carta", "Prima"), 0);
        saved(article("carta", "Seconda"), 1);
        KeptArticle read = got(articles().version(new ArticleId("carta"), 1)).orElseThrow();
        assertEquals(first.article(), read.article());
        assertEquals(1, read.version());
        assertEquals(Optional.empty(), got(articles().version(new ArticleId("carta"), 3)));
    }

    @Test
    default void anArchivedArticleIsKeptAndComesBack() {
        ArticleId id = new ArticleId("carta");
        saved(article("carta", "Carta"), 0);
        got(articles().archive(Set.of(id, new ArticleId("nessuno")), staff()));
        assertTrue(got(articles().find(id)).orElseThrow().isArchived());
        assertTrue(got(articles().search("", 10, 0)).get(0).isArchived());
        KeptArticle next = saved(article("carta", "Carta nuova"), 1);
        assertTrue(next.isArchived(), "writing brings nothing back");
        got(articles().bringBack(Set.of(id)));
        assertEquals(
                KeptArticle.Place.OPEN, got(articles().find(id)).orElseThrow().place());
    }

    private List<String> found(String words, int limit, int offset) {
        return got(articles().search(words, limit, offset)).stream()
                .map(kept -> kept.article().id().value())
                .toList();
    }

    private KeptArticle saved(Article article, int basedOn) {
        Saved saved = got(articles().save(article, basedOn, Optional.of(staff())));
        return assertInstanceOf(Saved.Done.class, saved).article();
    }

    private static Article cardInTwoLanguages() {
        Article italian = article("carta-id", "Carta d'identità", List.of("rinnovo della carta"));
        Map<Language, Article.Text> texts = new LinkedHashMap<>(italian.texts());
        texts.put(Language.ENGLISH, new Article.Text("Identity card", List.of("renew it"), new Markdown("Yes.")));
        return new Article(italian.id(), italian.owner(), texts, Validity.ALWAYS);
    }
}
