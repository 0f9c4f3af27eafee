package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.care.Proposal;
import it.sportello.core.care.Proposals;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proposed replies in PostgreSQL. */
public final class PgProposals implements Proposals {
    private static final String CAREFUL_OFFICES = "SELECT office FROM careful_office";
    private static final String ADD_CAREFUL = "INSERT INTO careful_office (office) VALUES ($1) ON CONFLICT DO NOTHING";
    private static final String REMOVE_CAREFUL = "DELETE FROM careful_office WHERE office = $1";

    private final Pool pool;
    private final Transactions transactions;

    public PgProposals(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Outcome> propose(long ticket, StaffId writer, UnsentReply reply, Afterwards afterwards) {
        return transactions.run(connection ->
                new TicketChange(connection, ticket, writer).propose(new ProposalRows(connection), reply, afterwards));
    }

    @Override
    public Future<Optional<Proposal>> of(long ticket) {
        return new ProposalRows(pool).of(ticket);
    }

    @Override
    public Future<List<Proposal>> waiting(int limit) {
        return new ProposalRows(pool).waiting(limit);
    }

    @Override
    public Future<Integer> countWaiting() {
        return new ProposalRows(pool).count();
    }

    @Override
    public Future<Verdict> approve(long ticket, StaffId approver, Words seen, List<Draft> words) {
        return judge(
                new Judged(ticket, approver, seen),
                connection -> proposal -> new TicketChange(connection, ticket, proposal.writer())
                        .say(words, proposal.afterwards())
                        .compose(outcome -> outcome == Outcome.DONE
                                ? new ProposalRows(connection)
                                        .remove(ticket)
                                        .compose(removed -> step(connection, ticket, Kind.APPROVED, approver))
                                        .map(Verdict.DONE)
                                : Future.succeededFuture(Verdict.CHANGED)));
    }

    @Override
    public Future<Verdict> giveBack(long ticket, StaffId approver, Words seen, Words remark) {
        return judge(
                new Judged(ticket, approver, seen),
                connection -> proposal -> new ProposalRows(connection)
                        .giveBack(ticket, remark)
                        .compose(given -> step(connection, ticket, Kind.RETURNED, approver))
                        .map(Verdict.DONE));
    }

    private static Future<Void> step(SqlConnection connection, long ticket, Kind kind, StaffId by) {
        return new Steps(connection).add(ticket, kind, Optional.of(by));
    }

    private record Judged(long ticket, StaffId approver, Words seen) {}

    private interface Consequence extends Function<SqlConnection, Function<Proposal, Future<Verdict>>> {}

    /** Behind the lock of the conversation, as every change of a ticket. */
    private Future<Verdict> judge(Judged judged, Consequence consequence) {
        return transactions.run(connection -> connection
                .preparedQuery(TicketChange.LOCK)
                .execute(Tuple.of(judged.ticket()))
                .compose(locked -> new ProposalRows(connection).of(judged.ticket()))
                .compose(found -> found.filter(proposal -> stillWaits(proposal, judged.seen()))
                        .map(proposal -> proposal.writer().equals(judged.approver())
                                ? Future.succeededFuture(Verdict.OWN)
                                : consequence.apply(connection).apply(proposal))
                        .orElseGet(() -> Future.succeededFuture(Verdict.CHANGED))));
    }

    private static boolean stillWaits(Proposal proposal, Words seen) {
        return proposal.waits() && proposal.text().value().equals(Storable.text(seen.value()));
    }

    @Override
    public Future<Set<OfficeId>> carefulOffices() {
        return pool.query(CAREFUL_OFFICES)
                .execute()
                .map(rows -> RowStream.of(rows)
                        .map(row -> new OfficeId(row.getString("office")))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Future<Void> setCareful(OfficeId office, boolean careful) {
        return pool.preparedQuery(careful ? ADD_CAREFUL : REMOVE_CAREFUL)
                .execute(Tuple.of(office.value()))
                .mapEmpty();
    }
}
