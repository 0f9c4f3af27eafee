package it.sportello.storage.knowledge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.exchange.imports.Imports;
import it.sportello.knowledge.exchange.imports.KeptImport;
import it.sportello.knowledge.exchange.imports.KeptImport.State;
import it.sportello.knowledge.exchange.imports.Order;
import it.sportello.knowledge.exchange.imports.Taken;
import it.sportello.knowledge.exchange.imports.Undone;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Imports in PostgreSQL. */
public final class PgImports implements Imports {
    /** What nobody took over goes with the first file of another day. */
    private static final String BRING = """
            WITH old AS (
                DELETE FROM knowledge_import WHERE taken_at IS NULL AND brought_at < now() - interval '1 day'
            )
            INSERT INTO knowledge_import (file, content, brought_by) VALUES ($1, $2, $3) RETURNING number
            """;

    private static final String SELECT =
            "SELECT number, file, brought_by, brought_at, taken_at, undone_at FROM knowledge_import ";

    private static final String FIND = SELECT + "WHERE number = $1";
    private static final String LATEST = SELECT + "WHERE taken_at IS NOT NULL ORDER BY number DESC LIMIT $1";
    private static final String CONTENT = "SELECT content FROM knowledge_import WHERE number = $1 AND taken_at IS NULL";

    private static final String ARTICLES =
            "SELECT article FROM knowledge_import_article WHERE import = $1 ORDER BY article COLLATE \"C\"";

    private final Pool pool;
    private final Transactions transactions;
    private final KnownWords words;

    public PgImports(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
        this.words = new KnownWords(pool);
    }

    @Override
    public Future<Long> bring(String file, byte[] content, Optional<StaffId> who) {
        Tuple parameters = Tuple.of(Storable.text(file), Buffer.buffer(content))
                .addLong(who.map(StaffId::value).orElse(null));
        return pool.preparedQuery(BRING)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong("number"));
    }

    @Override
    public Future<Optional<KeptImport>> find(long number) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(number))
                .map(rows -> RowStream.of(rows).map(PgImports::kept).findFirst());
    }

    @Override
    public Future<Optional<byte[]>> content(long number) {
        return pool.preparedQuery(CONTENT)
                .execute(Tuple.of(number))
                .map(rows -> RowStream.of(rows)
                        .map(row -> row.getBuffer("content").getBytes())
                        .findFirst());
    }

    @Override
    public Future<List<ArticleId>> articles(long number) {
        return pool.preparedQuery(ARTICLES)
                .execute(Tuple.of(number))
                .map(rows -> RowStream.of(rows)
                        .map(row -> new ArticleId(row.getString("article")))
                        .toList());
    }

    @Override
    public Future<List<KeptImport>> latest(int most) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.of(most))
                .map(rows -> RowStream.of(rows).map(PgImports::kept).toList());
    }

    @Override
    public Future<Taken> takeOver(long number, Order order, IntConsumer progress) {
        return words.learned(transactions
                .run(connection -> new ImportTaking(connection, number, progress).take(order))
                .recover(failure -> failure instanceof ImportTaking.Outpaced
                        ? Future.succeededFuture(Taken.OVERTAKEN)
                        : Future.failedFuture(failure)));
    }

    @Override
    public Future<Undone> undo(long number, Optional<StaffId> who) {
        return transactions.run(connection -> new ImportUndoing(connection, number, who).undo());
    }

    private static KeptImport kept(Row row) {
        return new KeptImport(
                row.getLong("number"),
                row.getString("file"),
                Optional.ofNullable(row.getLong("brought_by")).map(StaffId::new),
                Moments.of(row, "brought_at"),
                state(row));
    }

    private static State state(Row row) {
        if (row.getValue("undone_at") != null) {
            return State.UNDONE;
        }
        return row.getValue("taken_at") == null ? State.WAITING : State.TAKEN;
    }
}
