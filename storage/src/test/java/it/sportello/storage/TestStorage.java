package it.sportello.storage;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.counter.Await;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.embedded.TestDatabase;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A migrated database for tests, one on each server, emptied for each test. */
public final class TestStorage {
    private static final int CONNECTIONS = 8;
    private static final Vertx VERTX = Vertx.vertx();
    private static final Map<String, TestStorage> OPENED = new ConcurrentHashMap<>();

    /** All that a test may leave rows in. */
    private static final String TABLES = """
            conversation, question_tie, message, message_ref, message_trace, message_waiting, outgoing, outgoing_waiting, sent_call, ticket, ticket_step, ticket_note, proposed_reply, proposed_attachment, kept_file, conduct_step, careful_office, ticket_mention, ticket_label, label, ready_reply, unsent_reply, ticket_reader, staff_member, staff_session,
                     staff_office_role, audit_entry, weekly_digest, staff_topic, staff_word,
                     inquiry, inquiry_reply, letter, pressing_promise, office_head, office_aftermath,
                     office, article, article_version, known_word, known_three, article_to_learn, review, article_onlooker, release, release_article, publication,
                     lesson, decided_question, opinion, contact, channel_pace, conversation_pace,
                     knowledge_import, knowledge_import_article, knowledge_import_office, knowledge_import_fact, knowledge_import_gold, gold_question, exam_run, fact, fact_version, release_fact, article_use, house_opening, house_details, house_hours,
                     announcement, open_question, group_reply, group_reply_part, answered_hour, article_birth, rush
            """;

    /** Nobody is at work in any of them then, and all goes at once: truncating takes the files of each anew. */
    private static final String EMPTY = "LOCK TABLE " + TABLES + " IN ACCESS EXCLUSIVE MODE; "
            + Stream.of(TABLES.strip().split(",\\s*"))
                    .map(table -> table + "_emptied AS (DELETE FROM " + table + ")")
                    .collect(Collectors.joining(", ", "WITH ", " SELECT"));

    private static final List<String> LET_PASS = List.of(
            """
            UPDATE message_waiting
            SET due_at = due_at - $1::float8 * interval '1 second', kept_at = kept_at - $1::float8 * interval '1 second'
            """,
            """
            UPDATE outgoing_waiting
            SET due_at = due_at - $1::float8 * interval '1 second', invited_at = invited_at - $1::float8 * interval '1 second'
            """,
            "UPDATE contact SET left_at = left_at - $1::float8 * interval '1 second'",
            "UPDATE conversation SET heard_at = heard_at - $1::float8 * interval '1 second'",
            "UPDATE channel_pace SET spent_until = spent_until - $1::float8 * interval '1 second'",
            "UPDATE conversation_pace SET spent_until = spent_until - $1::float8 * interval '1 second'",
            "UPDATE letter SET due_at = due_at - $1::float8 * interval '1 second'",
            "UPDATE staff_topic SET due_at = due_at - $1::float8 * interval '1 second'",
            "UPDATE staff_word SET due_at = due_at - $1::float8 * interval '1 second'",
            "UPDATE exam_run SET noted_at = noted_at - $1::float8 * interval '1 second'",
            """
            UPDATE ticket SET owes_since = owes_since - $1::float8 * interval '1 second',
                              closed_at = closed_at - $1::float8 * interval '1 second',
                              spoke_at = spoke_at - $1::float8 * interval '1 second'
            """,
            "UPDATE ticket_step SET at = at - $1::float8 * interval '1 second'",
            "UPDATE pressing_promise SET missed_at = missed_at - $1::float8 * interval '1 second'",
            "UPDATE message SET kept_at = kept_at - $1::float8 * interval '1 second'",
            """
            UPDATE ticket_reader SET seen_at = seen_at - $1::float8 * interval '1 second',
                                     typed_at = typed_at - $1::float8 * interval '1 second'
            """,
            """
            UPDATE article_onlooker SET seen_at = seen_at - $1::float8 * interval '1 second',
                                        wrote_at = wrote_at - $1::float8 * interval '1 second'
            """,
            "UPDATE publication SET noted_at = noted_at - $1::float8 * interval '1 second'",
            "UPDATE staff_session SET ends_at = ends_at - $1::float8 * interval '1 second'");

    private final ConnectionSettings settings;
    private final Pool pool;
    private final Pool messages;

    private TestStorage(TestDatabase server) {
        this.settings = ConnectionSettings.local(server.fresh());
        try {
            new Migrations(settings).run();
        } catch (UnusableDatabase e) {
            throw new IllegalStateException(e);
        }
        this.pool = Database.open(VERTX, settings, CONNECTIONS);
        this.messages = Database.openForMessages(VERTX, new Servers(VERTX, settings), CONNECTIONS);
    }

    /** The database of that server, without a row. */
    public static TestStorage emptied(TestDatabase server) {
        TestStorage storage = OPENED.computeIfAbsent(server.toString(), name -> new TestStorage(server));
        Await.value(storage.pool.query(EMPTY).execute());
        return storage;
    }

    /** A database with connections of its own, which a test may end as it likes. */
    static TestStorage apart() {
        return new TestStorage(TestDatabase.embedded());
    }

    public static Vertx vertx() {
        return VERTX;
    }

    public ConnectionSettings settings() {
        return settings;
    }

    public Pool pool() {
        return pool;
    }

    public Storage ports() {
        return ports(0);
    }

    /** Of the node of that number. */
    Storage ports(long node) {
        return new Storage(new Connections(messages, pool), node);
    }

    /** Whatever was kept, taken, postponed or begun lies so much further back. */
    public void letPass(Duration time) {
        LET_PASS.forEach(sql -> Await.value(pool.preparedQuery(sql).execute(Tuple.of(Moments.seconds(time)))));
    }

    public StaffId staff(String name) {
        return Await.value(ports().staffMembers().named(name))
                .or(() -> Await.value(ports().staffMembers().add(name, Role.OPERATOR, new PasswordHash("x"), false)))
                .orElseThrow()
                .id();
    }

    /** What a query gives. */
    public List<Row> rows(String sql, Object... parameters) {
        return RowStream.of(Await.value(pool.preparedQuery(sql).execute(Tuple.from(parameters))))
                .toList();
    }
}
