package it.sportello.knowledge.catalogue;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.catalogue.Wanted.Today;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.review.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place where articles are looked up promises; each test begins with none. */
public interface CatalogueContract {
    Optional<OfficeId> ANY_OFFICE = Optional.empty();

    Catalogue catalogue();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Releases releases();

    /** Of the same store. */
    Reviews reviews();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // as it stands, in another form, without case, accents and signs, half
                "identità",
                "IDENTITA'",
                "carte",
                "rinnovare",
                "rinn",
                "identi",
                "  rinnovo   CARTA ",
                "carta-id",
                // words that say nothing do not count beside others
                "rinnovo della carta",
                "come il rinnovo",
                // of an answer, of the English text
                "fotografie",
                "renewing",
                "cards",
                "picture",
                // mistyped
                "rinovo",
                "identtà",
                "cart rinnvo",
                "fotografa"
            })
    default void aWordIsFoundInAnyForm(String words) {
        save(cardInTwoLanguages());
        save(article("tari", "Tassa sui rifiuti"));
        assertEquals(List.of("carta-id"), found(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"carta rifiuti", "%", "_", "\"'", "!", "elefante", "ci"})
    default void everyWordIsWantedAndSignsAreNone(String words) {
        save(cardInTwoLanguages());
        save(article("tari", "Tassa sui rifiuti"));
        assertEquals(List.of(), found(words));
        assertEquals(0, got(catalogue().look(wanted(words, Filters.NONE))).total());
    }

    @Test
    default void theWordItselfComesFirstThenTitlesThenExamplesThenAnswers() {
        save(whole("a", "Altro", "altro", "mensa"));
        save(whole("b", "Altro ancora", "mensa", "altro"));
        save(whole("c", "Zona mensa", "altro", "altro"));
        save(whole("d", "Mense", "altro", "altro"));
        save(whole("e", "Menssa", "altro", "altro"));
        List<String> order = found("mensa");
        assertEquals("e", order.get(4));
        assertEquals(List.of("b", "a"), order.subList(2, 4));
    }

    @Test
    default void moreOfTheWordsInATitleOrAnExampleComeFirstAndEqualsByTitle() {
        save(whole("a", "Zeta", "altro", "orari della mensa scolastica"));
        save(whole("b", "Beta", "altro", "la mensa scolastica ha questi orari"));
        save(whole("c", "Pasti", "orari", "mensa scolastica"));
        save(whole("d", "Orari", "altro", "mensa scolastica"));
        save(whole("e", "Orari del pasto", "mensa", "scolastica"));
        save(whole("f", "Orari della mensa", "altro", "scolastica"));
        save(whole("mensa", "Orari", "scolastica", "altro"));
        assertEquals(List.of("f", "mensa", "e", "d", "c", "b", "a"), found("orari mensa scolastica"));
    }

    @ParameterizedTest
    @CsvSource({"19, 20", "20, 20", "21, 21"})
    default void wordsLikeThoseTypedCountWhereFewHoldTheWordsThemselves(int holding, int total) {
        IntStream.range(0, holding).forEach(n -> save(article("mensa-" + n, "Mensa " + n)));
        save(article("simile", "Menssa"));
        assertEquals(total, got(catalogue().look(wanted("mensa", Filters.NONE))).total());
    }

    @Test
    default void whetherFewHoldTheWordsIsAskedOfWhatPassesTheFilters() {
        IntStream.range(0, Catalogue.FEW).forEach(n -> save(article("mensa-" + n, "Mensa " + n)));
        Article alike = article("simile", "Menssa");
        OfficeId school = new OfficeId("scuola");
        save(new Article(alike.id(), school, alike.texts(), Validity.ALWAYS));
        Filters ofTheSchool = new Filters(Optional.of(school), any(), any(), any());
        assertEquals(List.of("simile"), ids(got(catalogue().look(wanted("mensa", ofTheSchool)))));
    }

    @Test
    default void stagesAreToldApartAmongWhatHoldsTheWords() {
        save(article("nuovo", "Mensa nuova"));
        save(article("letto", "Mensa"));
        got(releases().add(1, Contents.of(Map.of(new ArticleId("letto"), 1)), new Model(new byte[] {1}), any()));
        Filters published = new Filters(ANY_OFFICE, Optional.of(Stage.PUBLISHED), any(), any());
        assertEquals(List.of("letto"), ids(got(catalogue().look(wanted("mense", published)))));
    }

    @Test
    default void withoutWordsAllComeByTitle() {
        save(article("uno", "Bollo auto"));
        save(article("due", "Anagrafe"));
        save(article("tre", "Carta"));
        assertEquals(List.of("due", "uno", "tre"), found(" "));
    }

    @Test
    default void whatIsFoundIsPagedThroughAndCounted() {
        IntStream.range(0, 5).forEach(n -> save(article("a-" + n, "Titolo " + n)));
        Found part = got(catalogue().look(new Wanted("titolo", Filters.NONE, today(), 2, 2)));
        assertEquals(List.of("a-2", "a-3"), ids(part));
        assertEquals(5, part.total());
        Found beyond = got(catalogue().look(new Wanted("", Filters.NONE, today(), 2, 6)));
        assertEquals(new Found(List.of(), 5), beyond);
    }

    @Test
    default void onlyTheLatestVersionIsFound() {
        save(article("carta", "Passaporto"));
        got(articles().save(article("carta", "Patente"), 1, Optional.empty()));
        assertEquals(List.of(), found("passaporto"));
        assertEquals(List.of("carta"), found("patente"));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, nuovo",
        "IN_REVIEW, chiesto",
        "PUBLISHED, letto",
        "CHANGED, corretto",
        "ARCHIVED, vecchio",
        ", 'chiesto corretto letto nuovo'"
    })
    default void stagesAreToldApart(Stage stage, String ids) {
        List.of("nuovo", "letto", "corretto", "chiesto", "vecchio").forEach(name -> save(article(name, name)));
        got(reviews().ask(new ArticleId("chiesto"), 1, new StaffId(7), ""));
        got(articles().archive(Set.of(new ArticleId("vecchio")), new StaffId(7)));
        Map<ArticleId, Integer> released = Map.of(new ArticleId("letto"), 1, new ArticleId("corretto"), 1);
        got(releases().add(1, Contents.of(released), new Model(new byte[] {1}), Optional.empty()));
        got(articles().save(article("corretto", "corretto"), 1, Optional.empty()));
        assertEquals(
                List.of(ids.split(" ")), filtered(new Filters(ANY_OFFICE, Optional.ofNullable(stage), any(), any())));
    }

    @Test
    default void officesAndLanguagesAreToldApart() {
        save(cardInTwoLanguages());
        Article tax = article("tari", "Tari");
        save(new Article(tax.id(), new OfficeId("tributi"), tax.texts(), Validity.ALWAYS));
        assertEquals(List.of("tari"), filtered(new Filters(Optional.of(new OfficeId("tributi")), any(), any(), any())));
        assertEquals(
                List.of("carta-id"), filtered(new Filters(ANY_OFFICE, any(), Optional.of(Language.ENGLISH), any())));
        assertEquals(
                List.of("carta-id", "tari"),
                filtered(new Filters(ANY_OFFICE, any(), Optional.of(Language.ITALIAN), any())));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED,  -1, scaduto",
        "EXPIRED,  0,  scaduto",
        "EXPIRING, 0,  oggi presto",
        "NOT_YET,  0,  futuro",
        "NOT_YET,  5,  ''",
    })
    default void datesOfValidityMakeFreshness(Freshness freshness, int days, String ids) {
        valid("scaduto", Optional.empty(), Optional.of(-5));
        valid("oggi", Optional.empty(), Optional.of(0));
        valid("presto", Optional.empty(), Optional.of(30));
        valid("lontano", Optional.empty(), Optional.of(40));
        valid("futuro", Optional.of(5), Optional.empty());
        valid("sempre", Optional.empty(), Optional.empty());
        List<String> wanted =
                Arrays.stream(ids.split(" ")).filter(id -> !id.isEmpty()).toList();
        Found found = got(catalogue().look(new Wanted("", fresh(freshness), today(Duration.ZERO, days), 10, 0)));
        assertEquals(wanted, ids(found));
    }

    @Test
    default void theLastChangeMakesFreshness() {
        save(article("carta", "Carta"));
        assertEquals(List.of("carta"), changed(Freshness.NEW, 29));
        assertEquals(List.of(), changed(Freshness.NEW, 31));
        assertEquals(List.of(), changed(Freshness.OLD, 179));
        assertEquals(List.of("carta"), changed(Freshness.OLD, 181));
    }

    @Test
    default void wordsAndFiltersWorkTogether() {
        save(cardInTwoLanguages());
        save(article("carta-2", "Carta geografica"));
        Filters english = new Filters(ANY_OFFICE, any(), Optional.of(Language.ENGLISH), any());
        assertEquals(List.of("carta-id"), ids(got(catalogue().look(wanted("carta", english)))));
    }

    @Test
    default void theLongestArticleIsKeptAndFoundByItsTitle() {
        List<String> examples = IntStream.range(0, Limits.MOST_EXAMPLES)
                .mapToObj(n -> IntStream.range(0, 20)
                        .mapToObj(m -> "parola" + (n * 20L + m) + "è")
                        .collect(Collectors.joining(" ")))
                .toList();
        save(article("lungo", "Il più lungo", examples));
        assertEquals(List.of("lungo"), found("lungo"));
    }

    @Test
    default void whateverIsTypedIsNoError() {
        save(cardInTwoLanguages());
        for (String words : List.of("q & w | !z", "':*", "x".repeat(5000), "😀", "مرحبا", "漢字", "\0", "\\", "1e5 -3")) {
            assertEquals(List.of(), found(words), words);
        }
    }

    private void valid(String id, Optional<Integer> from, Optional<Integer> to) {
        Article article = article(id, id);
        Validity validity = new Validity(
                from.map(days -> today().date().plusDays(days)),
                to.map(days -> today().date().plusDays(days)));
        save(new Article(article.id(), article.owner(), article.texts(), validity));
    }

    private List<String> changed(Freshness freshness, int daysLater) {
        return ids(got(
                catalogue().look(new Wanted("", fresh(freshness), today(Duration.ofDays(daysLater), 0), 10, 0))));
    }

    private static Filters fresh(Freshness freshness) {
        return new Filters(ANY_OFFICE, Optional.empty(), Optional.empty(), Optional.of(freshness));
    }

    private static <T> Optional<T> any() {
        return Optional.empty();
    }

    private static Today today() {
        return today(Duration.ZERO, 0);
    }

    private static Today today(Duration later, int days) {
        return new Today(Instant.now().plus(later), LocalDate.of(2026, 11, 27).plusDays(days));
    }

    private List<String> filtered(Filters filters) {
        return ids(got(catalogue().look(wanted("", filters))));
    }

    private List<String> found(String words) {
        return ids(got(catalogue().look(wanted(words, Filters.NONE))));
    }

    private static Wanted wanted(String words, Filters filters) {
        return new Wanted(words, filters, today(), 10, 0);
    }

    private static List<String> ids(Found found) {
        return found.articles().stream()
                .map(kept -> kept.article().id().value())
                .toList();
    }

    private void save(Article article) {
        got(articles().save(article, 0, Optional.empty()));
    }

    private static Article whole(String id, String title, String example, String answer) {
        Text text = new Text(title, List.of(example), new Markdown(answer));
        return new Article(
                new ArticleId(id), new OfficeId("anagrafe"), Map.of(Language.ITALIAN, text), Validity.ALWAYS);
    }

    private static Article cardInTwoLanguages() {
        Map<Language, Text> texts = new LinkedHashMap<>();
        texts.put(
                Language.ITALIAN,
                new Text(
                        "Carta d'identità", List.of("rinnovo della carta"), new Markdown("Porta una **fotografia**.")));
        texts.put(Language.ENGLISH, new Text("Identity card", List.of("renew it"), new Markdown("Bring a picture.")));
        return new Article(new ArticleId("carta-id"), new OfficeId("anagrafe"), texts, Validity.ALWAYS);
    }
}
