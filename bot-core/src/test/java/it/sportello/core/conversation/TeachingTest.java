package it.sportello.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleAnswer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.learning.Lesson;
import it.sportello.core.learning.Lesson.Kind;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counter takes for a lesson: as little as possible, and never from a person's own case. */
class TeachingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ConversationKey CITIZEN =
            new ConversationKey(new ChannelName("web"), new ChannelAddress("c1"));
    private static final Topic ORALS = topic("orali", "Quando iniziano gli orali");
    private static final Topic PAPER = topic("prima-prova", "Quando è la prima prova");
    private static final Answer FOUND = new Answer.Found(new ArticleAnswer(ORALS, new Markdown("Il 22 giugno.")));

    private static final State KNOWN = State.fresh(Language.ITALIAN).introducedAt(NOW.minusSeconds(60));
    private static final State CHOOSING = KNOWN.asked(new Words("quando tocca a me?"))
            .awaiting(new Awaiting.WhichTopic(List.of(PAPER, ORALS), new Words("quando tocca a me?")));
    private static final State ANSWERED =
            KNOWN.asked(new Words("orali quando?")).answeredWith(ORALS.id());

    @Test
    void aChoiceTeachesWithTheQuestionThatLedToIt() {
        Content pressed = new Content.Choice("a:orali", new Words(ORALS.title()));
        Decision decision = decide(CHOOSING, pressed, FOUND);
        assertEquals(lesson(Kind.CHOSEN, "quando tocca a me?"), decision.lesson());
        assertEquals(
                new Words("quando tocca a me?"), decision.next().state().lastQuestion(), "the choice is no question");
        assertEquals(
                lesson(Kind.CHOSEN, "quando tocca a me?"),
                decide(CHOOSING, text("2"), FOUND).lesson());
    }

    @Test
    void anAnswerOutsideTheChoicesTeachesNothing() {
        State other = KNOWN.awaiting(new Awaiting.WhichTopic(List.of(PAPER), new Words("quando tocca a me?")));
        Decision decision = decide(other, text("orali?"), FOUND);
        assertEquals(Optional.empty(), decision.lesson());
        assertEquals(new Words("orali?"), decision.next().state().lastQuestion());
        assertEquals(Optional.empty(), decide(KNOWN, text("orali?"), FOUND).lesson());
    }

    @ParameterizedTest
    @EnumSource(names = {"THANKS", "COMPLIMENT"})
    void thanksTeachWithTheQuestionAnsweredLast(DeskIntent intent) {
        assertEquals(
                lesson(Kind.THANKED, "orali quando?"),
                decide(ANSWERED, text("grazie!"), desk(intent)).lesson());
        assertEquals(
                Optional.empty(), decide(KNOWN, text("grazie!"), desk(intent)).lesson());
    }

    @Test
    void aWrongAnswerTeachesWhatTheArticleIsNotAbout() {
        Decision decision = decide(ANSWERED, text("non è quello"), desk(DeskIntent.WRONG_ANSWER));
        assertEquals(lesson(Kind.REJECTED, "orali quando?"), decision.lesson());
        assertEquals(
                Optional.empty(),
                decide(CHOOSING, text("non è quello"), desk(DeskIntent.WRONG_ANSWER))
                        .lesson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", " 👍🏽", "👍👍"})
    void aThumbUpIsAThanksWhereNothingWasAsked(String thumb) {
        assertEquals(
                lesson(Kind.THANKED, "orali quando?"),
                decide(ANSWERED, text(thumb), desk(DeskIntent.YES)).lesson());
        assertEquals(
                Optional.empty(),
                decide(CHOOSING, text(thumb), desk(DeskIntent.YES)).lesson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"👎", "👎🏿"})
    void aThumbDownSaysThatTheAnswerIsWrong(String thumb) {
        Decision decision = decide(ANSWERED, text(thumb), desk(DeskIntent.NO));
        assertEquals(lesson(Kind.REJECTED, "orali quando?"), decision.lesson());
        assertEquals(1, decision.next().state().failures());
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "NO"})
    void aPlainYesOrNoTeachesNothing(DeskIntent intent) {
        assertEquals(
                Optional.empty(),
                decide(ANSWERED, text("no grazie"), desk(intent)).lesson());
    }

    @Test
    void afterAnythingElseTheLastAnswerIsNotMeantAnyMore() {
        State failed = ANSWERED.asked(new Words("la mia pratica?")).failedOnceMore();
        assertEquals(
                Optional.empty(),
                decide(failed, text("grazie"), desk(DeskIntent.THANKS)).lesson());
        State waiting = ANSWERED.waitingForPerson();
        assertEquals(
                Optional.empty(),
                decide(waiting, text("grazie"), desk(DeskIntent.THANKS)).lesson());
    }

    @Test
    void theLessonSurvivesTheIntroduction() {
        State unknown = State.fresh(Language.ITALIAN).awaiting(CHOOSING.awaiting());
        assertEquals(
                lesson(Kind.CHOSEN, "quando tocca a me?"),
                decide(unknown, text("2"), FOUND).lesson());
    }

    private static Decision decide(State state, Content said, Answer answer) {
        IncomingMessage message =
                new IncomingMessage(new MessageRef("m"), CITIZEN, said, Optional.empty(), NOW, Optional.empty());
        Understanding understanding = new Understanding(Language.ITALIAN, Optional.empty(), answer, 1, 1);
        return new Conversation(CITIZEN, 0, state).decide(message, understanding, NOW);
    }

    private static Optional<Lesson> lesson(Kind kind, String question) {
        return Optional.of(new Lesson(kind, ORALS.id(), Language.ITALIAN, new Words(question)));
    }

    private static Content text(String words) {
        return new Content.Text(new Words(words));
    }

    private static Answer desk(DeskIntent intent) {
        return new Answer.AtDesk(intent);
    }

    private static Topic topic(String id, String title) {
        return new Topic(new ArticleId(id), title, new OfficeId("esami"));
    }
}
