package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Settled;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelAddress;
import it.sportello.core.message.MessageRef;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.Storable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends the taking of outgoing messages, each way in which it can end with its own statement. */
final class Settling {
    /**
     * What was sent, each under its id with the platform's name for it or null. The names are noted in one order for all
     * transactions, so that none waits on another in a circle.
     */
    private static final String SENT = """
            WITH gone AS (
                DELETE FROM outgoing_waiting w
                WHERE w.outgoing = ANY (ARRAY (SELECT id::bigint FROM jsonb_object_keys($1::jsonb) AS id))
                RETURNING w.outgoing, w.conversation, w.channel, $1::jsonb ->> w.outgoing::text AS name
            )
            INSERT INTO sent_call AS c (channel, name, outgoing, conversation)
            SELECT g.channel, g.name, g.outgoing, g.conversation FROM gone g
            WHERE g.name IS NOT NULL ORDER BY g.channel COLLATE "C", g.name COLLATE "C"
            ON CONFLICT (channel, name)
            DO UPDATE SET outgoing = excluded.outgoing, conversation = excluded.conversation WHERE c.outgoing IS NULL
            RETURNING outgoing, status, failure
            """;

    private static final String LATER = """
            UPDATE outgoing_waiting
            SET taken = false, taken_by = NULL, due_at = now() + $2::float8 * interval '1 second',
                waits_because = $3, unknown_outcomes = unknown_outcomes + $4
            WHERE outgoing = $1
            """;

    private static final String NOT_YET = """
            UPDATE outgoing_waiting
            SET taken = false, taken_by = NULL, due_at = now() + $2::float8 * interval '1 second',
                attempts = attempts - 1
            WHERE outgoing = $1
            """;

    private static final String AS_PLAIN_TEXT = """
            UPDATE outgoing_waiting
            SET taken = false, taken_by = NULL, due_at = now(), format = 'PLAIN', calls_done = 0
            WHERE outgoing = $1
            """;

    /**
     * When a citizen was heard last is noted to the minute, and what he writes just now may not be seen here yet: whoever
     * was heard about then is taken to have written since.
     */
    private static final String AS_INVITATION = """
            WITH announced AS (
                UPDATE outgoing o SET invited = true
                FROM outgoing_waiting w JOIN conversation c ON c.id = w.conversation
                WHERE w.outgoing = $1 AND o.id = $1 AND o.recorded_at = w.recorded_at
                  AND NOT coalesce(c.heard_at > now() - interval '2 minutes', false)
            )
            UPDATE outgoing_waiting w
            SET taken = false, taken_by = NULL, calls_done = 0,
                format = CASE WHEN heard.lately THEN 'RICH' ELSE 'INVITATION' END,
                invited_at = CASE WHEN heard.lately THEN w.invited_at ELSE now() END,
                due_at = now() + CASE WHEN heard.lately THEN interval '5 seconds' ELSE interval '0' END
            FROM (SELECT id, coalesce(heard_at > now() - interval '2 minutes', false) AS lately FROM conversation) AS heard
            WHERE w.outgoing = $1 AND heard.id = w.conversation
            """;

    private static final String INVITED = """
            UPDATE outgoing_waiting w
            SET taken = false, taken_by = NULL, attempts = 0, unknown_outcomes = 0, calls_done = 0, waits_because = NULL,
                format = CASE WHEN c.heard_at > w.invited_at - interval '2 minutes' THEN 'RICH' ELSE w.format END,
                due_at = CASE WHEN w.format <> 'INVITATION' OR c.heard_at > w.invited_at - interval '2 minutes'
                              THEN now() ELSE 'infinity' END
            FROM conversation c
            WHERE w.outgoing = $1 AND c.id = w.conversation
            """;

    /** The conversation of the message and, where there is one, the conversation at the new address. */
    private static final String LOCK_BOTH = """
            SELECT c.id FROM conversation c, outgoing_waiting w JOIN conversation own ON own.id = w.conversation
            WHERE w.outgoing = $1 AND (c.id = own.id OR (c.channel = own.channel AND c.address = $2))
            ORDER BY c.id FOR UPDATE OF c
            """;

    private static final String MOVE = """
            UPDATE conversation c SET address = $2
            FROM outgoing_waiting w
            WHERE w.outgoing = $1 AND c.id = w.conversation
              AND NOT EXISTS (SELECT FROM conversation n WHERE n.channel = c.channel AND n.address = $2)
            """;

