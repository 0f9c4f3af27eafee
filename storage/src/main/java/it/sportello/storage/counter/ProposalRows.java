package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.care.Proposal;
import it.sportello.core.message.Words;
import it.sportello.core.staff.StaffId;
import it.sportello.core.ticket.Tickets.Afterwards;
import it.sportello.core.ticket.UnsentReply;
import it.sportello.storage.json.AttachmentsJson;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.util.List;
import java.util.Optional;

/** The rows of proposed replies. */
final class ProposalRows {
    private static final String PUT = """
            WITH files AS (
                INSERT INTO proposed_attachment (ticket, attachments) VALUES ($1, $5::jsonb)
                ON CONFLICT (ticket) DO UPDATE SET attachments = excluded.attachments
            )
            INSERT INTO proposed_reply (ticket, writer, text, closes) VALUES ($1, $2, $3, $4)
            ON CONFLICT (ticket) DO UPDATE
            SET writer = excluded.writer, text = excluded.text, closes = excluded.closes, remark = NULL, at = now()
            """;

    private static final String SELECT = """
            SELECT p.ticket, p.writer, p.text, p.closes, p.remark, p.at, a.attachments
            FROM proposed_reply p LEFT JOIN proposed_attachment a ON a.ticket = p.ticket
            """;

    private static final String OF = SELECT + "WHERE p.ticket = $1";

    /** What was proposed by someone who does not have the ticket any more waits for nobody. */
    private static final String WAITS = """
            JOIN ticket t ON t.id = p.ticket
            WHERE p.remark IS NULL AND t.state <> 'CLOSED' AND (t.holder IS NULL OR t.holder = p.writer)
            """;

    private static final String WAITING = SELECT + WAITS + " ORDER BY p.at, p.ticket LIMIT $1";

    private static final String COUNT = "SELECT count(*) AS waiting FROM proposed_reply p " + WAITS;

    private static final String REMOVE = """
            WITH files AS (DELETE FROM proposed_attachment WHERE ticket = $1)
            DELETE FROM proposed_reply WHERE ticket = $1
            """;

    private static final String GIVE_BACK = """
            WITH given AS (
                UPDATE proposed_reply SET remark = $2 WHERE ticket = $1 RETURNING ticket, writer, text
            ), kept AS (
                INSERT INTO unsent_reply (ticket, who, text, attachments)
                SELECT g.ticket, g.writer, g.text, nullif(a.attachments, '[]')
                FROM given g JOIN staff_member s ON s.id = g.writer
                LEFT JOIN proposed_attachment a ON a.ticket = g.ticket
                ON CONFLICT (ticket, who) DO UPDATE
                SET text = excluded.text, attachments = excluded.attachments, kept_at = now()
            )
            SELECT pg_notify('sportello_ticket', ticket::text) FROM given
            """;

    private final SqlClient client;

    ProposalRows(SqlClient client) {
        this.client = client;
    }

    Future<Void> put(long ticket, StaffId writer, UnsentReply reply, Afterwards afterwards) {
        boolean closes = afterwards == Afterwards.CLOSE;
        return client.preparedQuery(PUT)
                .execute(Tuple.of(
                        ticket,
                        writer.value(),
                        Storable.text(reply.text().value()),
                        closes,
                        AttachmentsJson.write(reply.files())))
                .mapEmpty();
    }

    Future<Optional<Proposal>> of(long ticket) {
        return client.preparedQuery(OF)
                .execute(Tuple.of(ticket))
                .map(rows -> proposals(rows).stream().findFirst());
    }

    Future<List<Proposal>> waiting(int limit) {
        return client.preparedQuery(WAITING).execute(Tuple.of(limit)).map(ProposalRows::proposals);
    }

    Future<Integer> count() {
        return client.preparedQuery(COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("waiting"));
    }

    Future<Void> remove(long ticket) {
        return client.preparedQuery(REMOVE).execute(Tuple.of(ticket)).mapEmpty();
    }

    Future<Void> giveBack(long ticket, Words remark) {
        return client.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(ticket, Storable.text(remark.value())))
                .mapEmpty();
    }

    private static List<Proposal> proposals(RowSet<Row> rows) {
        return RowStream.of(rows).map(ProposalRows::proposal).toList();
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                row.getLong("ticket"),
                new StaffId(row.getLong("writer")),
                new Words(row.getString("text")),
                AttachmentsJson.read(row, "attachments"),
                row.getBoolean("closes") ? Afterwards.CLOSE : Afterwards.HOLD,
                Optional.ofNullable(row.getString("remark")).map(Words::new),
                Moments.of(row, "at"));
    }
}
