package it.sportello.storage;

import static it.sportello.core.counter.CounterSamples.LEASE;
import static it.sportello.core.counter.CounterSamples.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.Awaiting;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.CounterSamples;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Pending;
import it.sportello.core.counter.Settlement;
import it.sportello.core.counter.Turn;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.message.Words;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Articles.Saved;
import it.sportello.knowledge.article.Invented;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Validity;
import it.sportello.storage.embedded.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No text from outside can make a statement fail: neither zero characters nor halves of characters. */
class OutsideTextTest {
    private static final String BAD = "a\0b\uD83Dc";
    private static final ConversationKey CITIZEN = new ConversationKey(TELEGRAM, new ChannelAddress(BAD));

    private TestStorage storage;

    @BeforeEach
    void empty() {
        storage = TestStorage.emptied(TestDatabase.embedded());
    }

    @Test
    void everythingSaidIsKeptRecordedAndSent() {
        keep(new Content.Choice(BAD, new Words(BAD)));
        Pending pending = CounterSamples.takeOne(storage.ports().inbox());
        Conversation open = Await.value(storage.ports().conversations().open(CITIZEN, Language.ITALIAN));
        Awaiting which =
                new Awaiting.WhichTopic(List.of(new Topic(new ArticleId("a"), BAD, new OfficeId("b"))), new Words(BAD));
        Conversation next =
                new Conversation(CITIZEN, open.version(), open.state().awaiting(which));
        Draft draft = new Draft(new Markdown(BAD), List.of(new ReplyOption(BAD, BAD)), Speaker.BOT);
        NewTicket ticket = new NewTicket(new Words(BAD), NewTicket.Reason.ASKED, Optional.empty());
        Await.value(storage.ports()
                .conversations()
                .record(List.of(new Turn(
                        List.of(pending.id()),
                        next,
                        List.of(draft),
                        Optional.of(ticket),
                        Optional.empty(),
                        Optional.empty()))));
        Parcel parcel =
                Await.value(storage.ports().outbox().take(TELEGRAM, 1, LEASE)).get(0);
        assertEquals("a?b?c", parcel.message().text().value());
        assertEquals("a?b?c", parcel.message().options().get(0).label());
        assertEquals(
                2, Await.value(storage.ports().transcripts().last(CITIZEN, 5)).size());
    }

    @Test
    void everyKindOfContentIsKept() {
        List<Content> contents = List.of(
                new Content.Text(new Words(BAD)),
                new Content.Choice(BAD, new Words(BAD)),
                new Content.Command(BAD, new Words(BAD)),
                new Content.Unreadable(Content.Kind.IMAGE, new Words(BAD)));
        contents.forEach(this::keep);
        assertEquals(
                4, Await.value(storage.ports().transcripts().last(CITIZEN, 5)).size());
    }

    @Test
    void namesReasonsAndAddressesOfThePlatformAreKept() {
        keep(new Content.Text(new Words("ciao")));
        Pending pending = CounterSamples.takeOne(storage.ports().inbox());
        Conversation open = Await.value(storage.ports().conversations().open(CITIZEN, Language.ITALIAN));
        Await.value(storage.ports()
                .conversations()
                .record(List.of(new Turn(
                        List.of(pending.id()),
                        open,
                        List.of(CounterSamples.draft("x")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))));
        long id = Await.value(storage.ports().outbox().take(TELEGRAM, 1, LEASE))
                .get(0)
                .message()
                .id();
        Await.value(storage.ports().outbox().delivered(id, 1, Optional.of(new MessageRef(BAD))));
        report();
        CounterSamples.settle(storage.ports().outbox(), id, new Settlement.Moved(new ChannelAddress("\0")));
        CounterSamples.settle(storage.ports().outbox(), id, new Settlement.Failed(BAD, true));
        assertTrue(storage.rows("SELECT FROM outgoing_waiting").isEmpty());
    }

    @Test
    void articlesOfficesAndNamesAreKept() {
        Article.Text text = new Article.Text(BAD, List.of(BAD), new Markdown(BAD));
        Article article = new Article(
                new ArticleId("a"), Invented.REGISTRY.id(), Map.of(Language.ITALIAN, text), Validity.ALWAYS);
        Saved saved = Await.value(storage.ports().articles().save(article, 0, Optional.empty()));
        assertEquals(
                "a?b?c", saved.fold(done -> done.article().article().title(Language.ITALIAN), conflict -> "conflict"));
        Await.value(storage.ports().offices().save(new Office(Invented.REGISTRY.id(), Map.of(Language.ITALIAN, BAD))));
        assertEquals(
                1, Await.value(storage.ports().articles().search(BAD, 5, 0)).size());
        assertTrue(storage.staff(BAD).value() > 0);
    }

    private void keep(Content content) {
        MessageRef ref = new MessageRef(BAD + content.getClass().getSimpleName());
        IncomingMessage message = new IncomingMessage(
                ref, CITIZEN, content, Optional.empty(), CounterSamples.SENT_AT, Optional.of(new MessageRef(BAD)));
        Await.value(storage.ports().inbox().keep(TELEGRAM, List.of(new ChannelEvent.MessageReceived(message))));
    }

    private void report() {
        Await.value(storage.ports()
                .inbox()
                .keep(
                        TELEGRAM,
                        List.of(new ChannelEvent.StatusReported(
                                new MessageRef(BAD), DeliveryStatus.FAILED, Optional.of(BAD), Instant.EPOCH))));
        assertEquals(
                1,
                storage.rows("SELECT FROM outgoing WHERE trouble IS NOT NULL").size());
    }
}
