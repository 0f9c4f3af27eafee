package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.citizen;
import static it.sportello.core.counter.CounterSamples.heard;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Turn;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.Words;
import it.sportello.core.remark.Remark;
import it.sportello.core.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What citizens, staff and platforms do in these tests, in one line each. */
final class Talks {
    private final TestStorage storage;
    private int messages;

    Talks(TestStorage storage) {
        this.storage = storage;
    }

    void answered(String address, String... answers) {
        CounterSamples.talk(storage.ports().inbox(), storage.ports().conversations(), next(address), answers);
    }

    /** The number of the ticket that the citizen's words led to. */
    long ticket(String address) {
        NewTicket wanted = new NewTicket(new Words("quando?"), NewTicket.Reason.ASKED, Optional.empty());
        CounterSamples.talk(
                storage.ports().inbox(), storage.ports().conversations(), next(address), Optional.of(wanted));
        return storage.rows("SELECT max(id) AS id FROM ticket").get(0).getLong("id");
    }

    /** A member of staff says what the ticket's question is about. */
    void teach(long ticket) {
        Words words = new Words("una domanda");
        Lesson lesson = new Lesson(Lesson.Kind.ASSIGNED, new ArticleId("carta"), Language.ITALIAN, words);
        Await.value(storage.ports().suggestions().teach(ticket, lesson));
    }

    /** The citizen leaves something beside his questions. */
    void leaves(String address, Remark remark) {
        Await.value(storage.ports().inbox().keep(CounterSamples.TELEGRAM, List.of(next(address))));
        Pending pending = CounterSamples.takeOne(storage.ports().inbox());
        CounterSamples.record(
                storage.ports().conversations(),
                new Turn(
                        List.of(pending.id()),
                        Await.value(storage.ports().conversations().open(citizen(address), Language.ITALIAN)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(remark),
                        Optional.empty()));
    }

    Parcel takeOne() {
        List<Parcel> taken = Await.value(storage.ports().outbox().take(CounterSamples.TELEGRAM, 10, LEASE));
        if (taken.size() != 1) {
            throw new AssertionError("one parcel was expected, not " + taken.size());
        }
        return taken.get(0);
    }

    void delivered(Parcel parcel, int calls, String name) {
        Await.value(
                storage.ports().outbox().delivered(parcel.message().id(), calls, Optional.of(new MessageRef(name))));
    }

    void report(String name, DeliveryStatus status) {
        Optional<String> failure = status == DeliveryStatus.FAILED ? Optional.of("131047") : Optional.empty();
        keep(new ChannelEvent.StatusReported(new MessageRef(name), status, failure, Instant.EPOCH));
    }

    void keep(ChannelEvent... events) {
        Await.value(storage.ports().inbox().keep(CounterSamples.TELEGRAM, List.of(events)));
    }

    Ticket find(long ticket) {
        return Await.value(storage.ports().tickets().find(ticket)).orElseThrow();
    }

    private ChannelEvent next(String address) {
        messages++;
        return heard("message:" + messages, citizen(address), "ciao");
    }
}
