package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.draft;
import static it.sportello.core.counter.CounterSamples.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.channel.ChannelEvent.AddressChanged;
import it.sportello.core.channel.ChannelEvent.ReachabilityChanged;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Kept;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.storage.embedded.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries of several kinds of events: what came first holds for what comes later. */
class MixedDeliveryTest {
    private TestStorage storage;
    private Talks talks;

    @BeforeEach
    void empty() {
        storage = TestStorage.emptied(TestDatabase.embedded());
        talks = new Talks(storage);
    }

    @Test
    void aConversationGoesOnAtTheNewAddressWithinOneDelivery() {
        talks.keep(
                heard("1", citizen("old"), "prima"),
                new AddressChanged(citizen("old"), citizen("new")),
                heard("2", citizen("new"), "dopo"));
        assertEquals(2, lines("new"));
        assertEquals(0, lines("old"));
    }

    @Test
    void whatIsDeliveredAgainAfterAMoveBeginsNoConversation() {
        talks.keep(heard("1", citizen("old"), "ciao"), new AddressChanged(citizen("old"), citizen("new")));
        assertEquals(
                new Kept(0, 1),
                Await.value(storage.ports()
                        .inbox()
                        .keep(CounterSamples.TELEGRAM, List.of(heard("1", citizen("old"), "ciao")))));
        assertEquals(1, storage.rows("SELECT FROM conversation").size());
    }

    @Test
    void aKnownMessageDoesNotMakeACitizenReachableAgain() {
        long ticket = talks.ticket("1");
        talks.keep(new ReachabilityChanged(citizen("1"), false), heard("message:1", citizen("1"), "ciao"));
        assertEquals(Ticket.State.WAITING, afterReply(ticket));
    }

    @Test
    void aNewMessageAfterABlockMakesACitizenReachableAgain() {
        long ticket = talks.ticket("1");
        talks.keep(new ReachabilityChanged(citizen("1"), false), heard("message:2", citizen("1"), "ciao"));
        assertEquals(Ticket.State.CLOSED, afterReply(ticket));
    }

    @Test
    void aBlockAfterANewMessageStands() {
        long ticket = talks.ticket("1");
        talks.keep(heard("message:2", citizen("1"), "ciao"), new ReachabilityChanged(citizen("1"), false));
        assertEquals(Ticket.State.WAITING, afterReply(ticket));
    }

    private Ticket.State afterReply(long ticket) {
        Await.value(storage.ports().tickets().reply(ticket, new StaffId(1), List.of(draft("Ecco")), Afterwards.CLOSE));
        return talks.find(ticket).state();
    }

    private int lines(String address) {
        return Await.value(storage.ports().transcripts().last(citizen(address), 10))
                .size();
    }
}
