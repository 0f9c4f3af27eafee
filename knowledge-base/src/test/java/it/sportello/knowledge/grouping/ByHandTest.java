package it.sportello.knowledge.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.crowd.Tie;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People have the last word on which questions ask the same. */
class ByHandTest {
    private static final List<List<Integer>> ALIKE = List.of(List.of(0, 1, 2), List.of(3, 4), List.of(5));

    @Test
    void withoutThemLikenessDecides() {
        assertSame(ALIKE, ByHand.of(questions(0, Tie.NONE), ALIKE));
    }

    @Test
    void whatIsJoinedBringsWhatIsLikeIt() {
        assertEquals(
                List.of(List.of(0, 1, 2, 3, 4), List.of(5)), ByHand.of(questions(4, new Tie(false, with(1))), ALIKE));
    }

    @Test
    void whatIsTakenOutStandsAloneOrWithWhatItIsJoinedWith() {
        assertEquals(
                List.of(List.of(0, 2), List.of(3, 4), List.of(1), List.of(5)),
                ByHand.of(questions(1, new Tie(true, Optional.empty())), ALIKE));
        assertEquals(
                List.of(List.of(1, 3, 4), List.of(0, 2), List.of(5)),
                ByHand.of(questions(1, new Tie(true, with(3))), ALIKE));
    }

    @Test
    void thoseJoinedWithWhatIsAnsweredByNowStayTogether() {
        List<OpenQuestion> open = List.of(question(0, new Tie(false, with(70))), question(1, new Tie(false, with(70))));
        assertEquals(List.of(List.of(0, 1)), ByHand.of(open, List.of(List.of(0), List.of(1))));
    }

    private static Optional<QuestionId> with(int place) {
        return Optional.of(QuestionId.ofTicket(place + 1));
    }

    private static List<OpenQuestion> questions(int moved, Tie tie) {
        return IntStream.range(0, 6)
                .mapToObj(place -> question(place, place == moved ? tie : Tie.NONE))
                .toList();
    }

    private static OpenQuestion question(int place, Tie tie) {
        return new OpenQuestion(
                QuestionId.ofTicket(place + 1),
                new ConversationKey(new ChannelName("web"), new ChannelAddress("a" + place)),
                new Words("quando?"),
                Language.ITALIAN,
                Instant.EPOCH.plusSeconds(place),
                Optional.empty(),
                Optional.empty(),
                tie);
    }
}
