package it.sportello.core.deadline;

import io.vertx.core.Future;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.InMemoryProposals;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Escalations in memory. */
public final class InMemoryEscalations implements Escalations {
    private static final Set<Step.Kind> BY_NOBODY = Set.of(Step.Kind.LATE, Step.Kind.SILENCE);

    private final InMemoryCounter counter;
    private final InMemoryPromises promises;
    private final Map<OfficeId, Aftermath> chosen = new HashMap<>();

    public InMemoryEscalations(InMemoryCounter counter, InMemoryPromises promises) {
        this.counter = counter;
        this.promises = promises;
    }

    @Override
    public Future<Map<OfficeId, Aftermath>> chosen() {
        synchronized (counter) {
            return Future.succeededFuture(Map.copyOf(chosen));
        }
    }

    @Override
    public Future<Void> choose(OfficeId office, Optional<StaffId> head, Optional<Aftermath> what) {
        synchronized (counter) {
            promises.nameHead(office, head);
            what.ifPresentOrElse(wish -> chosen.put(office, wish), () -> chosen.remove(office));
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<List<Overdue>> overdue(long behind, int limit) {
        synchronized (counter) {
            return Future.succeededFuture(all().filter(one -> one.ticket() > behind)
                    .sorted(Comparator.comparing(Overdue::ticket))
                    .limit(limit)
                    .toList());
        }
    }

    private Stream<Overdue> all() {
        return promises.missed().filter(late -> late.followed().isEmpty()).flatMap(late -> overdue(late).stream());
    }

    private Optional<Overdue> overdue(Lateness late) {
        Promise promise = late.promise();
        return Optional.ofNullable(counter.keptTickets().get(promise.ticket()))
                .filter(ticket -> ticket.state() != Ticket.State.CLOSED)
                .filter(ticket -> isUndone(ticket, promise))
                .filter(ticket -> !isBeingRead(ticket))
                .flatMap(ticket -> ticket.office()
                        .flatMap(office -> Optional.ofNullable(chosen.get(office))
                                .filter(wish -> wish == Aftermath.HEAD
                                        || ticket.holder().isPresent())
                                .map(wish -> new Overdue(
                                        ticket.id(), promise.target(), office, wish, stands(ticket, promise)))));
    }

    private boolean isUndone(Ticket ticket, Promise promise) {
        if (promise.target() == Target.FIRST_ANSWER) {
            return ticket.answered().isEmpty();
        }
        return ticket.answered().isPresent()
                && !counter.journal().spokeAt(ticket.id()).isAfter(promises.noted(promise));
    }

    private boolean isBeingRead(Ticket ticket) {
        return Await.value(new InMemoryProposals(counter).waiting(Integer.MAX_VALUE)).stream()
                .anyMatch(proposal -> proposal.ticket() == ticket.id());
    }

    private Overdue.Standing stands(Ticket ticket, Promise promise) {
        Stream<Instant> moved = Await.value(counter.tickets().steps(ticket.id())).stream()
                .filter(step -> !BY_NOBODY.contains(step.kind()))
                .map(Step::at);
        Instant since = Stream.concat(Stream.of(promise.due(), promises.noted(promise)), moved)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Overdue.Standing(ticket.holder(), since);
    }

    @Override
    public Future<Boolean> follow(Overdue overdue, Optional<StaffId> head, List<Draft> say) {
        synchronized (counter) {
            Optional<StaffId> former = overdue.stands().holder();
            boolean still = all().anyMatch(one -> one.ticket() == overdue.ticket()
                    && one.target() == overdue.target()
                    && one.office().equals(overdue.office())
                    && one.stands().holder().equals(former));
            boolean follows = still && former.or(() -> head).isPresent();
            if (follows) {
                promises.followed(overdue, new Escalation(former, head, counter.now()));
                counter.tickets().escalated(overdue.ticket(), former, head, say);
            }
            return Future.succeededFuture(follows);
        }
    }
}