    /** Where the conversation could not move because there is one at the new address, what waits is said in that one. */
    private static final String JOIN = """
            WITH place AS MATERIALIZED (
                SELECT old.id AS old, n.id AS new
                FROM outgoing_waiting w JOIN conversation old ON old.id = w.conversation
                JOIN conversation n ON n.channel = old.channel AND n.address = $2
                WHERE w.outgoing = $1
            ), joined AS (
                UPDATE outgoing_waiting w
                SET conversation = place.new,
                    taken = w.taken AND w.outgoing <> $1,
                    due_at = CASE WHEN w.outgoing = $1 THEN now() ELSE w.due_at END
                FROM place
                WHERE w.conversation = place.old
                RETURNING w.outgoing, w.recorded_at, w.conversation
            )
            UPDATE outgoing o SET conversation = j.conversation
            FROM joined j
            WHERE o.id = j.outgoing AND o.recorded_at = j.recorded_at
            """;

    private static final String LOCK = """
            SELECT id FROM conversation WHERE id = (SELECT conversation FROM outgoing_waiting WHERE outgoing = $1)
            FOR UPDATE
            """;

    private static final String FAIL = "DELETE FROM outgoing_waiting WHERE outgoing = $1 RETURNING conversation";

    private static final String UNREACHABLE = "UPDATE conversation SET reachable = false WHERE id = $1";

    private final SqlConnection connection;

    Settling(SqlConnection connection) {
        this.connection = connection;
    }

    /** What was sent is by far the most, and is settled in one statement. */
    Future<Void> all(List<Settled> settled) {
        JsonObject sent = new JsonObject();
        Future<Void> others = Future.succeededFuture();
        for (Settled one : settled) {
            if (one.settlement() instanceof Settlement.Sent arrived) {
                sent.mergeIn(json(one.message(), arrived));
            } else {
                others = others.compose(before -> as(one.message(), one.settlement()));
            }
        }
        return sent.isEmpty() ? others : others.compose(before -> sent(sent));
    }

    private static JsonObject json(long message, Settlement.Sent sent) {
        return new JsonObject()
                .put(
                        Long.toString(message),
                        sent.name().map(name -> Storable.text(name.value())).orElse(null));
    }

    private Future<Void> sent(JsonObject sent) {
        return connection
                .preparedQuery(SENT)
                .execute(Tuple.of(sent))
                .compose(calls -> Failures.reportedBefore(connection, calls));
    }

    private Future<Void> as(long message, Settlement settlement) {
        return settlement.fold(
                sent -> sent(json(message, sent)),
                retry -> later(message, retry.after(), retry.reason(), 0),
                postponed -> run(NOT_YET, Tuple.of(message, Moments.seconds(postponed.after()))),
                unknown -> later(message, unknown.after(), "unknown outcome", 1),
                plain -> run(AS_PLAIN_TEXT, Tuple.of(message)),
                invitation -> run(LOCK, Tuple.of(message)).compose(locked -> run(AS_INVITATION, Tuple.of(message))),
                invited -> invited(message, invited.name()),
                moved -> move(message, moved.to()),
                failed -> fail(message, failed));
    }

    private Future<Void> run(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).mapEmpty();
    }

    private Future<Void> later(long message, Duration after, String reason, int unknownOutcomes) {
        return run(LATER, Tuple.of(message, Moments.seconds(after), Storable.text(reason), unknownOutcomes));
    }

    /** A failure of the invitation that was reported already ends the waiting. */
    private Future<Void> invited(long message, Optional<MessageRef> name) {
        return run(LOCK, Tuple.of(message))
                .compose(locked -> run(INVITED, Tuple.of(message)))
                .compose(waits -> name.map(known -> PgOutbox.name(connection, message, known))
                        .orElseGet(Future::succeededFuture));
    }

    private Future<Void> move(long message, ChannelAddress to) {
        Tuple parameters = Tuple.of(message, Storable.text(to.value()));
        return run(LOCK_BOTH, parameters)
                .compose(locked -> run(MOVE, parameters))
                .compose(moved -> run(JOIN, parameters));
    }

    private Future<Void> fail(long message, Settlement.Failed failed) {
        return run(LOCK, Tuple.of(message))
                .compose(locked -> connection.preparedQuery(FAIL).execute(Tuple.of(message)))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture()
                        : consequences(message, failed, rows.iterator().next().getLong("conversation")));
    }

    private Future<Void> consequences(long message, Settlement.Failed failed, long conversation) {
        Failures failures = new Failures(connection);
        Map<Long, String> reason = Map.of(message, Storable.text(failed.reason()));
        return failed.unreachable()
                ? run(UNREACHABLE, Tuple.of(conversation))
                        .compose(noted -> failures.mark(reason))
                        .compose(marked -> failures.ofAllThatWaits(conversation))
                : failures.mark(reason);
    }
}
