package it.sportello.knowledge.examination;

import static it.sportello.knowledge.article.Invented.article;
import static it.sportello.knowledge.article.Invented.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.InMemoryOffices;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.fact.InMemoryFacts;
import it.sportello.knowledge.gold.Finding.Direction;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.InMemoryGoldQuestions;
import it.sportello.knowledge.gold.InMemoryRecentQuestions;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.publishing.Begun;
import it.sportello.knowledge.publishing.InMemoryPublications;
import it.sportello.knowledge.publishing.Published;
import it.sportello.knowledge.publishing.Publisher;
import it.sportello.knowledge.publishing.Training;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.InMemoryReleases;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.release.Trained;
import it.sportello.knowledge.release.Trainer;
import it.sportello.knowledge.understanding.RealKnowledge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExaminerTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final ArticleId CARD = new ArticleId("carta");
    private static final ArticleId TAX = new ArticleId("tari");
    private static final Optional<StaffId> WHO = Optional.of(new StaffId(7));
    private static final String QUESTION = "come rinnovo la carta d'identità scaduta?";

    private final InstantSource clock = InstantSource.system();
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(clock);
    private final InMemoryArticles articles = new InMemoryArticles(knowledge);
    private final Drafts drafts = new Drafts(articles, new InMemoryFacts(knowledge), () -> LocalDate.of(2026, 11, 27));
    private final Releases releases = new InMemoryReleases(knowledge);
    private final InMemoryGoldQuestions gold = new InMemoryGoldQuestions();
    private final InMemoryRecentQuestions recent = new InMemoryRecentQuestions();
    private final Runs runs = new InMemoryRuns(clock);
    private final Training plain = new Training(VERTX, new Trainer(RealKnowledge.desk())::train);
    private final Examiner examiner = examiner(plain);
    private final Publisher publisher =
            new Publisher(VERTX, drafts, releases, new InMemoryPublications(clock), plain.with(examiner));

    @AfterAll
    static void close() {
        got(VERTX.close());
    }

    @BeforeEach
    void twoArticlesInService() {
        got(new InMemoryOffices(knowledge).save(Invented.REGISTRY));
        save("carta", QUESTION, "dove faccio la carta d'identità?", "mi serve la carta d'identità nuova");
        save("tari", "quando scade la tari?", "come pago la tassa sui rifiuti?", "quanto costa la tari?");
        assertEquals(new Published.Done(1), publish(CARD, TAX));
        got(gold.add(new GoldQuestion(0, new Words(QUESTION), Language.ITALIAN, Optional.of(CARD)), WHO));
        got(gold.add(new GoldQuestion(0, new Words("quando scade la tari?"), Language.ITALIAN, Optional.of(TAX)), WHO));
        recent.add(new RecentQuestion(99, new Words(QUESTION), Language.ITALIAN));
    }

    @Test
    void aTestScoresTheReleaseInService() {
        Run run = ended(examiner.test(WHO));
        assertEquals(2, run.done().orElseThrow().result().after().right());
        assertEquals(1, got(runs.history(9)).size() - 1, "after the exam of the publication");
    }

    @Test
    void aTestBeforeTheFirstReleaseSaysSo() {
        Examiner early = new Examiner(
                questions(), runs, drafts, new InMemoryReleases(knowledge), new Examiner.Room(plain, this::open));
        State.Failed failed =
                assertInstanceOf(State.Failed.class, ended(early.test(WHO)).state());
        assertTrue(failed.reason().contains("niente di pubblicato"), failed.reason());
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndPublishesNothing() {
        spoil();
        Result result =
                ended(examiner.preview(Set.of(CARD), WHO)).done().orElseThrow().result();
        assertTrue(result.isFall());
        assertEquals(1, result.findings(Direction.WORSE, true).size());
        assertEquals(99, result.findings(Direction.WORSE, false).get(0).message());
        assertEquals(1, got(releases.latestNumber()));
    }

    @Test
    void whatTheReleaseInServiceSaidToGoldQuestionsAMomentAgoIsNotAskedAgain() {
        recent.add(new RecentQuestion(98, new Words("mi serve un documento"), Language.ITALIAN));
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T08:00:00Z"));
        Examiner listening = new Examiner(
                new Questions(gold, recent, now::get),
                runs,
                drafts,
                releases,
                new Examiner.Room(
                        plain,
                        release -> open(release)
                                .map(opened -> release.number() == 1 ? new Listening(opened, asked) : opened)));
        spoil();
        Result first =
                ended(listening.preview(Set.of(CARD), WHO)).done().orElseThrow().result();
        asked.clear();
        Result second =
                ended(listening.preview(Set.of(CARD), WHO)).done().orElseThrow().result();
        assertEquals(List.of("mi serve un documento"), asked, "citizens' words are not kept");
        assertEquals(first, second);
        asked.clear();
        now.set(now.get().plus(Duration.ofMinutes(10)));
        ended(listening.preview(Set.of(CARD), WHO));
        assertEquals(3, asked.size(), "an answer may be out of date by now");
        asked.clear();
        ended(listening.test(WHO));
        assertEquals(2, asked.size(), "a test asks");
    }

    /** Tells what it is asked. */
    private record Listening(KnowledgeBase release, List<String> asked) implements KnowledgeBase {
        @Override
        public Understanding understand(Question question) {
            asked.add(question.words().value());
            return release.understand(question);
        }

        @Override
        public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
            return release.read(article, language, channel, now);
        }

        @Override
        public List<Topic> topics(Language language, Instant now, int limit) {
            return release.topics(language, now, limit);
        }
    }

    @Test
    void aPreviewOfWhatCannotBeTrainedSaysWhy() {
        save("carta");
        State.Failed failed = assertInstanceOf(
                State.Failed.class, ended(examiner.preview(Set.of(CARD), WHO)).state());
        assertTrue(failed.reason().contains("domande di esempio"), failed.reason());
    }

    @Test
    void aFallHoldsUpAPublicationUntilSomebodyConsents() {
        spoil();
        Published.Failed held = assertInstanceOf(Published.Failed.class, publish(CARD));
        assertTrue(held.reason().contains("giuste 1 invece di 2"), held.reason());
        assertEquals(1, got(releases.latestNumber()));
        Run run = got(runs.ofPublication(2)).orElseThrow();
        assertTrue(got(runs.consent(run.number(), new StaffId(8), "La carta si fa altrove")));
        assertEquals(new Published.Done(2), publish(CARD));
    }

    @Test
    void aConsentToAPreviewHoldsForThePublicationOfTheSame() {
        spoil();
        Run run = ended(examiner.preview(Set.of(CARD), WHO));
        got(runs.consent(run.number(), new StaffId(8), "La carta si fa altrove"));
        assertEquals(new Published.Done(2), publish(CARD));
    }

    @Test
    void aConsentDoesNotHoldForWhatWasWrittenLater() {
        spoil();
        Run run = ended(examiner.preview(Set.of(CARD), WHO));
        got(runs.consent(run.number(), new StaffId(8), "La carta si fa altrove"));
        save("carta", "tutt'altra cosa ancora", "di nuovo tutt'altro");
        assertInstanceOf(Published.Failed.class, publish(CARD));
    }

    @Test
    void whatIsTakenAwayIsNeverHeldUp() {
        assertEquals(new Published.Done(2), got(publisher.withdraw(CARD, WHO).compose(Begun::outcome)));
        Result result =
                got(runs.ofPublication(2)).orElseThrow().done().orElseThrow().result();
        assertEquals(1, result.findings(Direction.SET_ASIDE, true).size());
    }

    @Test
    void withoutGoldQuestionsEverythingIsPublished() {
        got(gold.remove(1));
        got(gold.remove(2));
        spoil();
        assertEquals(new Published.Done(2), publish(CARD));
    }

    @Test
    void whereQuestionsCannotBeReadNothingIsPublishedAndTheNextIs() {
        InMemoryGoldQuestions away = new InMemoryGoldQuestions() {
            @Override
            public Future<List<GoldQuestion>> all() {
                return Future.failedFuture("away");
            }
        };
        Examiner blind = new Examiner(
                new Questions(away, recent, clock), runs, drafts, releases, new Examiner.Room(plain, this::open));
        Publisher held = new Publisher(VERTX, drafts, releases, new InMemoryPublications(clock), plain.with(blind));
        assertInstanceOf(
                Published.Failed.class, got(held.publish(Set.of(TAX), WHO).compose(Begun::outcome)));
        assertEquals(1, got(releases.latestNumber()));
        assertInstanceOf(State.Failed.class, ended(blind.test(WHO)).state());
        assertEquals(new Published.Done(2), publish(TAX));
    }

    @Test
    void manyQuestionsAreComparedOneByOne() {
        Release starter = new Release(
                1,
                Instant.EPOCH,
                RealKnowledge.starter().offices(),
                RealKnowledge.filled(RealKnowledge.starter()).subList(0, 60),
                new Model(new byte[0]));
        Model model = new Trainer(RealKnowledge.desk())
                .train(starter.articles())
                .fold(Trained.Done::model, failed -> new Model(new byte[0]));
        List<String> examples = starter.articles().stream()
                .flatMap(article -> article.texts().entrySet().stream()
                        .filter(text -> text.getKey().equals(Language.ITALIAN))
                        .flatMap(text -> text.getValue().examples().stream()))
                .toList();
        List<RecentQuestion> many = Stream.iterate(0, at -> at + 1)
                .limit(500)
                .map(at -> new RecentQuestion(
                        at,
                        new Words("scusi " + examples.get(at % examples.size()) + " numero " + at),
                        Language.ITALIAN))
                .toList();
        Release trained = starter.with(model);
        Sitting sitting =
                new Sitting(this::open, Optional.of(trained), trained, Recollection.none(trained, clock.instant()));
        Result result = got(plain.compute(() -> sitting.hold(new Questions.Sheet(List.of(), many), percent -> {})))
                .result();
        assertEquals(500, result.asked());
    }

    /** Examples that have nothing to do with the gold question any more. */
    private void spoil() {
        save("carta", "tutt'altra cosa", "di nuovo tutt'altro", "niente di quello");
    }

    private void save(String id, String... examples) {
        int version = got(articles.find(new ArticleId(id)))
                .map(kept -> kept.version())
                .orElse(0);
        got(articles.save(article(id, id.equals("carta") ? "Documento" : "Rifiuti", List.of(examples)), version, WHO));
    }

    private Published publish(ArticleId... ids) {
        return got(publisher.publish(Set.of(ids), WHO).compose(Begun::outcome));
    }

    private Run ended(Future<ExamBegun> begun) {
        ExamBegun exam = got(begun);
        got(exam.ended());
        return got(runs.find(exam.number())).orElseThrow();
    }

    private Examiner examiner(Training training) {
        return new Examiner(questions(), runs, drafts, releases, new Examiner.Room(training, this::open));
    }

    private Questions questions() {
        return new Questions(gold, recent, clock);
    }

    private Optional<KnowledgeBase> open(Release release) {
        KnowledgeInService apart =
                new KnowledgeInService(RealKnowledge.desk(), RealKnowledge.WORLD, ZoneId.of("Europe/Rome"));
        return apart.serve(release).fold(started -> Optional.of(apart), refused -> Optional.empty());
    }
}
