package it.sportello.knowledge.release;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final ArticleId CARD = new ArticleId("carta");
    private static final ArticleId TAX = new ArticleId("tari");
    private static Vertx vertx = Vertx.vertx();

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final Articles articles = new InMemoryArticles(knowledge);
    private final Releases releases = new InMemoryReleases(knowledge);
    private final Publisher publisher = publisher(releases);

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        got(vertx.close());
    }

    @BeforeEach
    void twoArticles() {
        got(new InMemoryOffices(knowledge).save(Invented.REGISTRY));
        save(article("carta", "Rinnovo della carta"), 0);
        save(article("tari", "Scadenza della TARI"), 0);
    }

    @Test
    void publishReleasesTheLatestVersionsAndKeepsTheOthersAsTheyAre() {
        assertEquals(new Published.Done(1), got(publisher.publish(Set.of(CARD, TAX), who())));
        save(article("carta", "Carta nuova"), 1);
        save(article("tari", "TARI nuova"), 1);
        assertEquals(new Published.Done(2), got(publisher.publish(Set.of(CARD), who())));
        assertEquals(Map.of(CARD, 2, TAX, 1), got(releases.contents()));
    }

    @Test
    void whatWasPublishedCanBeServed() {
        got(publisher.publish(Set.of(CARD, TAX), who()));
        Release latest = got(releases.latest()).orElseThrow();
        assertEquals(
                new Serving.Started(1),
                new KnowledgeInService(RealKnowledge.desk(), RealKnowledge.WORLD, java.time.ZoneId.of("Europe/Rome"))
                        .serve(latest));
    }

    @Test
    void withdrawReleasesTheRest() {
        got(publisher.publish(Set.of(CARD, TAX), who()));
        assertEquals(new Published.Done(2), got(publisher.withdraw(TAX, who())));
        assertEquals(Map.of(CARD, 1), got(releases.contents()));
    }

    @Test
    void wishesThatCrossEachOtherAreAllReleased() {
        Future<Published> one = publisher.publish(Set.of(CARD), who());
        Future<Published> other = publisher.publish(Set.of(TAX), who());
        assertEquals(new Published.Done(1), got(one));
        assertEquals(new Published.Done(2), got(other));
        assertEquals(Map.of(CARD, 1, TAX, 1), got(releases.contents()));
    }

    @Test
    void anArticleThatCannotBeTrainedReleasesNothing() {
        save(article("vuoto", "Senza domande", List.of()), 0);
        Published published = got(publisher.publish(Set.of(CARD, new ArticleId("vuoto")), who()));
        assertTrue(assertInstanceOf(Published.Failed.class, published).reason().contains("Senza domande"));
        assertEquals(0, got(releases.latestNumber()));
    }

    @Test
    void anUnknownArticleReleasesNothing() {
        Published published = got(publisher.publish(Set.of(new ArticleId("altro")), who()));
        assertTrue(assertInstanceOf(Published.Failed.class, published).reason().contains("altro"));
    }

    @Test
    void whereAnotherNodeWasFasterItStartsAgainFromThatRelease() {
        Releases contested = new Contested(releases, 1, CARD);
        assertEquals(new Published.Done(2), got(publisher(contested).publish(Set.of(TAX), who())));
        assertEquals(Map.of(CARD, 1, TAX, 1), got(releases.contents()));
    }

    @Test
    void whereOthersAreAlwaysFasterItSaysSo() {
        Releases contested = new Contested(releases, 100, CARD);
        assertInstanceOf(Published.Failed.class, got(publisher(contested).publish(Set.of(TAX), who())));
    }

    @Test
    void aBrokenStoreFailsThatWishAndNotTheNext() {
        Releases broken = new Contested(releases, 0, CARD) {
            private boolean once;

            @Override
            public Future<Long> latestNumber() {
                boolean first = !once;
                once = true;
                return first ? Future.failedFuture("away") : super.latestNumber();
            }
        };
        Publisher tried = publisher(broken);
        Future<Published> failed = tried.publish(Set.of(CARD), who());
        assertEquals(new Published.Done(1), got(tried.publish(Set.of(CARD), who())));
        assertTrue(failed.failed());
    }

    /** Another node that releases an article just before the next few releases. */
    private static class Contested implements Releases {
        private final Releases kept;
        private final ArticleId article;
        private int left;

        Contested(Releases kept, int times, ArticleId article) {
            this.kept = kept;
            this.left = times;
            this.article = article;
        }

        @Override
        public Future<Long> latestNumber() {
            return kept.latestNumber();
        }

        @Override
        public Future<Optional<Release>> latest() {
            return kept.latest();
        }

        @Override
        public Future<Map<ArticleId, Integer>> contents() {
            return kept.contents();
        }

        @Override
        public Future<Release> compose(Map<ArticleId, Integer> versions) {
            return kept.compose(versions);
        }

        @Override
        public Future<Boolean> add(long number, Map<ArticleId, Integer> versions, Model model, Optional<StaffId> who) {
            return left-- > 0
                    ? kept.add(number, Map.of(article, 1), model, Optional.empty())
                            .compose(taken -> kept.add(number, versions, model, who))
                    : kept.add(number, versions, model, who);
        }
    }

    private Publisher publisher(Releases where) {
        return new Publisher(vertx, articles, where, new Trainer(RealKnowledge.desk()));
    }

    private void save(Article article, int basedOn) {
        got(articles.save(article, basedOn, who()));
    }

    private static Optional<StaffId> who() {
        return Optional.of(new StaffId(7));
    }
}
