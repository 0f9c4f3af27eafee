package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.ConductStep;
import it.sportello.core.care.Conducts;
import it.sportello.core.care.Measure;
import it.sportello.core.care.Measure.Kind;
import it.sportello.core.conversation.Conduct;
import it.sportello.core.conversation.Conversation;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done about citizens' conduct, in memory. */
public final class InMemoryConducts implements Conducts {
    private final InMemoryCounter counter;
    private final Map<ConversationKey, List<ConductStep>> steps = new LinkedHashMap<>();

    public InMemoryConducts(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Boolean> take(long ticket, StaffId by, Measure measure, List<Draft> say) {
        synchronized (counter) {
            Optional<Ticket> found = Optional.ofNullable(counter.keptTickets().get(ticket));
            found.ifPresent(one -> take(one, by, measure, say));
            return Future.succeededFuture(found.isPresent());
        }
    }

    private void take(Ticket ticket, StaffId by, Measure measure, List<Draft> say) {
        ConversationKey key = ticket.conversation();
        Optional<Instant> until =
                measure.kind() == Kind.MUTED ? Optional.of(counter.now().plus(measure.length())) : Optional.empty();
        steps.computeIfAbsent(key, none -> new ArrayList<>())
                .add(new ConductStep(ticket.id(), measure.kind(), by, measure.why(), until, counter.now()));
        if (measure.kind() == Kind.BLOCKED) {
            counter.tickets().closeAll(key, by);
        }
        counter.conversation(key)
                .ifPresent(conversation -> counter.keep(new Conversation(
                        key,
                        conversation.version(),
                        conversation.state().of(conduct(conversation.state().conduct(), measure.kind(), until)))));
        say.forEach(draft -> counter.tell(key, draft));
    }

    private static Conduct conduct(Conduct before, Kind kind, Optional<Instant> until) {
        return switch (kind) {
            case WARNED -> before;
            case MUTED -> new Conduct(until, before.blocked());
            case BLOCKED -> new Conduct(before.mutedUntil(), true);
            case FREED -> Conduct.FINE;
        };
    }

    @Override
    public Future<List<ConductStep>> of(ConversationKey key) {
        synchronized (counter) {
            return Future.succeededFuture(List.copyOf(steps.getOrDefault(key, List.of())));
        }
    }

    @Override
    public Future<List<ConductStep>> inForce(int limit) {
        synchronized (counter) {
            return Future.succeededFuture(steps.values().stream()
                    .flatMap(
                            all -> all.stream()
                                    .filter(step -> step.kind() != Kind.WARNED)
                                    .reduce((first, second) -> second)
                                    .stream())
                    .filter(step -> step.kind() == Kind.BLOCKED
                            || step.until().filter(counter.now()::isBefore).isPresent())
                    .limit(limit)
                    .toList());
        }
    }
}
