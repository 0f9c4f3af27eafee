package it.sportello.storage.sql;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A result's rows as a stream. */
public final class RowStream {
    private RowStream() {}

    public static Stream<Row> of(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
