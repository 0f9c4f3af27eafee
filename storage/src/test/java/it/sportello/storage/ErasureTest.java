package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.counter.Await;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.remark.Contact;
import it.sportello.core.remark.Opinion;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.storage.embedded.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything about a citizen hangs on his conversation. */
class ErasureTest {

    @Test
    void withAConversationGoesAllThatIsKeptOfTheCitizenAndNothingElse() {
        TestStorage storage = TestStorage.emptied(TestDatabase.embedded());
        Talks talks = new Talks(storage);
        Stream.of("1", "2").forEach(address -> {
            long ticket = talks.ticket(address);
            Await.value(
                    storage.ports().tickets().reply(ticket, new StaffId(1), List.of(draft("Ecco")), Afterwards.HOLD));
            talks.teach(ticket);
            talks.leaves(address, new Contact(Contact.Kind.PHONE, "333 000000" + address));
            talks.leaves(
                    address, new Opinion(Opinion.Question.HELPED, 1, Opinion.Subject.article(new ArticleId("orali"))));
            talks.delivered(talks.takeOne(), 1, "name:" + address);
            talks.report("name:" + address, DeliveryStatus.DELIVERED);
        });
        storage.rows("DELETE FROM conversation WHERE address = $1", "1");
        Stream.of("conversation", "outgoing", "sent_call", "ticket", "lesson", "contact")
                .forEach(table -> assertEquals(
                        1L,
                        storage.rows("SELECT count(*) AS n FROM " + table)
                                .get(0)
                                .getLong("n"),
                        table));
        assertEquals(
                0L,
                storage.rows("SELECT count(*) AS n FROM message m LEFT JOIN conversation c ON c.id = m.conversation"
                                + " WHERE c.id IS NULL OR c.address = '1'")
                        .get(0)
                        .getLong("n"),
                "message");
        assertEquals(
                2L, storage.rows("SELECT count(*) AS n FROM opinion").get(0).getLong("n"), "the figures stay");
    }
}
