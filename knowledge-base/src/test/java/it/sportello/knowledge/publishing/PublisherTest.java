package it.sportello.knowledge.publishing;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.FactReading;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.InMemoryFacts;
import it.sportello.knowledge.fact.Kind;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.release.Serving;
import it.sportello.knowledge.release.Trained;
import it.sportello.knowledge.release.Trainer;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
    private final Facts facts = new InMemoryFacts(knowledge);
    private final Drafts drafts = new Drafts(articles, facts, () -> LocalDate.of(2026, 11, 27));
    private final Releases releases = new InMemoryReleases(knowledge);
    private final Publications publications = new InMemoryPublications(InstantSource.system());
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
        assertEquals(new Published.Done(1), outcome(publisher.publish(Set.of(CARD, TAX), who())));
        save(article("carta", "Carta nuova"), 1);
        save(article("tari", "TARI nuova"), 1);
        assertEquals(new Published.Done(2), outcome(publisher.publish(Set.of(CARD), who())));
        assertEquals(Contents.of(Map.of(CARD, 2, TAX, 1)), got(releases.contents()));
    }

    @Test
    void whatWasPublishedCanBeServed() {
        outcome(publisher.publish(Set.of(CARD, TAX), who()));
        Release latest = got(releases.latest()).orElseThrow();
        assertEquals(
                new Serving.Started(1),
                new KnowledgeInService(RealKnowledge.desk(), RealKnowledge.WORLD, ZoneId.of("Europe/Rome"))
                        .serve(latest));
    }

    @Test
    void withdrawReleasesTheRest() {
        outcome(publisher.publish(Set.of(CARD, TAX), who()));
        assertEquals(new Published.Done(2), outcome(publisher.withdraw(TAX, who())));
        assertEquals(Contents.of(Map.of(CARD, 1)), got(releases.contents()));
    }

    @Test
    void wishesThatCrossEachOtherAreAllReleased() {
        Future<Begun> one = publisher.publish(Set.of(CARD), who());
        Future<Begun> other = publisher.publish(Set.of(TAX), who());
        assertEquals(new Published.Done(1), outcome(one));
        assertEquals(new Published.Done(2), outcome(other));
        assertEquals(Contents.of(Map.of(CARD, 1, TAX, 1)), got(releases.contents()));
    }

    @Test
    void anArticleThatCannotBeTrainedReleasesNothing() {
        save(article("vuoto", "Senza domande", List.of()), 0);
        Published published = outcome(publisher.publish(Set.of(CARD, new ArticleId("vuoto")), who()));
        assertTrue(assertInstanceOf(Published.Failed.class, published).reason().contains("Senza domande"));
        assertEquals(0, got(releases.latestNumber()));
    }

    @Test
    void aTrainingThatBreaksReleasesNothingSaysSoAndSparesTheNext() {
        got(publisher.publish(Set.of(CARD), who()).compose(Begun::outcome));
        Publisher broken = publisher(releases, (articles, course) -> {
            throw new IllegalStateException("a defect");
        });
        Begun begun = got(broken.publish(Set.of(TAX), who()));
        Published published = got(begun.outcome());
        assertTrue(assertInstanceOf(Published.Failed.class, published).reason().contains("Riprova"));
        assertEquals(
                new Publication.State.Ended(published),
                got(publications.find(begun.number())).orElseThrow().state());
        assertEquals(1, got(releases.latestNumber()));
        assertEquals(new Published.Done(2), outcome(publisher.publish(Set.of(TAX), who())));
    }

    @Test
    void whoeverLooksOnSeesHowFarItIs() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Publisher slow = publisher(releases, (articles, course) -> {
            course.reached(Language.ITALIAN, 40);
            half.countDown();
            await(seen);
            return new Trained.Done(new Model(new byte[] {1}));
        });
        Begun begun = got(slow.publish(Set.of(CARD), who()));
        Begun next = got(slow.publish(Set.of(TAX), who()));
        await(half);
        Publication.State waiting = new Publication.State.UnderWay(Progress.at(Progress.Step.WAITING));
        assertEquals(waiting, got(publications.latest()).orElseThrow().state());
        Publication.State italian = new Publication.State.UnderWay(Progress.training(Language.ITALIAN, 40));
        while (!got(publications.find(begun.number())).orElseThrow().state().equals(italian)) {
            Thread.onSpinWait();
        }
        seen.countDown();
        assertEquals(new Published.Done(1), got(begun.outcome()));
        assertEquals(new Published.Done(2), got(next.outcome()));
    }

    @Test
    void aTrainingLeavesAProcessorToTheMessagesAndKeepsToItsThreads() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        Publisher busy = publisher(releases, (articles, course) -> {
            IntStream.range(0, 1000)
                    .parallel()
                    .forEach(n -> threads.add(Thread.currentThread().getName()));
            return new Trained.Done(new Model(new byte[] {1}));
        });
        outcome(busy.publish(Set.of(CARD), who()));
        int processors = Runtime.getRuntime().availableProcessors();
        assertTrue(threads.size() <= Math.max(1, processors - 1), threads.toString());
        assertTrue(
                threads.stream().noneMatch(name -> name.contains("common") || name.contains("vert.x")),
                threads.toString());
    }

    @Test
    void againTrainsWhatIsReleasedAlready() {
        outcome(publisher.publish(Set.of(CARD), who()));
        save(article("carta", "Carta nuova"), 1);
        assertEquals(new Published.Done(2), outcome(publisher.again(who())));
        assertEquals(Contents.of(Map.of(CARD, 1)), got(releases.contents()));
    }

    @Test
    void anUnknownArticleReleasesNothing() {
        Published published = outcome(publisher.publish(Set.of(new ArticleId("altro")), who()));
        assertTrue(assertInstanceOf(Published.Failed.class, published).reason().contains("altro"));
    }

    @Test
    void whereAnotherNodeWasFasterItStartsAgainFromThatRelease() {
        Releases contested = new Contested(releases, 1, CARD);
        assertEquals(new Published.Done(2), outcome(publisher(contested).publish(Set.of(TAX), who())));
        assertEquals(Contents.of(Map.of(CARD, 1, TAX, 1)), got(releases.contents()));
    }

    @Test
    void whereOthersAreAlwaysFasterItSaysSo() {
        Releases contested = new Contested(releases, 100, CARD);
        assertInstanceOf(Published.Failed.class, outcome(publisher(contested).publish(Set.of(TAX), who())));
    }

    @Test
    void whatAnArticleSaysOfItsFactsIsReleasedWithIt() {
        fact("rata", "16/6/2027", 0);
        answer("Entro il {{rata}}.");
        assertEquals(new Published.Done(1), outcome(publisher.publish(Set.of(TAX), who())));
        fact("rata", "30/6/2027", 1);
        answer("Scade il {{rata}}.");
        assertEquals(new Published.Done(2), outcome(publisher.publishFacts(Set.of(new FactId("rata")), who())));
        assertEquals("Entro il 30 giugno 2027.", released());
        assertEquals(Set.of(TAX), got(publications.latest()).orElseThrow().articles());
    }

    @Test
    void anAnswerWithoutItsFactIsNotReleased() {
        answer("Entro il {{rata}}.");
        Published missing = outcome(publisher.publish(Set.of(TAX), who()));
        assertTrue(
                missing.fold(done -> "", failed -> failed.reason()).contains("{{rata}}, che non c'è"),
                missing::toString);
        fact("rata", "16/6/2026", 0);
        Published expired = outcome(publisher.publish(Set.of(TAX), who()));
        assertTrue(
                expired.fold(done -> "", failed -> failed.reason()).contains("{{rata}}, che è scaduto"),
                expired::toString);
        assertEquals(0, got(releases.latestNumber()));
    }

    private void fact(String id, String day, int basedOn) {
        FactValue value = FactReading.read(Kind.DATE, Map.of(Language.ITALIAN, day))
                .fold(one -> one, trouble -> {
                    throw new AssertionError(trouble);
                });
        LocalDate date = LocalDate.parse(value.written().get(Language.ITALIAN));
        Validity validity = new Validity(Optional.empty(), Optional.of(date));
        got(facts.save(new Fact(new FactId(id), id, Invented.REGISTRY.id(), value, validity), basedOn, who()));
    }

    private void answer(String answer) {
        int version = got(articles.find(TAX)).map(KeptArticle::version).orElse(0);
        Article.Text text = new Article.Text("Tari", List.of("quando pago la tari"), new Markdown(answer));
        save(new Article(TAX, Invented.REGISTRY.id(), Map.of(Language.ITALIAN, text), Validity.ALWAYS), version);
    }

    private String released() {
        return got(releases.latest())
                .orElseThrow()
                .articles()
                .get(0)
                .answer(Language.ITALIAN)
                .orElseThrow()
                .value();
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
        Future<Begun> failed = tried.publish(Set.of(CARD), who());
        assertEquals(new Published.Done(1), outcome(tried.publish(Set.of(CARD), who())));
        assertInstanceOf(Published.Failed.class, outcome(failed));
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
        public Future<Contents> contents() {
            return kept.contents();
        }

        @Override
        public Future<Release> compose(Contents contents) {
            return kept.compose(contents);
        }

        @Override
        public Future<Boolean> add(long number, Contents versions, Model model, Optional<StaffId> who) {
            return left-- > 0
                    ? kept.add(number, Contents.of(Map.of(article, 1)), model, Optional.empty())
                            .compose(taken -> kept.add(number, versions, model, who))
                    : kept.add(number, versions, model, who);
        }
    }

    private Publisher publisher(Releases where) {
        return publisher(where, new Trainer(RealKnowledge.desk())::train);
    }

    private Publisher publisher(Releases where, Training.Teaching teaching) {
        return new Publisher(vertx, drafts, where, publications, new Training(vertx, teaching));
    }

    private static Published outcome(Future<Begun> begun) {
        return got(begun.compose(Begun::outcome));
    }

    private void save(Article article, int basedOn) {
        got(articles.save(article, basedOn, who()));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS), "it did not come to that");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<StaffId> who() {
        return Optional.of(new StaffId(7));
    }
}
