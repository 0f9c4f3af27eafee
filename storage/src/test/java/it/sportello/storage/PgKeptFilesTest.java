package it.sportello.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.sportello.core.attachment.KeptFiles;
import it.sportello.core.attachment.KeptFilesContract;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Line;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on PostgreSQL, and what keeps them. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgKeptFilesTest implements KeptFilesContract {
    private final TestStorage storage;

    PgKeptFilesTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public KeptFiles files() {
        return storage.ports().keptFiles();
    }

    @Override
    public void use(String name) {
        reply(new Talks(storage).ticket("1"), name);
    }

    private void reply(long ticket, String name) {
        Attachment file = new Attachment(name, Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo");
        Draft draft = new Draft(new Markdown("Ecco"), List.of(), Speaker.PERSON).attaching(List.of(file));
        Await.value(storage.ports().tickets().reply(ticket, new StaffId(1), List.of(draft), Afterwards.HOLD));
    }

    @Test
    void whatWasSentIsReadWithItsFiles() {
        String name = Await.value(files().keep(HELLO));
        use(name);
        Attachment file = new Attachment(name, Attachment.Kind.DOCUMENT, "modulo.pdf", "Il modulo");
        ConversationKey key = new ConversationKey(new ChannelName("telegram"), new ChannelAddress("1"));
        List<Attachment> read = Await.value(storage.ports().transcripts().last(key, 9)).stream()
                .flatMap(line -> line.fold(
                        heard -> List.<Attachment>of().stream(),
                        (Line.Said said) -> said.message().attachments().stream()))
                .toList();
        assertEquals(List.of(file), read);
        List<Attachment> sent =
                Await.value(storage.ports().outbox().take(key.channel(), 9, Duration.ofMinutes(1))).stream()
                        .flatMap(parcel -> parcel.message().attachments().stream())
                        .toList();
        assertEquals(List.of(file), sent.isEmpty() ? read : sent);
    }

    @Test
    void whatWasSentToAForgottenCitizenGoesWithHimUnlessAnotherHasItToo() {
        String his = Await.value(files().keep(HELLO));
        String both = Await.value(files().keep(OTHER));
        Talks talks = new Talks(storage);
        long ticket = talks.ticket("1");
        reply(ticket, his);
        reply(ticket, both);
        reply(talks.ticket("2"), both);
        assertEquals(true, Await.value(storage.ports().erasures().ofTicket(ticket)));
        assertEquals(Set.of(both), Await.value(files().types(Set.of(his, both))).keySet());
    }
}
