package it.sportello.core.counter;

import static it.sportello.core.counter.CounterSamples.SENT_AT;
import static it.sportello.core.counter.CounterSamples.citizen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.State;
import it.sportello.core.message.Content;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages are read as one question, and which wait for more. */
class FragmentsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Fragments FRAGMENTS = new Fragments(PATIENCE);

    private static IncomingMessage said(int ref, Content content, int second) {
        return new IncomingMessage(
                new MessageRef("m" + ref),
                citizen("1"),
                content,
                Optional.empty(),
                SENT_AT.plusSeconds(second),
                Optional.empty());
    }

    private static Content text(String words) {
        return new Content.Text(new Words(words));
    }

    private static Pending pending(Duration age, IncomingMessage first, IncomingMessage... behind) {
        List<Pending.Waiting> waiting = new ArrayList<>();
        for (IncomingMessage message : behind) {
            waiting.add(new Pending.Waiting(waiting.size() + 2, message, Duration.ZERO));
        }
        Conversation fresh = new Conversation(citizen("1"), 0, State.fresh(Language.ITALIAN));
        return new Pending(1, first, fresh, 1, age, waiting);
    }

    private static List<String> readings(Pending pending) {
        return FRAGMENTS.growing(pending).stream()
                .map(asked -> asked.message()
                        .content()
                        .fold(it -> it.words().value(), choice -> "", command -> "", other -> ""))
                .toList();
    }

    private static Optional<Duration> wait(Pending pending) {
        List<Fragments.Asked> growing = FRAGMENTS.growing(pending);
        return FRAGMENTS.stillToWait(growing.get(growing.size() - 1), pending);
    }

    @Test
    void piecesAreReadOneAfterTheOtherAndTogether() {
        Pending pending = pending(
                Duration.ZERO, said(1, text("volevo sapere"), 0), said(2, text("quando"), 1), said(3, text("apre"), 3));
        assertEquals(
                List.of("volevo sapere", "volevo sapere\nquando", "volevo sapere\nquando\napre"), readings(pending));
        assertEquals(List.of(1L, 2L, 3L), FRAGMENTS.growing(pending).get(2).ids());
    }

    @Test
    void whatWasSaidMuchLaterIsAnotherQuestion() {
        assertEquals(
                List.of("quando"),
                readings(pending(Duration.ZERO, said(1, text("quando"), 0), said(2, text("apre"), 9))));
    }

    @Test
    void aVoiceNoteOrAButtonEndsTheQuestion() {
        Stream.of(
                        new Content.Unreadable(Content.Kind.VOICE, Words.NONE),
                        new Content.Choice("a:x", new Words("X")),
                        new Content.Command("aiuto", Words.NONE))
                .forEach(content -> {
                    Pending pending = pending(Duration.ZERO, said(1, text("quando"), 0), said(2, content, 0));
                    assertEquals(List.of("quando"), readings(pending));
                    assertEquals(Optional.empty(), wait(pending));
                });
    }

    @Test
    void anEditedPieceStandsInThePlaceOfTheOneThatItCorrects() {
        IncomingMessage corrected = new IncomingMessage(
                new MessageRef("m1-edited"),
                citizen("1"),
                text("quando apre"),
                Optional.empty(),
                SENT_AT.plusSeconds(1),
                Optional.of(new MessageRef("m1")));
        assertEquals(
                List.of("qando apre", "quando apre"),
                readings(pending(Duration.ZERO, said(1, text("qando apre"), 0), corrected)));
    }

    @ParameterizedTest
    @CsvSource({"0, 2000", "500, 1500", "1999, 1"})
    void aPieceWaitsWhatIsLeftOfItsTime(int age, int left) {
        assertEquals(
                Optional.of(Duration.ofMillis(left)),
                wait(pending(Duration.ofMillis(age), said(1, text("volevo sapere"), 0))));
    }

    @Test
    void aPieceWhoseTimeIsOverWaitsNoLonger() {
        assertEquals(Optional.empty(), wait(pending(PATIENCE, said(1, text("volevo sapere"), 0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quando apre?",
                "non capisco.",
                "🙈🙈",
                "12345",
                "",
                "ieri sono venuto allo sportello per la terza volta e nessuno sapeva nulla"
            })
    void whatLooksFinishedWaitsForNothing(String words) {
        assertEquals(Optional.empty(), wait(pending(Duration.ZERO, said(1, text(words), 0))));
    }

    @Test
    void withoutPatienceNothingIsJoinedAndNothingWaits() {
        Fragments none = new Fragments(Duration.ZERO);
        Pending pending = pending(Duration.ZERO, said(1, text("quando"), 0), said(2, text("apre"), 0));
        assertEquals(1, none.growing(pending).size());
        assertEquals(Optional.empty(), none.stillToWait(none.growing(pending).get(0), pending));
    }
}
