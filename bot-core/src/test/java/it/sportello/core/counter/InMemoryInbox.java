package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.counter.InMemoryCounter.HeardEntry;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The inbox in memory. */
final class InMemoryInbox implements Inbox {
    private final InMemoryCounter counter;

    InMemoryInbox(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Kept> keep(ChannelName channel, List<ChannelEvent> events) {
        synchronized (counter) {
            int fresh = events.stream().mapToInt(event -> keep(channel, event)).sum();
            int messages = (int) events.stream()
                    .filter(ChannelEvent.MessageReceived.class::isInstance)
                    .count();
            return Future.succeededFuture(new Kept(fresh, messages - fresh));
        }
    }

    private int keep(ChannelName channel, ChannelEvent event) {
        return event.fold(
                received -> message(received.message()),
                status -> status(channel, status),
                moved -> move(moved.from(), moved.to()),
                reachability -> reachable(reachability),
                unprocessable -> 0);
    }

    private int message(IncomingMessage message) {
        boolean known = counter.heard.values().stream()
                .anyMatch(entry -> entry.message.ref().equals(message.ref())
                        && entry.key.channel().equals(message.from().channel()));
        if (known) {
            return 0;
        }
        counter.unreachable.remove(message.from());
        long id = counter.nextId();
        counter.heard.put(id, new HeardEntry(id, message, counter.now()));
        return 1;
    }

    private int status(ChannelName channel, ChannelEvent.StatusReported report) {
        counter.named(channel, report.message()).ifPresent(entry -> {
            DeliveryStatus known = entry.status.after(report.status());
            if (known == DeliveryStatus.FAILED && entry.status != DeliveryStatus.FAILED) {
                counter.failed(entry, report.failure().orElse("failed"));
            }
            entry.status = known;
        });
        return 0;
    }

    private int move(ConversationKey from, ConversationKey to) {
        if (counter.conversations.containsKey(to)
                || counter.heard.values().stream().anyMatch(h -> h.key.equals(to))) {
            return 0;
        }
        Conversation known = counter.conversations.remove(from);
        if (known != null) {
            counter.conversations.put(to, new Conversation(to, known.version(), known.state()));
        }
        counter.heard.values().stream().filter(entry -> entry.key.equals(from)).forEach(entry -> entry.key = to);
        counter.said.values().stream()
                .filter(entry -> entry.message.to().equals(from))
                .forEach(entry -> entry.message = addressed(entry.message, to));
        counter.tickets().moved(from, to);
        return 0;
    }

    static OutgoingMessage addressed(OutgoingMessage message, ConversationKey to) {
        return new OutgoingMessage(
                message.id(), to, message.text(), message.options(), message.speaker(), message.format());
    }

    private int reachable(ChannelEvent.ReachabilityChanged change) {
        if (change.reachable()) {
            counter.unreachable.remove(change.who());
        } else {
            counter.unreachable.put(change.who(), true);
        }
        return 0;
    }

    @Override
    public Future<List<Pending>> take(int limit, Duration lease) {
        synchronized (counter) {
            Instant now = counter.now();
            Set<ConversationKey> seen = new HashSet<>();
            List<Pending> taken = new ArrayList<>();
            for (HeardEntry entry : counter.heard.values()) {
                boolean first = !entry.done && seen.add(entry.key);
                boolean free = !entry.leasedUntil.isAfter(now) && !entry.notBefore.isAfter(now);
                if (first && free && taken.size() < limit) {
                    entry.leasedUntil = now.plus(lease);
                    entry.attempts++;
                    taken.add(new Pending(entry.id, current(entry), entry.attempts));
                }
            }
            return Future.succeededFuture(List.copyOf(taken));
        }
    }

    private static IncomingMessage current(HeardEntry entry) {
        IncomingMessage said = entry.message;
        return new IncomingMessage(said.ref(), entry.key, said.content(), said.hint(), said.sentAt(), said.corrects());
    }

    @Override
    public Future<Void> postpone(long id, Duration delay) {
        synchronized (counter) {
            HeardEntry entry = counter.heard.get(id);
            if (entry != null) {
                entry.leasedUntil = Instant.MIN;
                entry.notBefore = counter.now().plus(delay);
            }
            return Future.succeededFuture();
        }
    }
}
