package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Draft;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.Tickets.Outcome;
import java.util.List;
import java.util.Optional;

/** Sends one part of an answer to many, within a transaction: what is said and the mark stand or fall together. */
final class PartSending {
    /** Who has a part in hand keeps it until the end of his transaction; the others go on with the next. */
    private static final String TAKE = """
            SELECT p.conversation, p.ticket, p.asked_at, r.by_whom
            FROM group_reply_part p JOIN group_reply r ON r.number = p.reply
            WHERE p.id = $1 AND p.state = 'WAITING' FOR UPDATE OF p SKIP LOCKED
            """;

    private static final String LOCK = "SELECT FROM conversation WHERE id = $1 FOR UPDATE";

    /** What it is about may be something else: then it is not for this answer. */
    private static final String TICKET_BY_NOW = """
            SELECT t.id FROM ticket t JOIN open_question q ON q.conversation = t.conversation
            WHERE t.conversation = $1 AND q.asked_at = coalesce($2, q.asked_at)
              AND t.question = q.words AND t.opened_at >= q.asked_at
            ORDER BY t.state = 'CLOSED', t.id LIMIT 1
            """;

    /** A question that nobody passed on gets a ticket just before it is answered. */
    private static final String OPEN_TICKET = """
            INSERT INTO ticket (conversation, office, question, reason)
            SELECT c.id, (SELECT id FROM office ORDER BY place LIMIT 1), q.words, 'UNKNOWN'
            FROM open_question q JOIN conversation c ON c.id = q.conversation
            WHERE c.id = $1 AND q.asked_at = coalesce($2, q.asked_at) AND
            """ + PgOpenQuestions.STILL_OPEN + " RETURNING id";

    private static final String MARK = "UPDATE group_reply_part SET state = $2, ticket = $3 WHERE id = $1";

    private final SqlConnection connection;
    private final long part;

    PartSending(SqlConnection connection, long part) {
        this.connection = connection;
        this.part = part;
    }

    Future<Optional<State>> send(List<Draft> words) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(part))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : send(rows.iterator().next(), words).map(Optional::of));
    }

    private Future<State> send(Row taken, List<Draft> words) {
        StaffId who = new StaffId(taken.getLong("by_whom"));
        return ticket(taken)
                .compose(ticket -> reply(ticket, who, words)
                        .compose(state -> connection
                                .preparedQuery(MARK)
                                .execute(Tuple.of(part, state.name(), ticket.orElse(null)))
                                .map(state)));
    }

    private Future<State> reply(Optional<Long> ticket, StaffId who, List<Draft> words) {
        return ticket.map(id -> new TicketChange(connection, id, who)
                        .reply(words, Afterwards.CLOSE)
                        .map(PartSending::state))
                .orElseGet(() -> Future.succeededFuture(State.GONE));
    }

    private Future<Optional<Long>> ticket(Row taken) {
        Optional<Long> own = Optional.ofNullable(taken.getLong("ticket"));
        return own.isPresent() ? Future.succeededFuture(own) : ticketOf(question(taken));
    }

    private static Tuple question(Row taken) {
        return Tuple.of(taken.getLong("conversation"), taken.getOffsetDateTime("asked_at"));
    }

    private Future<Optional<Long>> ticketOf(Tuple question) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(question.getLong(0)))
                .compose(locked -> id(TICKET_BY_NOW, question))
                .compose(taken -> taken.isPresent() ? Future.succeededFuture(taken) : id(OPEN_TICKET, question));
    }

    private Future<Optional<Long>> id(String sql, Tuple question) {
        return connection.preparedQuery(sql).execute(question).map(PartSending::first);
    }

    private static Optional<Long> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getLong("id"));
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case DONE -> State.SENT;
            case HELD_BY_ANOTHER -> State.HELD;
            case NOT_OPEN -> State.GONE;
            case NEEDS_APPROVAL -> State.CAREFUL;
        };
    }
}
