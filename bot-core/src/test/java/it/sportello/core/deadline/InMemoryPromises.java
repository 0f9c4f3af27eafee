package it.sportello.core.deadline;

import io.vertx.core.Future;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Promises in memory. */
public final class InMemoryPromises implements Promises {
    private final InMemoryCounter counter;
    private final Map<Key, Promise> soon = new LinkedHashMap<>();
    private final Map<Key, Lateness> late = new LinkedHashMap<>();
    private final Map<Key, Instant> noted = new HashMap<>();
    private final Map<OfficeId, StaffId> heads = new HashMap<>();

    private record Key(long ticket, Target target) {}

    public InMemoryPromises(InMemoryCounter counter) {
        this.counter = counter;
    }

    private static Key key(Promise promise) {
        return new Key(promise.ticket(), promise.target());
    }

    @Override
    public Future<Void> soon(Promise promise) {
        synchronized (counter) {
            soon.putIfAbsent(key(promise), promise);
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Boolean> missed(Promise promise, Optional<StaffId> head) {
        synchronized (counter) {
            soon.put(key(promise), promise);
            Lateness missed = new Lateness(promise, head, Optional.empty(), Optional.empty(), Optional.empty());
            boolean first = late.putIfAbsent(key(promise), missed) == null;
            if (first) {
                noted.put(key(promise), counter.now());
                counter.journal()
                        .late(
                                promise.ticket(),
                                new Step(
                                        Step.Kind.LATE,
                                        Optional.empty(),
                                        head.map(who -> new Passing(new Passing.To.Colleague(who), Words.NONE)),
                                        Optional.empty(),
                                        counter.now()));
            }
            return Future.succeededFuture(first);
        }
    }

    @Override
    public Future<List<Pressing>> pressing(int limit) {
        synchronized (counter) {
            return Future.succeededFuture(soon.values().stream()
                    .filter(promise -> ticket(promise)
                            .filter(ticket -> ticket.state() != Ticket.State.CLOSED)
                            .filter(ticket -> promise.target() == Target.SOLUTION
                                    || ticket.answered().isEmpty())
                            .isPresent())
                    .sorted(Comparator.comparing(Promise::due))
                    .limit(limit)
                    .map(promise -> new Pressing(
                            promise,
                            ticket(promise).flatMap(Ticket::holder),
                            Optional.ofNullable(late.get(key(promise))).flatMap(Lateness::followed)))
                    .toList());
        }
    }

    private Optional<Ticket> ticket(Promise promise) {
        return Optional.ofNullable(counter.keptTickets().get(promise.ticket()));
    }

    @Override
    public Future<List<Lateness>> late(Instant from, Instant until, Optional<OfficeId> office, int limit) {
        synchronized (counter) {
            return Future.succeededFuture(late.values().stream()
                    .filter(one -> !one.promise().due().isBefore(from)
                            && one.promise().due().isBefore(until))
                    .filter(one ->
                            office.isEmpty() || office.equals(one.promise().office()))
                    .sorted(Comparator.comparing(one -> one.promise().due()))
                    .limit(limit)
                    .map(one ->
                            new Lateness(one.promise(), one.head(), done(one.promise()), one.reason(), one.followed()))
                    .toList());
        }
    }

    private Optional<Instant> done(Promise promise) {
        return ticket(promise).flatMap(Ticket::answered).filter(at -> promise.target() == Target.FIRST_ANSWER);
    }

    /** All that were not kept. */
    Stream<Lateness> missed() {
        return late.values().stream();
    }

    /** When it was noted that this one was not kept. */
    Instant noted(Promise promise) {
        return noted.getOrDefault(key(promise), Instant.MAX);
    }

    void followed(Overdue overdue, Escalation escalation) {
        late.computeIfPresent(
                new Key(overdue.ticket(), overdue.target()),
                (key, one) ->
                        new Lateness(one.promise(), one.head(), one.done(), one.reason(), Optional.of(escalation)));
    }

    @Override
    public Future<Boolean> explain(long ticket, Target target, Lateness.Reason reason) {
        synchronized (counter) {
            Lateness explained = late.computeIfPresent(
                    new Key(ticket, target),
                    (key, one) ->
                            new Lateness(one.promise(), one.head(), one.done(), Optional.of(reason), one.followed()));
            return Future.succeededFuture(explained != null);
        }
    }

    @Override
    public Future<Map<OfficeId, StaffId>> heads() {
        synchronized (counter) {
            return Future.succeededFuture(Map.copyOf(heads));
        }
    }

    void nameHead(OfficeId office, Optional<StaffId> head) {
        synchronized (counter) {
            head.ifPresentOrElse(who -> heads.put(office, who), () -> heads.remove(office));
        }
    }
}
