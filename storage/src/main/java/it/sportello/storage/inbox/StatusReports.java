package it.sportello.storage.inbox;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.channel.ChannelEvent.StatusReported;
import it.sportello.core.channel.DeliveryStatus;
import it.sportello.core.message.ChannelName;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notes any number of status reports: with one statement and no conversation's lock where messages are on their way well,
 * as most are; where one failed, or had been taken for failed, as {@link DisputedReports}.
 */
final class StatusReports {
    /**
     * A platform may report on a message before the service has noted its name, even before that note is committed: the
     * insert waits for it then. Gives the names whose reports could not be noted in this way.
     */
    private static final String RAISE = """
            WITH report AS MATERIALIZED (
                SELECT * FROM jsonb_to_recordset($2::jsonb) AS r (name text, status text, above jsonb)
            ), known AS MATERIALIZED (
                SELECT s.name, s.status FROM sent_call s
                WHERE s.channel = $1 AND s.name IN (SELECT name FROM report)
                ORDER BY s.name COLLATE "C" FOR UPDATE
            ), raised AS (
                UPDATE sent_call s SET status = r.status
                FROM report r JOIN known k USING (name)
                WHERE s.channel = $1 AND s.name = r.name AND r.above ? k.status
            ), begun AS (
                INSERT INTO sent_call (channel, name, status)
                SELECT $1, r.name, r.status FROM report r
                WHERE r.name NOT IN (SELECT name FROM known)
                ORDER BY r.name COLLATE "C"
                ON CONFLICT DO NOTHING
                RETURNING name
            )
            SELECT r.name FROM report r
            WHERE r.name NOT IN (SELECT name FROM known WHERE status <> 'FAILED' UNION ALL SELECT name FROM begun)
            """;

    private final Transactions transactions;
    private final ChannelName channel;

    StatusReports(Transactions transactions, ChannelName channel) {
        this.transactions = transactions;
        this.channel = channel;
    }

    Future<Void> note(List<StatusReported> reports) {
        Set<String> failed = reports.stream()
                .filter(StatusReports::isOfFailure)
                .map(StatusReports::name)
                .collect(Collectors.toSet());
        Map<String, DeliveryStatus> highest = new TreeMap<>();
        reports.stream()
                .filter(report -> !failed.contains(name(report)))
                .forEach(report -> highest.merge(name(report), report.status(), DeliveryStatus::after));
        return raise(highest)
                .compose(left -> decide(reports.stream()
                        .filter(report -> failed.contains(name(report)) || left.contains(name(report)))
                        .toList()));
    }

    private Future<Set<String>> raise(Map<String, DeliveryStatus> highest) {
        if (highest.isEmpty()) {
            return Future.succeededFuture(Set.of());
        }
        JsonArray json = new JsonArray();
        highest.forEach((name, status) -> json.add(
                new JsonObject().put("name", name).put("status", status.name()).put("above", below(status))));
        return transactions
                .single(connection -> connection.preparedQuery(RAISE).execute(Tuple.of(channel.value(), json)))
                .map(rows ->
                        RowStream.of(rows).map(row -> row.getString("name")).collect(Collectors.toSet()));
    }

    /** What a report of that status changes. */
    private static JsonArray below(DeliveryStatus status) {
        return new JsonArray(Arrays.stream(DeliveryStatus.values())
                .filter(known -> known != DeliveryStatus.FAILED && known.after(status) != known)
                .map(DeliveryStatus::name)
                .toList());
    }

    private Future<Void> decide(List<StatusReported> left) {
        return left.isEmpty()
                ? Future.succeededFuture()
                : transactions.run(connection -> new DisputedReports(connection, channel).note(left));
    }

    private static boolean isOfFailure(StatusReported report) {
        return report.status() == DeliveryStatus.FAILED;
    }

    private static String name(StatusReported report) {
        return Storable.text(report.message().value());
    }
}
