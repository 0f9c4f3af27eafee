package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.remark.Contact;
import it.sportello.core.remark.Contacts;
import it.sportello.storage.sql.Keys;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Contacts in PostgreSQL. */
public final class PgContacts implements Contacts {
    private static final String OF = """
            SELECT k.kind, k.written, k.left_at FROM contact k JOIN conversation c ON c.id = k.conversation
            WHERE c.channel = $1 AND c.address = $2
            """;

    private static final String ERASE = """
            DELETE FROM contact WHERE conversation = (SELECT id FROM conversation WHERE channel = $1 AND address = $2)
            """;

    private static final String ERASE_OLD = """
            DELETE FROM contact k
            WHERE k.left_at < now() - $1::float8 * interval '1 second'
              AND NOT EXISTS (SELECT FROM ticket t WHERE t.conversation = k.conversation AND t.state <> 'CLOSED')
            """;

    private final Pool pool;

    public PgContacts(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<Optional<Left>> of(ConversationKey key) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(key.channel().value(), Keys.address(key)))
                .map(rows -> RowStream.of(rows).map(PgContacts::left).findFirst());
    }

    private static Left left(Row row) {
        Contact contact = new Contact(Contact.Kind.valueOf(row.getString("kind")), row.getString("written"));
        return new Left(contact, Moments.of(row, "left_at"));
    }

    @Override
    public Future<Void> erase(ConversationKey key) {
        return pool.preparedQuery(ERASE)
                .execute(Tuple.of(key.channel().value(), Keys.address(key)))
                .mapEmpty();
    }

    @Override
    public Future<Void> eraseOlderThan(Duration age) {
        return pool.preparedQuery(ERASE_OLD)
                .execute(Tuple.of(Moments.seconds(age)))
                .mapEmpty();
    }
}
