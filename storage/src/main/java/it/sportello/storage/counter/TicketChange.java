package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step.Kind;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import it.sportello.core.ticket.UnsentReply;
import java.util.List;
import java.util.Optional;

/** One wish of a staff member for one ticket, within a transaction. */
final class TicketChange {
    /** Who writes to a conversation locks its row first: decisions of the bot's and wishes of staff take turns. */
    static final String LOCK =
            "SELECT id FROM conversation WHERE id = (SELECT conversation FROM ticket WHERE id = $1) FOR UPDATE";

    /** Compares and sets: a ticket changes only while nobody else holds it with the word, whatever was read before. */
    private static final String CHANGE = """
            WITH before AS (
                SELECT id, state, holder, bot_speaks FROM ticket
                WHERE id = $1 AND state <> 'CLOSED' AND (holder IS NULL OR holder = $2 OR bot_speaks)
                FOR UPDATE
            )
            UPDATE ticket t
            SET state = $3, holder = $4, office = coalesce($5, t.office), bot_speaks = false,
                closed_at = CASE WHEN $3 = 'CLOSED' THEN now() END,
                owes_since = CASE WHEN $6 OR $3 <> 'HELD' THEN NULL
                                  WHEN before.holder IS NOT DISTINCT FROM $4 AND NOT before.bot_speaks THEN t.owes_since
                                  ELSE now() END,
                spoke_at = CASE WHEN $6 THEN now() ELSE t.spoke_at END,
                answered_at = CASE WHEN $6 THEN coalesce(t.answered_at, now()) ELSE t.answered_at END,
                trouble = CASE WHEN $6 THEN NULL ELSE t.trouble END
            FROM before WHERE t.id = before.id
            RETURNING t.conversation,
                before.state = 'HELD' AND NOT before.bot_speaks AND t.state = 'HELD' AND before.holder = t.holder AS same,
                pg_notify('sportello_ticket', t.id::text)
            """;

    /** Whether a reply that could go has to be read by a second person. */
    private static final String CAREFUL = """
            SELECT FROM ticket t
            WHERE t.id = $1 AND t.state <> 'CLOSED' AND (t.holder IS NULL OR t.holder = $2 OR t.bot_speaks)
              AND (EXISTS (SELECT FROM careful_office c WHERE c.office = t.office)
                   OR EXISTS (SELECT FROM ticket_label tl JOIN label l ON l.id = tl.label
                              WHERE tl.ticket = t.id AND l.careful))
            """;

    private static final String MAY_CHANGE = """
            SELECT FROM ticket WHERE id = $1 AND state <> 'CLOSED' AND (holder IS NULL OR holder = $2 OR bot_speaks)
            """;

    private static final String REFUSED = "SELECT state FROM ticket WHERE id = $1";

    private final SqlConnection connection;
    private final long id;
    private final StaffId who;

    TicketChange(SqlConnection connection, long id, StaffId who) {
        this.connection = connection;
        this.id = id;
        this.who = who;
    }

    /** What a ticket is to be. */
    private record Wanted(String state, Optional<StaffId> holder, Optional<OfficeId> office, boolean spoke) {
        static final Wanted WAITING = new Wanted("WAITING", Optional.empty(), Optional.empty(), false);

        static Wanted heldBy(StaffId who) {
            return new Wanted("HELD", Optional.of(who), Optional.empty(), false);
        }

        static Wanted closedBy(StaffId who) {
            return new Wanted("CLOSED", Optional.of(who), Optional.empty(), false);
        }

        Wanted at(OfficeId other) {
            return new Wanted(state, holder, Optional.of(other), spoke);
        }

        Wanted spoken() {
            return new Wanted(state, holder, office, true);
        }
    }

    /** What follows in a conversation that has changed hands. */
    private interface Consequence {
        Future<Void> in(long conversation);
    }

    Future<Outcome> claim(List<Draft> say) {
        return change(
                Wanted.heldBy(who),
                row -> row.getBoolean("same")
                        ? conversation -> Future.succeededFuture()
                        : conversation -> step(Kind.CLAIMED).compose(noted -> tell(conversation, say)));
    }

    Future<Outcome> release(Kind kind, List<Draft> say) {
        return change(Wanted.WAITING, row -> conversation -> step(kind).compose(noted -> tell(conversation, say)));
    }

