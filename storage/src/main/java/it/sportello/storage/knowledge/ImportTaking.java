package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.exchange.imports.Order;
import it.sportello.knowledge.exchange.imports.Taken;
import it.sportello.knowledge.exchange.plan.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Takes an import over, within one transaction. */
final class ImportTaking {
    private static final int AT_ONCE = 250;

    private static final String HOLD = """
            SELECT brought_by FROM knowledge_import WHERE number = $1 AND taken_at IS NULL FOR UPDATE
            """;

    private static final String REMEMBER_OFFICE = """
            INSERT INTO knowledge_import_office (import, office, names_before)
            VALUES ($1, $2, (SELECT names FROM office WHERE id = $2))
            """;

    private static final String REMEMBER_ARTICLES = """
            INSERT INTO knowledge_import_article (import, article, before, after)
            SELECT $1, article, based_on, based_on + 1
            FROM unnest($2::text[], $3::int[]) AS changed (article, based_on)
            """;

    /** What articles are found by is merged into its index once, with the last of them, and not after each few. */
    private static final String INDEX_LATER =
            "SELECT set_config('gin_pending_list_limit', '64MB', true), set_config('work_mem', '64MB', true)";

    private static final String INDEX_NOW = "SET LOCAL gin_pending_list_limit TO DEFAULT";

    private static final String FINISH =
            "UPDATE knowledge_import SET taken_at = now(), content = NULL WHERE number = $1";

    private final SqlConnection connection;
    private final long number;
    private final IntConsumer progress;

    /** Someone saved an article since it was compared: the transaction ends here. */
    static final class Outpaced extends RuntimeException {
        private static final long serialVersionUID = 1;

        Outpaced() {
            super("an article was saved meanwhile");
        }
    }

    ImportTaking(SqlConnection connection, long number, IntConsumer progress) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.number = number;
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    Future<Taken> take(Order order) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(number))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Taken.NOT_WAITING)
                        : take(order, who(rows.iterator().next())));
    }

    private static Optional<StaffId> who(Row row) {
        return Optional.ofNullable(row.getLong("brought_by")).map(StaffId::new);
    }

    private Future<Taken> take(Order order, Optional<StaffId> who) {
        Future<Void> written = offices(order.offices()).compose(none -> run(INDEX_LATER));
        for (int from = 0; from < order.changes().size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, order.changes().size());
            List<Change> some = order.changes().subList(from, to);
            written = written.compose(none -> to < order.changes().size() ? Future.succeededFuture() : run(INDEX_NOW))
                    .compose(none -> articles(some, who))
                    .onSuccess(none -> progress.accept(to));
        }
        int small = order.facts().size() + order.gold().size();
        if (small > 0) {
            written = written.compose(none -> small(order, who))
                    .onSuccess(none -> progress.accept(order.changes().size() + small));
        }
        return written.compose(none -> connection.preparedQuery(FINISH).execute(Tuple.of(number)))
                .map(Taken.DONE);
    }

    private Future<Void> run(String sql) {
        return connection.query(sql).execute().mapEmpty();
    }

    private Future<Void> small(Order order, Optional<StaffId> who) {
        return new ImportedFacts(connection, number)
                .save(order.facts(), who)
                .compose(none -> new ImportedGold(connection, number).save(order.gold(), who));
    }

    private Future<Void> offices(List<Office> offices) {
        if (offices.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Tuple> remembered = offices.stream()
                .map(office -> Tuple.of(number, office.id().value()))
                .toList();
        List<Tuple> saved = offices.stream()
                .map(office -> Tuple.of(office.id().value(), OfficeJson.names(office)))
                .toList();
        return connection
                .preparedQuery(REMEMBER_OFFICE)
                .executeBatch(remembered)
                .compose(none -> connection.preparedQuery(PgOffices.SAVE).executeBatch(saved))
                .mapEmpty();
    }

    private Future<Void> articles(List<Change> changes, Optional<StaffId> who) {
        return new ArticleBatch(connection, who)
                .save(changes)
                .compose(saved -> saved == changes.size()
                        ? connection.preparedQuery(REMEMBER_ARTICLES).execute(remembered(changes))
                        : Future.failedFuture(new Outpaced()))
                .mapEmpty();
    }

    private Tuple remembered(List<Change> changes) {
        return Tuple.tuple()
                .addLong(number)
                .addArrayOfString(changes.stream()
                        .map(change -> change.article().id().value())
                        .toArray(String[]::new))
                .addArrayOfInteger(changes.stream().map(Change::basedOn).toArray(Integer[]::new));
    }
}
