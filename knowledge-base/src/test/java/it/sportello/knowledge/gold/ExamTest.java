package it.sportello.knowledge.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.knowledge.gold.Finding.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExamTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Topic CARD = topic("carta");
    private static final Topic TAX = topic("tari");
    private static final Answer FOUND = found(CARD, "Allo sportello.");
    private static final Answer OTHER = found(TAX, "Entro giugno.");
    private static final Answer UNSURE = new Answer.Unsure(List.of(TAX, CARD));
    private static final Answer NOTHING = new Answer.NotFound();
    private static final GoldQuestion WHERE = gold(1, "dove?", Optional.of(CARD.id()));
    private static final GoldQuestion JOKE = gold(2, "barzelletta?", Optional.empty());

    @Test
    void anArticleIsRightWhenItIsAnsweredAndNearWhenItIsAChoice() {
        assertEquals(Mark.RIGHT, mark(FOUND, Optional.of(CARD.id())));
        assertEquals(Mark.RIGHT, mark(new Answer.OutOfDate(CARD), Optional.of(CARD.id())), "it was recognised");
        assertEquals(Mark.NEAR, mark(UNSURE, Optional.of(CARD.id())));
        assertEquals(Mark.MISSED, mark(NOTHING, Optional.of(CARD.id())));
        assertEquals(Mark.WRONG, mark(OTHER, Optional.of(CARD.id())));
        assertEquals(Mark.WRONG, mark(new Answer.AtDesk(DeskIntent.GREETING), Optional.of(CARD.id())));
    }

    @Test
    void whereNothingIsExpectedAnAnswerIsWrong() {
        assertEquals(Mark.RIGHT, mark(NOTHING, Optional.empty()));
        assertEquals(Mark.RIGHT, mark(new Answer.Foreign(Language.ENGLISH), Optional.empty()));
        assertEquals(Mark.NEAR, mark(UNSURE, Optional.empty()));
        assertEquals(Mark.WRONG, mark(FOUND, Optional.empty()));
    }

    @Test
    void whatGetsWorseIsAFallAndWhatGetsBetterIsNone() {
        Result worse = sit(Map.of("dove?", FOUND), Map.of("dove?", UNSURE), List.of(WHERE, JOKE), List.of());
        assertTrue(worse.isFall());
        assertEquals(Optional.of(new Score(2, 0, 0, 0)), worse.before());
        assertEquals(new Score(1, 1, 0, 0), worse.after());
        assertEquals(WHERE, worse.findings(Direction.WORSE, true).get(0).gold().orElseThrow());
        Result better = sit(Map.of("dove?", UNSURE), Map.of("dove?", FOUND), List.of(WHERE, JOKE), List.of());
        assertFalse(better.isFall());
        assertEquals(1, better.findings(Direction.BETTER, true).size());
    }

    @Test
    void oneMoreWrongAnswerIsAFallThoughAsManyAreRight() {
        Result result = sit(Map.of("dove?", NOTHING), Map.of("dove?", OTHER), List.of(WHERE), List.of());
        assertTrue(result.isFall());
    }

    @Test
    void oneThatPaysForAnotherIsToldButIsNoFall() {
        Result result = sit(
                Map.of("dove?", FOUND, "barzelletta?", UNSURE),
                Map.of("dove?", UNSURE),
                List.of(WHERE, JOKE),
                List.of());
        assertFalse(result.isFall());
        assertEquals(1, result.findings(Direction.WORSE, true).size());
        assertEquals(1, result.findings(Direction.BETTER, true).size());
    }

    @Test
    void whatExpectsAnArticleThatIsTakenAwayIsSetAside() {
        GoldQuestion gone = gold(3, "bollo?", Optional.of(new ArticleId("bollo")));
        Result result =
                sit(Map.of("bollo?", found(topic("bollo"), "Sì.")), Map.of("bollo?", OTHER), List.of(gone), List.of());
        assertFalse(result.isFall());
        assertEquals(0, result.after().total());
        assertEquals(1, result.findings(Direction.SET_ASIDE, true).size());
    }

    @Test
    void whatIsNotRightStaysOpenAndWithoutAReleaseBeforeThereIsNoFall() {
        Exam exam = new Exam(Optional.empty(), scripted(Map.of("dove?", OTHER)), Set.of(CARD.id()), NOW);
        Result result = exam.sit(List.of(WHERE, JOKE), List.of(), percent -> {});
        assertEquals(Optional.empty(), result.before());
        assertFalse(result.isFall());
        assertEquals(1, result.findings(Direction.OPEN, true).size());
    }

    @Test
    void withoutGoldQuestionsNothingFalls() {
        Result result = sit(Map.of(), Map.of("dove?", OTHER), List.of(), List.of(asked(7, "dove?")));
        assertFalse(result.isFall());
        assertEquals(new Score(0, 0, 0, 0), result.after());
    }

    @Test
    void ofRealQuestionsOnlyThoseAreToldThatAreAnsweredInAnotherWay() {
        Result result = sit(
                Map.of("dove?", FOUND, "quanto?", FOUND, "quando?", NOTHING),
                Map.of("dove?", found(CARD, "Un altro testo."), "quanto?", OTHER, "quando?", FOUND),
                List.of(),
                List.of(asked(7, "dove?"), asked(8, "quanto?"), asked(9, "quando?")));
        assertEquals(3, result.asked());
        assertEquals(2, result.changed());
        assertEquals(8, result.findings(Direction.OTHER, false).get(0).message());
        assertEquals(9, result.findings(Direction.BETTER, false).get(0).message());
        assertTrue(result.findings().stream().allMatch(one -> one.words().isBlank()), "no citizen's words");
    }

    @Test
    void onlyTheFirstOfEachKindAreKeptAndAllAreCounted() {
        List<RecentQuestion> many =
                LongStream.range(0, 500).mapToObj(id -> asked(id, "dove?")).toList();
        AtomicInteger most = new AtomicInteger();
        Exam exam = new Exam(Optional.of(scripted(Map.of("dove?", FOUND))), scripted(Map.of()), Set.of(CARD.id()), NOW);
        Result result = exam.sit(List.of(), many, percent -> most.accumulateAndGet(percent, Math::max));
        assertEquals(500, result.changed());
        assertEquals(Exam.MOST_OF_A_KIND, result.findings().size());
        assertEquals(100, most.get());
    }

    @Test
    void aLongAnswerIsToldByItsBeginning() {
        Said said = Said.of(found(CARD, "🙂".repeat(400)));
        assertTrue(said.text().endsWith("🙂…"));
        assertTrue(said.text().codePointCount(0, said.text().length()) <= Said.LONGEST_TEXT);
    }

    private static Result sit(
            Map<String, Answer> before,
            Map<String, Answer> after,
            List<GoldQuestion> gold,
            List<RecentQuestion> recent) {
        return new Exam(Optional.of(scripted(before)), scripted(after), Set.of(CARD.id(), TAX.id()), NOW)
                .sit(gold, recent, percent -> {});
    }

    private static Mark mark(Answer answer, Optional<ArticleId> expected) {
        return Mark.of(Said.of(answer), expected);
    }

    private static GoldQuestion gold(long id, String words, Optional<ArticleId> expected) {
        return new GoldQuestion(id, new Words(words), Language.ITALIAN, expected);
    }

    private static RecentQuestion asked(long id, String words) {
        return new RecentQuestion(id, new Words(words), Language.ITALIAN);
    }

    private static Topic topic(String id) {
        return new Topic(new ArticleId(id), id, new OfficeId("anagrafe"));
    }

    private static Answer found(Topic topic, String text) {
        return new Answer.Found(new ArticleAnswer(topic, new Markdown(text)));
    }

    /** A release that says so to these words, and nothing to all others. */
    private static KnowledgeBase scripted(Map<String, Answer> answers) {
        return new KnowledgeBase() {
            @Override
            public Understanding understand(Question question) {
                Answer answer = answers.getOrDefault(question.words().value(), NOTHING);
                return new Understanding(question.language(), Optional.empty(), answer, 0.9, 1);
            }

            @Override
            public Answer read(ArticleId article, Language language, ChannelName channel, Instant now) {
                return NOTHING;
            }

            @Override
            public List<Topic> topics(Language language, Instant now, int limit) {
                return List.of();
            }
        };
    }
}
