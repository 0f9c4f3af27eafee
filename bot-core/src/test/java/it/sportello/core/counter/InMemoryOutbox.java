package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.counter.InMemoryCounter.SaidEntry;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.MessageRef;
import it.sportello.core.message.OutgoingMessage.Format;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outbox in memory. */
final class InMemoryOutbox implements Outbox {
    private final InMemoryCounter counter;

    InMemoryOutbox(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<List<Parcel>> take(ChannelName channel, int limit, Duration lease) {
        synchronized (counter) {
            failWhatIsUnreachable();
            Instant now = counter.now();
            Set<ConversationKey> seen = new HashSet<>();
            List<Parcel> taken = new ArrayList<>();
            for (SaidEntry entry : counter.said.values()) {
                boolean own = entry.message.to().channel().equals(channel);
                boolean first = own && !entry.settled && seen.add(entry.message.to());
                boolean free = !entry.leasedUntil.isAfter(now) && !entry.notBefore.isAfter(now);
                if (first && free && taken.size() < limit) {
                    taken.add(taken(entry, now.plus(lease)));
                }
            }
            return Future.succeededFuture(List.copyOf(taken));
        }
    }

    private void failWhatIsUnreachable() {
        counter.said.values().stream()
                .filter(entry -> !entry.settled && counter.unreachable.containsKey(entry.message.to()))
                .forEach(entry -> {
                    entry.settled = true;
                    counter.failed(entry, "unreachable");
                });
    }

    private Parcel taken(SaidEntry entry, Instant until) {
        if (entry.leased) {
            entry.unknownOutcomes++;
        }
        entry.leased = true;
        entry.leasedUntil = until;
        entry.attempts++;
        return new Parcel(
                entry.message, entry.callsDone, entry.attempts, entry.unknownOutcomes, since(entry), citizen(entry));
    }

    private Instant since(SaidEntry entry) {
        Instant heard = counter.lastHeard(entry.message.to(), entry.at);
        return entry.invited.isPresent() && heard.isAfter(entry.at) ? heard : entry.at;
    }

    private Parcel.Citizen citizen(SaidEntry entry) {
        Instant heard = counter.lastHeard(entry.message.to(), entry.at);
        return new Parcel.Citizen(Duration.between(heard, counter.now()), entry.invited.isPresent());
    }

    @Override
    public Future<Void> delivered(long message, int callsDone, Optional<MessageRef> platformName) {
        synchronized (counter) {
            SaidEntry entry = counter.said.get(message);
            if (entry != null) {
                entry.callsDone = callsDone;
                platformName.ifPresent(entry.names::add);
            }
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Void> settle(List<Settled> settled) {
        synchronized (counter) {
            settled.forEach(one -> settle(one.message(), one.settlement()));
            return Future.succeededFuture();
        }
    }

    private void settle(long message, Settlement settlement) {
        SaidEntry entry = counter.said.get(message);
        if (entry != null && !entry.settled) {
            entry.leased = false;
            entry.leasedUntil = Instant.MIN;
            settlement.fold(
                    sent -> sent(entry, sent),
                    retry -> later(entry, retry.after()),
                    postponed -> {
                        entry.attempts--;
                        return later(entry, postponed.after());
                    },
                    unknown -> {
                        entry.unknownOutcomes++;
                        return later(entry, unknown.after());
                    },
                    plain -> plain(entry),
                    invitation -> invitation(entry),
                    invited -> invited(entry, invited),
                    moved -> moved(entry, moved),
                    failed -> failed(entry, failed));
        }
    }

    private static boolean sent(SaidEntry entry, Settlement.Sent sent) {
        sent.name().ifPresent(entry.names::add);
        entry.settled = true;
        return true;
    }

    private boolean later(SaidEntry entry, Duration after) {
        entry.notBefore = counter.now().plus(after);
        return false;
    }

    private static boolean plain(SaidEntry entry) {
        entry.callsDone = 0;
        entry.message = entry.message.as(Format.PLAIN);
        return false;
    }

    private boolean invitation(SaidEntry entry) {
        boolean lately = counter.lastHeard(entry.message.to(), Instant.MIN)
                .isAfter(counter.now().minus(Duration.ofMinutes(2)));
        if (lately) {
            return later(entry, Duration.ofSeconds(5));
        }
        entry.callsDone = 0;
        entry.invited = Optional.of(counter.now());
        entry.message = entry.message.as(Format.INVITATION);
        return false;
    }

    private static boolean invited(SaidEntry entry, Settlement.Invited invited) {
        invited.name().ifPresent(entry.names::add);
        entry.attempts = 0;
        entry.unknownOutcomes = 0;
        entry.callsDone = 0;
        entry.notBefore = entry.message.format() == Format.INVITATION ? Instant.MAX : Instant.MIN;
        return false;
    }

    private boolean moved(SaidEntry entry, Settlement.Moved moved) {
        ConversationKey from = entry.message.to();
        ConversationKey to = new ConversationKey(from.channel(), moved.to());
        counter.inbox().keep(from.channel(), List.of(new ChannelEvent.AddressChanged(from, to)));
        entry.message = InMemoryInbox.addressed(entry.message, to);
        return false;
    }

    private boolean failed(SaidEntry entry, Settlement.Failed failed) {
        entry.settled = true;
        if (failed.unreachable()) {
            counter.unreachable.put(entry.message.to(), true);
        }
        counter.failed(entry, failed.reason());
        return true;
    }
}
