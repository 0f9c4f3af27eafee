package it.sportello.benchmarks.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.platform.Sighting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatAccountTest {
    private final Account account = new Account();
    private final Interruptions interruptions = new Interruptions();
    private final ChatAccount chat = new ChatAccount(account, interruptions);
    private final List<Long> answeredAt = new ArrayList<>();

    @Test
    void anAnswerSettlesItsQuestionAtItsMoment() {
        asked("tari").accepted();
        seen("tari", 7);
        assertEquals(0, chat.owed());
        assertEquals(List.of(7L), answeredAt);
        assertFigures(1, 0, 0, 0);
    }

    @Test
    void anAnswerInTwoPartsIsCompleteWithTheSecond() {
        asked("first contact", "greeting").accepted();
        seen("first contact", 1);
        assertEquals(1, chat.owed());
        seen("greeting", 2);
        assertEquals(List.of(2L), answeredAt);
    }

    @Test
    void whatWasAcceptedAndNeverAnsweredIsOwed() {
        asked("tari").accepted();
        asked("imu").accepted();
        seen("imu", 1);
        assertEquals(1, chat.owed());
    }

    @Test
    void whatWasRefusedIsNotOwed() {
        asked("tari").refused();
        assertEquals(0, chat.owed());
    }

    @Test
    void anAnswerThatOvertookAnotherIsOutOfOrder() {
        asked("tari").accepted();
        asked("imu").accepted();
        seen("imu", 1);
        seen("tari", 2);
        assertFigures(2, 1, 0, 0);
    }

    @Test
    void aCopyForWhichNothingWasKilledIsUnexplained() {
        asked("tari").accepted();
        seen("tari", 1);
        seen("tari", 2);
        assertFigures(1, 0, 0, 1);
    }

    @Test
    void oneCopyOfWhatWasTakenJustBeforeAKillIsAllowed() {
        asked("tari").accepted();
        seen("tari", 1);
        interruptions.add(2);
        seen("tari", seconds(10));
        assertFigures(1, 0, 1, 0);
    }

    @Test
    void aCopyIsKnownHoweverMuchWasAskedMeanwhile() {
        asked("tari").accepted();
        seen("tari", 1);
        interruptions.add(2);
        for (int question = 0; question < 30; question++) {
            asked("answer " + question).accepted();
        }
        seen("tari", seconds(90));
        assertFigures(1, 0, 1, 0);
        assertEquals(30, chat.owed());
    }

    @Test
    void whatIsAskedAnewIsAnsweredAnew() {
        asked("tari").accepted();
        seen("tari", 1);
        asked("tari").accepted();
        seen("tari", 2);
        assertFigures(2, 0, 0, 0);
    }

    @Test
    void aCopyOfWhatWasTakenLongBeforeTheKillIsUnexplained() {
        asked("tari").accepted();
        seen("tari", 1);
        interruptions.add(seconds(20));
        seen("tari", seconds(21));
        assertFigures(1, 0, 0, 1);
    }

    @Test
    void aSecondCopyIsUnexplainedWhateverWasKilled() {
        asked("tari").accepted();
        seen("tari", 1);
        interruptions.add(2);
        seen("tari", 3);
        seen("tari", 4);
        assertFigures(1, 0, 1, 1);
    }

    @Test
    void anotherTextAnswersTheOldestQuestionOtherwise() {
        asked("tari").accepted();
        seen("an apology", 3);
        assertEquals(0, chat.owed());
        assertEquals(1L, account.json().getLong("answered_otherwise"));
    }

    @Test
    void anotherTextMayComeBeforeTheQuestionIsSaidToBeAccepted() {
        Expected question = asked("tari");
        seen("sorry", 1);
        question.accepted();
        assertEquals(0, chat.owed());
    }

    @Test
    void aCopyOfAnotherTextAnswersNothing() {
        asked("tari").accepted();
        asked("imu").accepted();
        seen("an apology", 1);
        interruptions.add(2);
        seen("an apology", 3);
        assertEquals(1, chat.owed());
        seen("imu", 4);
        assertFigures(1, 0, 1, 0);
    }

    @Test
    void theSameOtherTextAnswersAgainLater() {
        asked("tari").accepted();
        asked("imu").accepted();
        asked("spid").accepted();
        seen("an apology", 1);
        seen("imu", 2);
        seen("an apology", 3);
        assertEquals(0, chat.owed());
        assertEquals(2L, account.json().getLong("answered_otherwise"));
        assertFigures(1, 0, 0, 0);
    }

    @Test
    void whatWasGivenUpStaysOwedWhenTheSameIsAskedAgain() {
        asked("tari").accepted();
        asked("imu").accepted();
        seen("imu", 1);
        asked("tari").accepted();
        seen("tari", 2);
        assertEquals(1, chat.owed());
        assertFigures(2, 0, 0, 0);
    }

    private Expected asked(String... answer) {
        return chat.expect(List.of(answer), answeredAt::add);
    }

    private void seen(String words, long at) {
        chat.hear(new Sighting(at, "t:1", words, "name"));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private void assertFigures(long answered, long outOfOrder, long allowedCopies, long unexplainedCopies) {
        JsonObject figures = account.json();
        assertEquals(answered, figures.getLong("answered"));
        assertEquals(outOfOrder, figures.getLong("out_of_order"));
        assertEquals(allowedCopies, figures.getLong("sent_twice_outcome_unknown"));
        assertEquals(unexplainedCopies, figures.getLong("sent_twice_unexplained"));
    }
}
