package it.sportello.storage.counter;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.remark.Contact;
import it.sportello.core.remark.Opinion;
import it.sportello.core.remark.Remark;
import it.sportello.storage.sql.Storable;
import java.util.List;

/** Keeps what citizens leave beside their questions, within the transaction of the turn in which they did. */
final class Remarks {
    private static final String KEEP_OPINION = """
            INSERT INTO opinion (channel, spoken_by, office, article, question, choice)
            SELECT c.channel, $2,
                   coalesce($3, (SELECT v.content ->> 'owner' FROM article a
                                 JOIN article_version v ON v.article = a.id AND v.version = a.version
                                 WHERE a.id = $4)),
                   $4, $5, $6
            FROM conversation c WHERE c.id = $1
            """;

    private static final String KEEP_CONTACT = """
            INSERT INTO contact (conversation, kind, written) VALUES ($1, $2, $3)
            ON CONFLICT (conversation)
            DO UPDATE SET kind = excluded.kind, written = excluded.written, left_at = excluded.left_at
            """;

    /** In the history stands that something was left there, and not what. */
    private static final String MASK = """
            UPDATE message
            SET content = jsonb_set(content, '{words}', to_jsonb(replace(content ->> 'words', $3, $4)))
            WHERE conversation = $1 AND id = ANY ($2::bigint[])
            """;

    private final SqlConnection connection;

    Remarks(SqlConnection connection) {
        this.connection = connection;
    }

    Future<Void> keep(long conversation, List<Long> messages, Remark remark) {
        return remark.fold(
                opinion -> opinion(conversation, opinion), contact -> contact(conversation, messages, contact));
    }

    private Future<Void> opinion(long conversation, Opinion opinion) {
        Opinion.Subject subject = opinion.subject();
        Tuple parameters = Tuple.tuple()
                .addLong(conversation)
                .addString(subject.by().name())
                .addString(subject.office().map(office -> office.value()).orElse(null))
                .addString(subject.article().map(article -> article.value()).orElse(null))
                .addString(opinion.question().name())
                .addInteger(opinion.choice());
        return connection.preparedQuery(KEEP_OPINION).execute(parameters).mapEmpty();
    }

    private Future<Void> contact(long conversation, List<Long> messages, Contact contact) {
        String written = Storable.text(contact.written());
        Tuple masked = Tuple.tuple()
                .addLong(conversation)
                .addValue(messages.toArray(Long[]::new))
                .addString(written)
                .addString(Contact.MASK);
        return connection
                .preparedQuery(KEEP_CONTACT)
                .execute(Tuple.of(conversation, contact.kind().name(), written))
                .compose(kept -> connection.preparedQuery(MASK).execute(masked))
                .mapEmpty();
    }
}
