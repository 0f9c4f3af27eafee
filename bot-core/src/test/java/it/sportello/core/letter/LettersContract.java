package it.sportello.core.letter;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Inbox;
import it.sportello.core.letter.Letter.Kind;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeping of letters promises. */
public interface LettersContract {
    Duration LEASE_OF_A_LETTER = Duration.ofMinutes(2);
    Duration PAUSE = Duration.ofMinutes(5);

    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    Letters letters();

    StaffId anna();

    StaffId bruno();

    void letPass(Duration time);

    @Test
    default void nobodyIsToldTheSameTwice() {
        Letter letter = letter(anna(), 0);
        Letter second = letter(anna(), 1);
        Letter other = letter(bruno(), 0);
        post(letter, letter);
        post(letter, second, other);
        assertEquals(List.of(letter, second, other), sendAll());
        post(letter, second, other);
        assertEquals(List.of(), sendAll());
    }

    @Test
    default void aLetterAboutWhatIsGoneIsDropped() {
        post(new Letter(anna(), Kind.INQUIRY, -1, 7, 0));
        assertEquals(Optional.empty(), take());
    }

    @Test
    default void aLetterThatOneHasTakenNobodyElseTakes() {
        post(letter(anna(), 0));
        QueuedLetter taken = take().orElseThrow();
        assertEquals(1, taken.attempts());
        assertEquals(0, taken.unknownOutcomes());
        assertEquals(Optional.empty(), take());
    }

    @Test
    default void aLetterWhoseLeaseRanOutMayHaveGoneOut() {
        post(letter(anna(), 0));
        QueuedLetter first = take().orElseThrow();
        letPass(LEASE_OF_A_LETTER.plusSeconds(1));
        QueuedLetter second = take().orElseThrow();
        assertEquals(first.id(), second.id());
        assertEquals(first.token(), second.token());
        assertEquals(2, second.attempts());
        assertEquals(1, second.unknownOutcomes());
    }

    @Test
    default void aLetterThatDidNotGoOutIsDueAgainAfterThePause() {
        post(letter(anna(), 0));
        Await.value(letters().postpone(take().orElseThrow().id(), PAUSE));
        assertEquals(Optional.empty(), take());
        letPass(PAUSE.plusSeconds(1));
        QueuedLetter again = take().orElseThrow();
        assertEquals(0, again.unknownOutcomes());
        Await.value(letters().doubtful(again.id(), PAUSE));
        letPass(PAUSE.plusSeconds(1));
        assertEquals(1, take().orElseThrow().unknownOutcomes());
    }

    @Test
    default void aSettledLetterWaitsNoMore() {
        post(letter(anna(), 0), letter(bruno(), 0));
        Await.value(letters().sent(take().orElseThrow().id()));
        Await.value(letters().giveUp(take().orElseThrow().id(), "no-such-mailbox"));
        letPass(Duration.ofDays(1));
        assertEquals(Optional.empty(), take());
    }

    @Test
    default void aReplyIsRecognisedByTheTokenAlone() {
        Letter letter = letter(anna(), 0);
        post(letter, letter(bruno(), 0));
        QueuedLetter taken = take().orElseThrow();
        assertNotEquals(taken.token(), take().orElseThrow().token());
        assertEquals(Optional.of(letter), Await.value(letters().known(taken.token())));
        Await.value(letters().sent(taken.id()));
        assertEquals(Optional.of(letter), Await.value(letters().known(taken.token())));
        assertEquals(Optional.empty(), Await.value(letters().known("anything")));
    }

    private void post(Letter... letters) {
        Await.value(letters().post(List.of(letters)));
    }

    private Optional<QueuedLetter> take() {
        return Await.value(letters().take(LEASE_OF_A_LETTER));
    }

    private List<Letter> sendAll() {
        Optional<QueuedLetter> taken = take();
        if (taken.isEmpty()) {
            return List.of();
        }
        Await.value(letters().sent(taken.get().id()));
        return Stream.concat(Stream.of(taken.get().letter()), sendAll().stream())
                .toList();
    }

    private Letter letter(StaffId to, int turn) {
        return new Letter(to, Kind.INQUIRY, told(), 7, turn);
    }

    private long told() {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        List<Ticket> open = Await.value(tickets().list(new View.Waiting(), 1, 0));
        if (open.isEmpty()) {
            CounterSamples.talk(inbox(), conversations(), heard("told", citizen("1"), "quando?"), Optional.of(wanted));
            return told();
        }
        return open.get(0).id();
    }
}
