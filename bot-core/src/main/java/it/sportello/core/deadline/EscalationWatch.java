package it.sportello.core.deadline;

import io.vertx.core.Future;
import it.sportello.core.counter.Draft;
import it.sportello.core.deadline.Overdue.Head;
import it.sportello.core.deadline.Overdue.Move;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffSessions;
import it.sportello.core.ticket.Notices;
import it.sportello.core.ticket.Ticket;
import it.sportello.core.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets follow what offices want where late requests stay without their next step. */
public final class EscalationWatch {
    private static final int AT_ONCE = 500;

    private final Sources sources;
    private final Notices notices;
    private final Patience patience;
    private final boolean namesShown;

    /** Of what it decides. */
    public record Sources(
            Escalations escalations, Promises promises, Tickets tickets, StaffMembers members, StaffSessions sessions) {
        public Sources {
            Objects.requireNonNull(escalations, "escalations");
            Objects.requireNonNull(promises, "promises");
            Objects.requireNonNull(tickets, "tickets");
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(sessions, "sessions");
        }
    }

    /** @param namesShown whether citizens read the names of those who answer them */
    public EscalationWatch(Sources sources, Notices notices, Patience patience, boolean namesShown) {
        this.sources = Objects.requireNonNull(sources, "sources");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.patience = Objects.requireNonNull(patience, "patience");
        this.namesShown = namesShown;
    }

    /** Any number of nodes may look at the same time. */
    public Future<Void> look(Instant now) {
        return sources.escalations()
                .chosen()
                .compose(chosen -> chosen.isEmpty()
                        ? Future.succeededFuture()
                        : Future.all(
                                        sources.promises().heads(),
                                        sources.members().all(),
                                        sources.sessions().signedIn())
                                .compose(all ->
                                        page(new Staff(all.resultAt(0), all.resultAt(1), all.resultAt(2)), 0, now)));
    }

    /** Who heads which office, who works here, and who of them is at the desk. */
    private record Staff(Map<OfficeId, StaffId> heads, List<StaffMember> members, Set<StaffId> signedIn) {
        Optional<Head> head(OfficeId office) {
            return Optional.ofNullable(heads.get(office))
                    .flatMap(id -> members.stream()
                            .filter(member -> member.id().equals(id))
                            .findFirst())
                    .map(member -> new Head(member, signedIn.contains(member.id())));
        }
    }

    private Future<Void> page(Staff staff, long behind, Instant now) {
        return sources.escalations()
                .overdue(behind, AT_ONCE)
                .compose(found -> found.size() < AT_ONCE
                        ? follow(found, staff, now)
                        : then(
                                follow(found, staff, now),
                                () -> page(staff, found.get(AT_ONCE - 1).ticket(), now)));
    }

    private Future<Void> follow(List<Overdue> found, Staff staff, Instant now) {
        Future<Void> done = Future.succeededFuture();
        for (Overdue overdue : found) {
            Optional<Move> move = overdue.move(staff.head(overdue.office()), patience, now);
            done = then(
                    done, () -> move.map(known -> follow(overdue, known, now)).orElseGet(Future::succeededFuture));
        }
        return done;
    }

    /** One after the other: what fails does not keep what is behind it from its turn. */
    private static Future<Void> then(Future<Void> before, Supplier<Future<Void>> next) {
        return before.transform(ended -> next.get().compose(done -> before));
    }

    private Future<Void> follow(Overdue overdue, Move move, Instant now) {
        return sources.tickets()
                .find(overdue.ticket())
                .compose(found -> found.map(ticket -> told(ticket, move, now)
                                .compose(say -> sources.escalations()
                                        .follow(overdue, move.head().map(StaffMember::id), say))
                                .<Void>mapEmpty())
                        .orElseGet(Future::succeededFuture));
    }

    /** As where a person passes or leaves it; where the bot speaks already, the citizen knows that nobody has it. */
    private Future<List<Draft>> told(Ticket ticket, Move move, Instant now) {
        if (move.head().isPresent()) {
            String name = namesShown ? move.head().get().name() : "";
            return notices.of(ticket, PhraseKey.PERSON_PASSES, Map.of("name", name), now);
        }
        return ticket.botSpeaks()
                ? Future.succeededFuture(List.of())
                : notices.of(ticket, PhraseKey.PERSON_LEAVES, Map.of(), now);
    }
}
