package it.sportello.core.counter;

import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.NewTicket;
import it.sportello.core.counter.Conversations.Recorded;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Content;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.message.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Invented citizens and what they say, and the steps that several contracts take. */
public final class CounterSamples {
    public static final ChannelName TELEGRAM = new ChannelName("telegram");
    public static final Duration LEASE = Duration.ofSeconds(30);
    public static final Instant SENT_AT = Instant.parse("2026-11-23T08:00:00Z");

    private CounterSamples() {}

    public static ConversationKey citizen(String address) {
        return new ConversationKey(TELEGRAM, new ChannelAddress(address));
    }

    public static IncomingMessage message(String ref, ConversationKey from, String words) {
        return new IncomingMessage(
                new MessageRef(ref),
                from,
                new Content.Text(new Words(words)),
                Optional.of(Language.ITALIAN),
                SENT_AT,
                Optional.empty());
    }

    public static ChannelEvent heard(String ref, ConversationKey from, String words) {
        return new ChannelEvent.MessageReceived(message(ref, from, words));
    }

    public static Draft draft(String text) {
        return new Draft(new Markdown(text), List.of(new ReplyOption("person", "Una persona")), Speaker.BOT);
    }

    /** Takes the only waiting message and opens its conversation. */
    public static Pending takeOne(Inbox inbox) {
        List<Pending> taken = Await.value(inbox.take(10, LEASE));
        if (taken.size() != 1) {
            throw new AssertionError("one waiting message was expected, not " + taken.size());
        }
        return taken.get(0);
    }

    /** Lets the citizen say something, and the counter answer with these texts. */
    public static void talk(Inbox inbox, Conversations conversations, ChannelEvent heard, String... answers) {
        talk(inbox, conversations, heard, Optional.empty(), answers);
    }

    /** Lets the citizen say something that teaches. */
    public static void teach(Inbox inbox, Conversations conversations, ChannelEvent heard, Lesson lesson) {
        Await.value(inbox.keep(TELEGRAM, List.of(heard)));
        Pending pending = takeOne(inbox);
        Conversation open = Await.value(conversations.open(pending.message().from(), Language.ITALIAN));
        record(
                conversations,
                new Turn(
                        List.of(pending.id()),
                        open,
                        List.of(),
                        Optional.empty(),
                        Optional.of(lesson),
                        Optional.empty()));
    }

    /** Lets the citizen say something that ends in a ticket. */
    public static void talk(
            Inbox inbox,
            Conversations conversations,
            ChannelEvent heard,
            Optional<NewTicket> ticket,
            String... answers) {
        Await.value(inbox.keep(TELEGRAM, List.of(heard)));
        Pending pending = takeOne(inbox);
        Conversation open = Await.value(conversations.open(pending.message().from(), Language.ITALIAN));
        Conversation next = ticket.isPresent() ? open.handedOver() : open;
        List<Draft> drafts = Arrays.stream(answers).map(CounterSamples::draft).toList();
        record(
                conversations,
                new Turn(List.of(pending.id()), next, drafts, ticket, Optional.empty(), Optional.empty()));
    }

    /** Records one turn. */
    public static Recorded record(Conversations conversations, Turn turn) {
        return Await.value(conversations.record(List.of(turn))).get(0);
    }

    /** Takes what waits on Telegram. */
    public static List<Parcel> takeParcels(Outbox outbox) {
        return Await.value(outbox.take(TELEGRAM, 10, LEASE));
    }

    /** Settles one message. */
    public static void settle(Outbox outbox, long message, Settlement settlement) {
        Await.value(outbox.settle(List.of(new Settled(message, settlement))));
    }

    /** Settles one message as sent, under a name of the platform's. */
    public static void sent(Outbox outbox, long message, String name) {
        settle(outbox, message, new Settlement.Sent(Optional.of(new MessageRef(name))));
    }
}
