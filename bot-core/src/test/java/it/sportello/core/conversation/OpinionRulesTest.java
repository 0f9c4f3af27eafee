package it.sportello.core.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.DeskIntent;
import it.sportello.core.knowledge.Emergency;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Contact;
import it.sportello.core.remark.Manners;
import it.sportello.core.remark.Opinion;
import it.sportello.core.remark.Opinion.Question;
import it.sportello.core.remark.Opinion.Subject;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Saying;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a citizen is asked what he thinks, what follows from his answers, and where he can be reached. */
class OpinionRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Manners MANNERS = new Manners(Duration.ofDays(90));
    private static final Subject SUBJECT = Subject.article(new ArticleId("orali"));
    private static final Answer UNKNOWN = new Answer.NotFound();
    private static final State KNOWN = State.fresh(Language.ITALIAN).introducedAt(NOW.minusSeconds(60));
    private static final State ANSWERED =
            KNOWN.asked(new Words("orali quando?")).answeredWith(new ArticleId("orali"));

    @ParameterizedTest
    @CsvSource({
        "HELPED, 1, CLEAR",
        "HELPED, 2, CLEAR",
        "CLEAR, 1, OBSTACLE",
        "CLEAR, 3, OBSTACLE",
        "CLEAR, 4, PREFERRED",
        "CLEAR, 5, PREFERRED",
        "OBSTACLE, 5, PHONED",
        "PREFERRED, 1, PHONED"
    })
    void eachAnswerIsKeptAndLeadsToTheNextQuestion(Question asked, int choice, Question next) {
        for (Content content : List.of(text(String.valueOf(choice)), pressed(choice))) {
            Decision decision = decide(awaiting(asked), content, UNKNOWN);
            assertEquals(Optional.of(new Opinion(asked, choice, SUBJECT)), decision.remark());
            assertEquals(
                    new Awaiting.WhichOpinion(next, SUBJECT),
                    decision.next().state().awaiting());
            assertEquals(List.of(PhraseKey.valueOf("OPINION_" + next)), keys(decision));
        }
    }

    @Test
    void afterTheLastQuestionThereAreThanks() {
        Decision decision = decide(awaiting(Question.PHONED), text("2"), UNKNOWN);
        assertEquals(Optional.of(new Opinion(Question.PHONED, 2, SUBJECT)), decision.remark());
        assertEquals(List.of(PhraseKey.OPINION_THANKS), keys(decision));
        assertEquals(new Awaiting.Nothing(), decision.next().state().awaiting());
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void everyQuestionCanBeSkipped(Question question) {
        for (Content content : List.of(text(String.valueOf(question.choices() + 1)), pressed(0))) {
            Decision decision = decide(awaiting(question), content, UNKNOWN);
            assertEquals(Optional.empty(), decision.remark());
            assertEquals(List.of(PhraseKey.OPINION_SKIPPED), keys(decision));
            assertEquals(new Awaiting.Nothing(), decision.next().state().awaiting());
        }
    }

    @ParameterizedTest
    @CsvSource({"HELPED, YES, 1", "HELPED, NO, 2", "PHONED, YES, 1", "PHONED, NO, 2"})
    void yesAndNoAreWords(Question question, DeskIntent said, int choice) {
        Decision decision = decide(awaiting(question), text("parole"), new Answer.AtDesk(said));
        assertEquals(Optional.of(new Opinion(question, choice, SUBJECT)), decision.remark());
    }

    @Test
    void anotherQuestionIsAnsweredAsAlways() {
        Decision decision = decide(awaiting(Question.CLEAR), text("quando aprite?"), UNKNOWN);
        assertEquals(List.of(PhraseKey.UNKNOWN), keys(decision));
        assertEquals(Optional.empty(), decision.remark());
        assertEquals(List.of(PhraseKey.UNKNOWN), keys(decide(awaiting(Question.CLEAR), text("9"), UNKNOWN)));
    }

    @ParameterizedTest
    @EnumSource(names = {"THANKS", "GOODBYE", "COMPLIMENT"})
    void aFarewellAfterAnAnswerIsTheTimeToAsk(DeskIntent intent) {
        Decision decision = decide(ANSWERED, text("grazie"), new Answer.AtDesk(intent));
        assertEquals(2, decision.say().size());
        assertEquals(PhraseKey.OPINION_HELPED, keys(decision).get(1));
        assertEquals(
                Optional.of(NOW.plus(Duration.ofDays(90))),
                decision.next().state().sparedUntil());
        assertFalse(asks(decision.next().state().awaitingNothing(), intent), "not twice in a period");
        assertFalse(asks(KNOWN, intent), "nothing was answered");
    }

    @Test
    void whereNobodyIsToBeAskedNobodyIs() {
        Decision decision = new Conversation(key(), 0, ANSWERED)
                .decide(
                        message(text("grazie")),
                        understood(new Answer.AtDesk(DeskIntent.THANKS), Optional.empty()),
                        List.of(),
                        NOW,
                        Manners.NEVER);
        assertEquals(List.of(PhraseKey.THANKS), keys(decision));
    }

    @Test
    void aThumbIsTheAnswerToTheFirstQuestion() {
        Decision up = decide(ANSWERED, text("👍"), new Answer.AtDesk(DeskIntent.YES));
        assertEquals(Optional.of(new Opinion(Question.HELPED, 1, SUBJECT)), up.remark());
        assertEquals(List.of(PhraseKey.THANKS, PhraseKey.OPINION_CLEAR), keys(up));
        Decision down = decide(ANSWERED, text("👎"), new Answer.AtDesk(DeskIntent.NO));
        assertEquals(Optional.of(new Opinion(Question.HELPED, 2, SUBJECT)), down.remark());
        assertEquals(1, down.say().size(), "who was not helped needs help now");
    }

    @ParameterizedTest
    @EnumSource(Emergency.class)
    void afterDangerOrDistressNobodyIsAsked(Emergency danger) {
        Decision decision = new Conversation(key(), 0, ANSWERED)
                .decide(message(text("aiuto")), understood(UNKNOWN, Optional.of(danger)), List.of(), NOW, MANNERS);
        State after = decision.next().state().answeredWith(new ArticleId("orali"));
        assertFalse(asks(after, DeskIntent.THANKS));
    }

    @Test
    void aContactIsTakenWhileARequestWaits() {
        State waiting = KNOWN.waitingForPerson();
        Decision decision = decide(waiting, text("333 0000001"), UNKNOWN);
        assertEquals(Optional.of(new Contact(Contact.Kind.PHONE, "333 0000001")), decision.remark());
        assertEquals(List.of(PhraseKey.CONTACT_KEPT), keys(decision));
        assertEquals(waiting, decision.next().state());
        assertEquals(
                Optional.empty(), decide(KNOWN, text("333 0000001"), UNKNOWN).remark());
        assertTrue(decide(waiting.heldBy(Holder.PERSON), text("333 0000001"), UNKNOWN)
                .say()
                .isEmpty());
    }

    private static boolean asks(State state, DeskIntent intent) {
        return decide(state, text("grazie"), new Answer.AtDesk(intent)).say().size() > 1;
    }

    private static State awaiting(Question question) {
        return ANSWERED.awaiting(new Awaiting.WhichOpinion(question, SUBJECT));
    }

    private static Decision decide(State state, Content content, Answer answer) {
        return new Conversation(key(), 0, state)
                .decide(message(content), understood(answer, Optional.empty()), List.of(), NOW, MANNERS);
    }

    private static List<PhraseKey> keys(Decision decision) {
        return decision.say().stream()
                .map(saying -> ((Saying.Phrase) saying).key())
                .toList();
    }

    private static Content text(String words) {
        return new Content.Text(new Words(words));
    }

    private static Content pressed(int number) {
        return new Content.Choice("n:" + number, new Words("scelta"));
    }

    private static Understanding understood(Answer answer, Optional<Emergency> danger) {
        return new Understanding(Language.ITALIAN, danger, answer, 0.9, 1);
    }

    private static IncomingMessage message(Content content) {
        return new IncomingMessage(new MessageRef("1"), key(), content, Optional.empty(), NOW, Optional.empty());
    }

    private static ConversationKey key() {
        return new ConversationKey(new ChannelName("web"), new ChannelAddress("c1"));
    }
}
