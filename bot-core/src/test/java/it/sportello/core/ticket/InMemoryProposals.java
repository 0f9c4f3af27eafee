package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.care.Proposal;
import it.sportello.core.care.Proposals;
import it.sportello.core.counter.Await;
import it.sportello.core.counter.Draft;
import it.sportello.core.counter.InMemoryCounter;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Proposed replies in memory. */
public final class InMemoryProposals implements Proposals {
    private final InMemoryCounter counter;

    public InMemoryProposals(InMemoryCounter counter) {
        this.counter = counter;
    }

    @Override
    public Future<Outcome> propose(long ticket, StaffId writer, UnsentReply reply, Afterwards afterwards) {
        synchronized (counter) {
            Outcome outcome = Await.value(counter.tickets().proposed(ticket, writer));
            if (outcome == Outcome.DONE) {
                counter.journal().unsent.remove(new Journal.Desk(ticket, writer));
                counter.journal()
                        .proposed
                        .put(
                                ticket,
                                new Proposal(
                                        ticket,
                                        writer,
                                        reply.text(),
                                        reply.files(),
                                        afterwards,
                                        Optional.empty(),
                                        counter.now()));
            }
            return Future.succeededFuture(outcome);
        }
    }

    @Override
    public Future<Optional<Proposal>> of(long ticket) {
        synchronized (counter) {
            return Future.succeededFuture(
                    Optional.ofNullable(counter.journal().proposed.get(ticket)));
        }
    }

    private Stream<Proposal> waiting() {
        return counter.journal().proposed.values().stream()
                .filter(Proposal::waits)
                .filter(proposal -> {
                    Ticket ticket = Objects.requireNonNull(counter.keptTickets().get(proposal.ticket()));
                    return ticket.state() != Ticket.State.CLOSED
                            && ticket.holder().map(proposal.writer()::equals).orElse(true);
                });
    }

    @Override
    public Future<List<Proposal>> waiting(int limit) {
        synchronized (counter) {
            return Future.succeededFuture(waiting().limit(limit).toList());
        }
    }

    @Override
    public Future<Integer> countWaiting() {
        synchronized (counter) {
            return Future.succeededFuture((int) waiting().count());
        }
    }

    @Override
    public Future<Verdict> approve(long ticket, StaffId approver, Words seen, List<Draft> words) {
        return judge(ticket, approver, seen, proposal -> {
            Outcome outcome =
                    Await.value(counter.tickets().said(ticket, proposal.writer(), words, proposal.afterwards()));
            if (outcome != Outcome.DONE) {
                return Verdict.CHANGED;
            }
            counter.journal().proposed.remove(ticket);
            counter.tickets().step(ticket, Kind.APPROVED, Optional.of(approver));
            return Verdict.DONE;
        });
    }

    @Override
    public Future<Verdict> giveBack(long ticket, StaffId approver, Words seen, Words remark) {
        return judge(ticket, approver, seen, proposal -> {
            counter.journal()
                    .unsent
                    .put(
                            new Journal.Desk(ticket, proposal.writer()),
                            new UnsentReply(proposal.text(), proposal.files()));
            counter.journal()
                    .proposed
                    .put(
                            ticket,
                            new Proposal(
                                    ticket,
                                    proposal.writer(),
                                    proposal.text(),
                                    proposal.files(),
                                    proposal.afterwards(),
                                    Optional.of(remark),
                                    proposal.at()));
            counter.tickets().step(ticket, Kind.RETURNED, Optional.of(approver));
            return Verdict.DONE;
        });
    }

    private Future<Verdict> judge(long ticket, StaffId approver, Words seen, Function<Proposal, Verdict> consequence) {
        synchronized (counter) {
            return Future.succeededFuture(Optional.ofNullable(
                            counter.journal().proposed.get(ticket))
                    .filter(proposal -> proposal.waits() && proposal.text().equals(seen))
                    .map(proposal -> proposal.writer().equals(approver) ? Verdict.OWN : consequence.apply(proposal))
                    .orElse(Verdict.CHANGED));
        }
    }

    @Override
    public Future<Set<OfficeId>> carefulOffices() {
        synchronized (counter) {
            return Future.succeededFuture(Set.copyOf(counter.journal().careful));
        }
    }

    @Override
    public Future<Void> setCareful(OfficeId office, boolean careful) {
        synchronized (counter) {
            if (careful) {
                counter.journal().careful.add(office);
            } else {
                counter.journal().careful.remove(office);
            }
            return Future.succeededFuture();
        }
    }
}
