package it.sportello.knowledge.history;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.history.PastVersion.Service;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Releases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place where the past is looked up promises; each test begins with none. */
public interface ChronicleContract {
    ArticleId CARD = new ArticleId("carta");
    ArticleId TAX = new ArticleId("tari");

    Chronicle chronicle();

    /** Of the same store. */
    Articles articles();

    /** Of the same store. */
    Releases releases();

    /** A staff member whom the store knows. */
    StaffId staff();

    @Test
    default void anArticleThatIsNoneHasNoPast() {
        assertEquals(List.of(), got(chronicle().versions(CARD)));
        assertEquals(Optional.empty(), got(chronicle().text(CARD, 1)));
    }

    @Test
    default void everyVersionIsKeptWithWhoSavedIt() {
        save("Prima", 0);
        got(articles().save(article("carta", "Seconda"), 1, Optional.empty()));
        List<PastVersion> versions = got(chronicle().versions(CARD));
        assertEquals(List.of(2, 1), versions.stream().map(PastVersion::number).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of(staff())),
                versions.stream().map(PastVersion::savedBy).toList());
        assertEquals(Optional.of(article("carta", "Prima")), got(chronicle().text(CARD, 1)));
        assertEquals(Optional.empty(), got(chronicle().text(CARD, 3)));
    }

    @Test
    default void aVersionKnowsWhenItWasReadAndWhatTookItAway() {
        save("Prima", 0);
        save("Seconda", 1);
        release(1, Map.of(CARD, 1));
        release(2, Map.of(CARD, 1, TAX, tax()));
        release(3, Map.of(CARD, 2));
        release(4, Map.of());
        release(5, Map.of(CARD, 1));
        List<PastVersion> versions = got(chronicle().versions(CARD));
        List<Service> first = versions.get(1).service();
        assertEquals(List.of(1L, 5L), first.stream().map(Service::release).toList());
        assertEquals(Optional.of(published(3)), first.get(0).to());
        assertEquals(Optional.empty(), first.get(1).to());
        assertEquals(
                List.of(new Service(3, published(3), Optional.of(published(4)))),
                versions.get(0).service());
    }

    @Test
    default void aVersionThatNobodyReadWasNeverInService() {
        save("Prima", 0);
        release(1, Map.of());
        assertEquals(List.of(), got(chronicle().versions(CARD)).get(0).service());
    }

    @Test
    default void theReleasesOfATimeBeginWithTheOneThatWasInForce() {
        assertEquals(List.of(), numbers(Instant.EPOCH, Instant.now().plusSeconds(60)));
        release(1, Map.of());
        release(2, Map.of());
        release(3, Map.of());
        assertEquals(List.of(3L, 2L, 1L), numbers(Instant.EPOCH, published(3).plusNanos(1000)));
        assertEquals(List.of(2L), numbers(published(2), published(3)));
        assertEquals(
                List.of(3L), numbers(published(3).plusSeconds(9), published(3).plusSeconds(10)));
        assertEquals(List.of(), numbers(Instant.EPOCH, published(1)));
    }

    @Test
    default void aReleaseStillHoldsWhatItHeld() {
        save("Carta vecchia", 0);
        release(1, Map.of(CARD, 1, TAX, tax()));
        save("Carta nuova", 1);
        release(2, Map.of(CARD, 2));
        assertEquals(List.of("carta", "tari"), held(1, ""));
        assertEquals(List.of("tari"), held(1, "rifiuti"));
        assertEquals(List.of("carta"), held(2, ""));
        assertEquals(List.of(), held(3, ""));
        assertEquals(List.of(article("carta", "Carta vecchia")), got(chronicle().held(1, "nuova", 10, 0)));
    }

    @Test
    default void whatAReleaseHeldIsPagedThrough() {
        save("Carta", 0);
        release(1, Map.of(CARD, 1, TAX, tax()));
        assertEquals(1, got(chronicle().held(1, "", 1, 0)).size());
        assertEquals(
                List.of(article("tari", "Tassa sui rifiuti")), got(chronicle().held(1, "", 1, 1)));
    }

    private int tax() {
        got(articles().save(article("tari", "Tassa sui rifiuti"), 0, Optional.empty()));
        return 1;
    }

    private void save(String title, int basedOn) {
        got(articles().save(article("carta", title), basedOn, Optional.of(staff())));
    }

    private void release(long number, Map<ArticleId, Integer> contents) {
        assertTrue(got(releases().add(number, Contents.of(contents), new Model(new byte[] {1}), Optional.empty())));
    }

    private Instant published(long number) {
        return got(chronicle().releases(Instant.EPOCH, Instant.now().plusSeconds(3600))).stream()
                .filter(release -> release.number() == number)
                .findFirst()
                .orElseThrow()
                .published();
    }

    private List<Long> numbers(Instant first, Instant second) {
        return got(chronicle().releases(first, second)).stream()
                .map(PastRelease::number)
                .toList();
    }

    private List<String> held(long release, String words) {
        return got(chronicle().held(release, words, 10, 0)).stream()
                .map(Article::id)
                .map(ArticleId::value)
                .toList();
    }
}
