package it.sportello.core.ticket;

import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of tickets in memory besides the tickets themselves. */
public final class Journal {
    /** What a person has typed for a ticket. */
    record Desk(long ticket, StaffId who) {}

    private final Map<Long, List<Step>> steps = new HashMap<>();
    private final Map<Long, Instant> owesSince = new HashMap<>();
    private final Map<Long, Instant> spokeAt = new HashMap<>();
    final Map<Desk, Words> unsent = new HashMap<>();

    void add(long ticket, Step step) {
        steps.computeIfAbsent(ticket, none -> new ArrayList<>()).add(step);
    }

    List<Step> of(long ticket) {
        return List.copyOf(steps.getOrDefault(ticket, List.of()));
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

    Instant spokeAt(long ticket) {
        return spokeAt.getOrDefault(ticket, Instant.MIN);
    }
}