    Future<Outcome> pass(Passing passing, List<Draft> say) {
        Wanted wanted = passing.to()
                .fold(colleague -> Wanted.heldBy(colleague.who()), office -> Wanted.WAITING.at(office.office()));
        return change(
                wanted,
                row -> conversation ->
                        new Steps(connection).passed(id, who, passing).compose(noted -> tell(conversation, say)));
    }

    /** What was promised is late: the head of the office has it, or it waits again. */
    Future<Outcome> escalate(Optional<StaffId> former, Optional<StaffId> head, List<Draft> say) {
        return change(
                head.map(Wanted::heldBy).orElse(Wanted.WAITING),
                row -> conversation ->
                        new Steps(connection).escalated(id, former, head).compose(noted -> tell(conversation, say)));
    }

    Future<Outcome> close(List<Draft> say) {
        return change(
                Wanted.closedBy(who),
                row -> conversation -> step(Kind.CLOSED).compose(noted -> tell(conversation, say)));
    }

    Future<Outcome> reply(List<Draft> words, Afterwards afterwards) {
        return connection
                .preparedQuery(CAREFUL)
                .execute(Tuple.of(id, who.value()))
                .compose(careful ->
                        careful.size() > 0 ? Future.succeededFuture(Outcome.NEEDS_APPROVAL) : say(words, afterwards));
    }

    /** Holds the ticket for the writer of a reply that is kept. */
    Future<Outcome> propose(ProposalRows proposals, UnsentReply reply, Afterwards afterwards) {
        return change(
                Wanted.heldBy(who),
                row -> conversation -> step(Kind.PROPOSED)
                        .compose(noted -> new UnsentRows(connection).forget(id, who))
                        .compose(forgotten -> proposals.put(id, who, reply, afterwards)));
    }

    /** The words come last: if they cannot arrive, the ticket waits again with its trouble. */
    Future<Outcome> say(List<Draft> words, Afterwards afterwards) {
        boolean closes = afterwards == Afterwards.CLOSE;
        Wanted wanted = closes ? Wanted.closedBy(who) : Wanted.heldBy(who);
        return change(
                wanted.spoken(),
                row -> conversation -> (closes ? step(Kind.CLOSED) : Future.<Void>succeededFuture())
                        .compose(noted -> new UnsentRows(connection).forget(id, who))
                        .compose(forgotten -> new Drafts(connection, conversation).reply(id, words)));
    }

    Future<Outcome> mergedInto(long other) {
        return change(
                Wanted.closedBy(who), row -> conversation -> new Steps(connection).paired(id, Kind.MERGED, who, other));
    }

    /** Whether the person may change the ticket, behind the lock of its conversation. */
    Future<Outcome> unchanged() {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .compose(locked -> connection.preparedQuery(MAY_CHANGE).execute(Tuple.of(id, who.value())))
                .compose(rows -> rows.size() == 0 ? refused() : Future.succeededFuture(Outcome.DONE));
    }

    private Future<Void> step(Kind kind) {
        return new Steps(connection).add(id, kind, Optional.of(who));
    }

    private Future<Void> tell(long conversation, List<Draft> say) {
        return new Drafts(connection, conversation).tell(say);
    }

    private interface Following {
        Consequence of(Row changed);
    }

    private Future<Outcome> change(Wanted wanted, Following following) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .compose(locked -> connection.preparedQuery(CHANGE).execute(parameters(wanted)))
                .compose(rows -> rows.size() == 0 ? refused() : changed(rows, following));
    }

    private Tuple parameters(Wanted wanted) {
        return Tuple.tuple()
                .addLong(id)
                .addLong(who.value())
                .addString(wanted.state())
                .addLong(wanted.holder().map(StaffId::value).orElse(null))
                .addString(wanted.office().map(OfficeId::value).orElse(null))
                .addBoolean(wanted.spoke());
    }

    private Future<Outcome> changed(RowSet<Row> rows, Following following) {
        Row row = rows.iterator().next();
        long conversation = row.getLong("conversation");
        return new Holders(connection)
                .derive(conversation)
                .compose(derived -> following.of(row).in(conversation))
                .map(Outcome.DONE);
    }

    private Future<Outcome> refused() {
        return connection
                .preparedQuery(REFUSED)
                .execute(Tuple.of(id))
                .map(rows -> isOpen(rows) ? Outcome.HELD_BY_ANOTHER : Outcome.NOT_OPEN);
    }

    private static boolean isOpen(RowSet<Row> rows) {
        return rows.size() > 0 && !"CLOSED".equals(rows.iterator().next().getString("state"));
    }
}
