package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.conversation.State;
import it.sportello.core.counter.InMemoryCounter.HeardEntry;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.IncomingMessage;
import it.sportello.core.message.Language;
import it.sportello.core.message.OutgoingMessage;
import it.sportello.core.message.OutgoingMessage.Format;
import it.sportello.core.ticket.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inbox in memory. */
final class InMemoryInbox implements Inbox {
    private static final int MOST_BEHIND = 10;

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
                counter.staffWords()::keep,
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
        counter.heard.values().stream()
                .filter(entry -> entry.held && entry.key.equals(message.from()))
                .forEach(entry -> entry.notBefore = Instant.MIN);
        List<InMemoryCounter.SaidEntry> waiting = counter.said.values().stream()
                .filter(entry -> entry.message.to().equals(message.from()) && !entry.settled)
                .toList();
        if (waiting.stream().anyMatch(entry -> entry.message.format() == Format.INVITATION)) {
            waiting.forEach(this::open);
        }
        long id = counter.nextId();
        counter.heard.put(id, new HeardEntry(id, message, counter.now()));
        return 1;
    }

    /** What waits behind an invitation has waited for the citizen as well. */
    private void open(InMemoryCounter.SaidEntry entry) {
        entry.invited = entry.invited.or(() -> Optional.of(counter.now()));
        if (entry.message.format() == Format.INVITATION) {
            entry.message = entry.message.as(Format.RICH);
            entry.notBefore = Instant.MIN;
        }
    }

    private int status(ChannelName channel, ChannelEvent.StatusReported report) {
        counter.named(channel, report.message()).ifPresent(entry -> {
            DeliveryStatus known = entry.status.after(report.status());
            if (known == DeliveryStatus.FAILED && entry.status != DeliveryStatus.FAILED && mayInvite(entry, report)) {
                invite(entry);
                return;
            }
            if (known == DeliveryStatus.FAILED && entry.status != DeliveryStatus.FAILED) {
                counter.failed(entry, report.failure().orElse("failed"));
            }
            entry.status = known;
        });
        return 0;
    }

    private static boolean mayInvite(InMemoryCounter.SaidEntry entry, ChannelEvent.StatusReported report) {
        return report.failure().equals(Optional.of(Window.CLOSED)) && entry.settled && entry.invited.isEmpty();
    }

    /** As if it had been refused at once. */
    private void invite(InMemoryCounter.SaidEntry entry) {
        boolean announced = counter.said.values().stream()
                .anyMatch(other -> !other.settled
                        && other.message.to().equals(entry.message.to())
                        && other.message.format() == Format.INVITATION);
        entry.settled = false;
        entry.leased = false;
        entry.names.clear();
        entry.attempts = 0;
        entry.callsDone = 0;
        entry.unknownOutcomes = 0;
        entry.invited = Optional.of(counter.now());
        entry.message = entry.message.as(Format.INVITATION);
        entry.notBefore = announced ? Instant.MAX : Instant.MIN;
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
                        message.id(), to, message.text(), message.options(), message.speaker(), message.format())
                .attaching(message.attachments());
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
                    entry.held = false;
                    taken.add(pending(entry, now));
                }
            }
            return Future.succeededFuture(List.copyOf(taken));
        }
    }

    private Pending pending(HeardEntry entry, Instant now) {
        Language language = entry.message.hint().orElse(Language.ITALIAN);
        Conversation conversation =
                counter.conversation(entry.key).orElseGet(() -> new Conversation(entry.key, 0, State.fresh(language)));
        List<Pending.Waiting> behind = counter.heard.values().stream()
                .filter(other -> !other.done && other.key.equals(entry.key) && other.id > entry.id)
                .map(other -> new Pending.Waiting(other.id, current(other), Duration.between(other.at, now)))
                .limit(MOST_BEHIND)
                .toList();
        return new Pending(
                entry.id, current(entry), conversation, entry.attempts, Duration.between(entry.at, now), behind);
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

    @Override
    public Future<Void> hold(long id, Duration delay) {
        synchronized (counter) {
            HeardEntry entry = counter.heard.get(id);
            if (entry != null) {
                boolean followed = counter.heard.values().stream()
                        .anyMatch(other -> !other.done && other.key.equals(entry.key) && other.id > id);
                entry.attempts--;
                entry.held = true;
                entry.leasedUntil = Instant.MIN;
                entry.notBefore = counter.now().plus(followed ? Duration.ZERO : delay);
            }
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Integer> due(int most) {
        synchronized (counter) {
            Instant now = counter.now();
            long waiting = counter.heard.values().stream()
                    .filter(entry -> !entry.done && !entry.leasedUntil.isAfter(now) && !entry.notBefore.isAfter(now))
                    .count();
            return Future.succeededFuture((int) Math.min(most, waiting));
        }
    }
}
