package it.sportello.core.ticket;

import it.sportello.core.care.Proposal;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** What is kept of tickets in memory besides the tickets themselves. */
public final class Journal {
    /** What a person has typed for a ticket. */
    record Desk(long ticket, StaffId who) {}

    private final Map<Long, List<Step>> steps = new HashMap<>();
    private final Map<Long, Instant> owesSince = new HashMap<>();
    private final Map<Long, Instant> spokeAt = new HashMap<>();
    final Map<Desk, UnsentReply> unsent = new HashMap<>();
    final Map<Long, Proposal> proposed = new TreeMap<>();
    final Set<OfficeId> careful = new HashSet<>();
    private LongPredicate labelledWithCare = ticket -> false;

    /** By which tickets' labels is known whether a second person reads their replies. */
    public void care(LongPredicate labelled) {
        labelledWithCare = labelled;
    }

    boolean isCareful(Ticket ticket) {
        return labelledWithCare.test(ticket.id())
                || ticket.office().filter(careful::contains).isPresent();
    }

    public void add(long ticket, Step step) {
        steps.computeIfAbsent(ticket, none -> new ArrayList<>()).add(step);
    }

    /** A promise of the ticket was not kept. */
    public void late(long ticket, Step step) {
        add(ticket, step);
    }

    List<Step> of(long ticket) {
        return List.copyOf(steps.getOrDefault(ticket, List.of()));
    }

    /** What else goes with a ticket that becomes part of another one. */
    private final List<MergeListener> listeners = new ArrayList<>();

    /** Told of a ticket that became part of another one. */
    public interface MergeListener {
        void merged(long ticket, long into);
    }

    public void listen(MergeListener listener) {
        listeners.add(listener);
    }

    void merged(long ticket, long into) {
        listeners.forEach(listener -> listener.merged(ticket, into));
    }

    void owes(long ticket, Instant since) {
        owesSince.put(ticket, since);
    }

    void spoke(long ticket, Instant at) {
        owesSince.remove(ticket);
        spokeAt.put(ticket, at);
    }

    Optional<Instant> owesSince(long ticket) {
        return Optional.ofNullable(owesSince.get(ticket));
    }

    /** When a person last said something for it. */
    public Instant spokeAt(long ticket) {
        return spokeAt.getOrDefault(ticket, Instant.MIN);
    }
}
