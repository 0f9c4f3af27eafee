package it.sportello.core.counter;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.conversation.NewTicket;
import it.sportello.core.message.Words;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import it.sportello.core.ticket.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every forgetting of citizens promises. */
public interface ErasuresContract {

    Inbox inbox();

    Conversations conversations();

    Tickets tickets();

    Transcripts transcripts();

    Erasures erasures();

    @Test
    default void aCitizenGoesWithAllThatHangsOnHimAndNobodyElse() {
        long his = opened("1", "a");
        opened("1", "b");
        long another = opened("2", "c");
        assertEquals(true, Await.value(erasures().ofTicket(his)));
        assertEquals(
                List.of(another),
                Await.value(tickets().list(new View.Open(), 10, 0)).stream()
                        .map(Ticket::id)
                        .toList());
        assertEquals(List.of(), Await.value(transcripts().last(citizen("1"), 10)));
        assertEquals(false, Await.value(transcripts().last(citizen("2"), 10)).isEmpty());
    }

    @Test
    default void whoIsForgottenCannotBeForgottenAgain() {
        long his = opened("1", "a");
        Await.value(erasures().ofTicket(his));
        assertEquals(false, Await.value(erasures().ofTicket(his)));
    }

    @Test
    default void whoComesBackIsSomebodyNew() {
        Await.value(erasures().ofTicket(opened("1", "a")));
        opened("1", "b");
        assertEquals(1, Await.value(tickets().open()));
    }

    private long opened(String citizen, String ref) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                inbox(), conversations(), heard(ref, citizen(citizen), "quando?"), Optional.of(wanted), "Un momento");
        return Await.value(tickets().list(new View.Open(), 100, 0)).stream()
                .mapToLong(Ticket::id)
                .max()
                .orElseThrow();
    }
}
