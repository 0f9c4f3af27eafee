package it.sportello.benchmarks.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import it.sportello.storage.ConnectionSettings;
import it.sportello.storage.Database;
import it.sportello.storage.embedded.DatabaseAddress;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A year of an office's conversations in the tables where they would lie: each message with what was understood of it,
 * its answer, and the platform's name for that; the references of the last month only, as the housekeeping would leave
 * them. Beside them articles that are being written: what is published stays as it is, since a release of ten thousand
 * intents would measure the training and not the history.
 */
public final class History {
    /** One statement's share, well below what a statement may take. */
    private static final int ROWS = 50_000;

    private static final int TOLD_EVERY = 500_000;

    /** Messages that a citizen sends in a year. */
    private static final int EACH = 20;

    private static final String MONTHS = """
            SELECT make_room_for_month((now() - month * interval '1 month')::date) FROM generate_series(1, 12) AS month
            """;

    private static final String CONVERSATIONS = """
            INSERT INTO conversation (channel, address, version, heard_at)
            SELECT 'telegram', 'history-' || n, 1, now() FROM generate_series($1::bigint, $2::bigint) AS n
            """;

    /** The newest come last, as they came. */
    private static final String MESSAGES = """
            WITH heard AS (
                INSERT INTO message (conversation, channel, ref, content, sent_at, kept_at)
                SELECT c.id, 'telegram', 'history:' || n, '{"kind":"text","text":"quando scade la tari?"}', at, at
                FROM generate_series($1::bigint, $2::bigint) AS n
                CROSS JOIN LATERAL (SELECT now() - interval '1 year' * (1 - n::float8 / $3::float8) AS at) t
                JOIN conversation c ON c.channel = 'telegram' AND c.address = 'history-' || (n % $4::bigint + 1)
                RETURNING id, conversation, ref, kept_at
            ), known AS (
                INSERT INTO message_ref (channel, ref, kept_at)
                SELECT 'telegram', ref, kept_at FROM heard WHERE kept_at > now() - interval '1 month'
            ), traced AS (
                INSERT INTO message_trace (message, conversation, understood, attended_at)
                SELECT id, conversation, '{"answer":"found"}', kept_at FROM heard
            ), said AS (
                INSERT INTO outgoing (conversation, answers, text, options, speaker, recorded_at)
                SELECT conversation, id, repeat('La scadenza è vicina. ', 20), '[]', 'BOT', kept_at FROM heard
                RETURNING id, conversation, recorded_at
            )
            INSERT INTO sent_call (channel, name, outgoing, conversation, noted_at)
            SELECT 'telegram', 'history:' || id, id, conversation, recorded_at FROM said
            """;

    private static final String ARTICLES = """
            WITH written AS (
                INSERT INTO article (id, version, sorted_by, searched_in)
                SELECT 'history-' || n, 1, 'voce ' || n, 'voce ' || n || repeat(' testo della risposta', 40)
                FROM generate_series(1, $1::bigint) AS n
                RETURNING id
            )
            INSERT INTO article_version (article, version, content)
            SELECT w.id, 1, jsonb_set(v.content, '{id}', to_jsonb(w.id))
            FROM written w CROSS JOIN (SELECT content FROM article_version ORDER BY article LIMIT 1) v
            """;

    private final Pool pool;
    private final Consumer<String> progress;

    public History(Vertx vertx, DatabaseAddress address, Consumer<String> progress) {
        this.pool = Database.open(vertx, ConnectionSettings.local(address), 1);
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** Fills a database in which the service has made its tables, and lets it see how full it is. */
    public Future<Void> fill(long messages, long articles) {
        long citizens = Math.max(1, messages / EACH);
        return pool.query(MONTHS)
                .execute()
                .compose(made -> conversations(1, citizens))
                .compose(none -> messages(1, messages, citizens))
                .compose(none -> pool.preparedQuery(ARTICLES).execute(Tuple.of(articles)))
                .compose(none -> pool.query("ANALYZE").execute())
                .compose(none -> pool.close());
    }

    private Future<Void> conversations(long from, long last) {
        if (from > last) {
            return Future.succeededFuture();
        }
        return pool.preparedQuery(CONVERSATIONS)
                .execute(Tuple.of(from, Math.min(last, from + ROWS - 1)))
                .compose(done -> conversations(from + ROWS, last));
    }

    private Future<Void> messages(long from, long last, long citizens) {
        if (from > last) {
            return Future.succeededFuture();
        }
        if ((from - 1) % TOLD_EVERY == 0) {
            progress.accept("  " + (from - 1) + " messages");
        }
        return pool.preparedQuery(MESSAGES)
                .execute(Tuple.of(from, Math.min(last, from + ROWS - 1), last, citizens))
                .compose(done -> messages(from + ROWS, last, citizens));
    }
}
