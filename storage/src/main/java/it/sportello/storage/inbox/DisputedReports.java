package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.message.ChannelName;
import it.sportello.storage.counter.Failures;
import it.sportello.storage.sql.Storable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports of which one tells of a failure: what they add up to is decided under the rows' locks, since people learn of it. */
final class DisputedReports {
    private static final String NOT_NAMED = "failed";

    private static final String LOCK = """
            SELECT c.id FROM conversation c
            WHERE c.id IN (
                SELECT s.conversation FROM sent_call s
                WHERE s.channel = $1 AND s.name = ANY ($2::text[]))
            ORDER BY c.id FOR UPDATE
            """;

    /** A platform may report on a message before the service has noted its name. */
    private static final String BEGIN = """
            INSERT INTO sent_call (channel, name)
            SELECT $1, name FROM unnest($2::text[]) AS name ORDER BY name COLLATE "C"
            ON CONFLICT DO NOTHING
            """;

    private static final String KNOWN = """
            SELECT name, outgoing, status, failure FROM sent_call
            WHERE channel = $1 AND name = ANY ($2::text[])
            ORDER BY name COLLATE "C" FOR UPDATE
            """;

    private static final String WRITE = """
            UPDATE sent_call s SET status = n.status, failure = n.failure
            FROM jsonb_to_recordset($2::jsonb) AS n (name text, status text, failure text)
            WHERE s.channel = $1 AND s.name = n.name
            """;

    /** What was taken for failed has been seen after all. */
    private static final String ARRIVED = """
            UPDATE outgoing o SET trouble = NULL
            WHERE o.id = ANY ($1::bigint[]) AND o.trouble IS NOT NULL
              AND NOT EXISTS (SELECT FROM sent_call s WHERE s.outgoing = o.id AND s.status = 'FAILED')
            """;

    /** One delivered call with what is known of it; outgoing is empty while its message is not. */
    private record Call(String name, Optional<Long> outgoing, DeliveryStatus status, Optional<String> failure) {
        static Call of(Row row) {
            return new Call(
                    row.getString("name"),
                    Optional.ofNullable(row.getLong("outgoing")),
                    DeliveryStatus.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getString("failure")));
        }

        Call after(StatusReported report) {
            DeliveryStatus next = status.after(report.status());
            if (next == status) {
                return this;
            }
            Optional<String> why = next == DeliveryStatus.FAILED
                    ? report.failure().map(Storable::text).or(() -> Optional.of(NOT_NAMED))
                    : Optional.empty();
            return new Call(name, outgoing, next, why);
        }

        JsonObject json() {
            JsonObject json = new JsonObject().put("name", name).put("status", status.name());
            failure.ifPresent(why -> json.put("failure", why));
            return json;
        }
    }

    private final SqlConnection connection;
    private final ChannelName channel;

    DisputedReports(SqlConnection connection, ChannelName channel) {
        this.connection = connection;
        this.channel = channel;
    }

    Future<Void> note(List<StatusReported> reports) {
        String[] names = reports.stream().map(DisputedReports::name).distinct().toArray(String[]::new);
        Tuple parameters = Tuple.tuple().addString(channel.value()).addValue(names);
        return connection
                .preparedQuery(LOCK)
                .execute(parameters)
                .compose(locked -> connection.preparedQuery(BEGIN).execute(parameters))
                .compose(begun -> connection.preparedQuery(KNOWN).execute(parameters))
                .compose(rows -> write(known(rows), reports));
    }

    private static String name(StatusReported report) {
        return Storable.text(report.message().value());
    }

    private static Map<String, Call> known(RowSet<Row> rows) {
        Map<String, Call> known = new TreeMap<>();
        rows.forEach(row -> known.put(row.getString("name"), Call.of(row)));
        return known;
    }

    private Future<Void> write(Map<String, Call> before, List<StatusReported> reports) {
        Map<String, Call> after = new LinkedHashMap<>(before);
        reports.forEach(report -> after.computeIfPresent(name(report), (name, call) -> call.after(report)));
        List<Call> changed = after.values().stream()
                .filter(call -> !call.equals(before.get(call.name())))
                .toList();
        if (changed.isEmpty()) {
            return Future.succeededFuture();
        }
        JsonArray json = new JsonArray(changed.stream().map(Call::json).toList());
        return connection
                .preparedQuery(WRITE)
                .execute(Tuple.of(channel.value(), json))
                .compose(written -> arrived(changed))
                .compose(cleared -> new Failures(connection).reported(failed(changed)));
    }

    private Future<Void> arrived(List<Call> changed) {
        Long[] seen = changed.stream()
                .filter(call -> call.status() != DeliveryStatus.FAILED)
                .flatMap(call -> call.outgoing().stream())
                .toArray(Long[]::new);
        return connection
                .preparedQuery(ARRIVED)
                .execute(Tuple.of((Object) seen))
                .mapEmpty();
    }

    private static Map<Long, String> failed(List<Call> changed) {
        Map<Long, String> failed = new TreeMap<>();
        changed.forEach(call ->
                call.failure().ifPresent(why -> call.outgoing().ifPresent(outgoing -> failed.put(outgoing, why))));
        return failed;
    }
}
