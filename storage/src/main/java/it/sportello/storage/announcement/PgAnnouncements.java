package it.sportello.storage.announcement;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.announcement.Concern;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.StaffId;
import it.sportello.storage.sql.Moments;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Announcements in PostgreSQL. */
public final class PgAnnouncements implements Announcements {
    private static final String SELECT =
            "SELECT id, texts, begins_at, ends_at, area, article, words FROM announcement ";

    private static final String COMING = SELECT + "WHERE ends_at > $1 ORDER BY begins_at, id";

    private static final String PAST = SELECT + "WHERE ends_at <= $1 ORDER BY ends_at DESC, id DESC LIMIT $2";

    private static final String FIND = SELECT + "WHERE id = $1";

    private static final String ADD = """
            WITH added AS (
                INSERT INTO announcement (texts, begins_at, ends_at, area, article, words, saved_by)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                RETURNING id
            )
            SELECT id, pg_notify('sportello_announcement', id::text) FROM added
            """;

    private static final String CHANGE = """
            WITH changed AS (
                UPDATE announcement
                SET texts = $1, begins_at = $2, ends_at = $3, area = $4, article = $5, words = $6, saved_by = $7,
                    saved_at = now()
                WHERE id = $8
                RETURNING id
            )
            SELECT id, pg_notify('sportello_announcement', id::text) FROM changed
            """;

    /** One that has not begun ends before it does. */
    private static final String END = """
            WITH ended AS (
                UPDATE announcement SET begins_at = least(begins_at, $2), ends_at = $2, saved_by = $3, saved_at = now()
                WHERE id = $1 AND ends_at > $2
                RETURNING id
            )
            SELECT id, pg_notify('sportello_announcement', id::text) FROM ended
            """;

    private final Pool pool;

    public PgAnnouncements(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<List<Announcement>> coming(Instant now) {
        return pool.preparedQuery(COMING)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(PgAnnouncements::announcements);
    }

    @Override
    public Future<List<Announcement>> past(Instant now, int limit) {
        return pool.preparedQuery(PAST)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .map(PgAnnouncements::announcements);
    }

    @Override
    public Future<Optional<Announcement>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> announcements(rows).stream().findFirst());
    }

    @Override
    public Future<Long> add(Announcement announcement, StaffId who) {
        return pool.preparedQuery(ADD)
                .execute(parameters(announcement, who))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    @Override
    public Future<Boolean> change(Announcement announcement, StaffId who) {
        return pool.preparedQuery(CHANGE)
                .execute(parameters(announcement, who).addLong(announcement.id()))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Future<Boolean> end(long id, Instant now, StaffId who) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC), who.value()))
                .map(rows -> rows.size() > 0);
    }

    private static Tuple parameters(Announcement announcement, StaffId who) {
        JsonObject texts = new JsonObject();
        announcement.texts().forEach((language, text) -> texts.put(language.code(), Storable.text(text)));
        Concern concern = announcement.concern();
        Optional<String> article = concern.fold(
                everything -> Optional.empty(),
                topic -> Optional.of(topic.article().value()),
                mentioned -> Optional.empty());
        List<String> words = concern.fold(everything -> List.of(), topic -> List.of(), Concern.Mentioned::words);
        return Tuple.tuple()
                .addValue(texts)
                .addOffsetDateTime(announcement.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(announcement.to().atOffset(ZoneOffset.UTC))
                .addValue(array(announcement.area()))
                .addString(article.orElse(null))
                .addValue(array(words))
                .addLong(who.value());
    }

    private static String[] array(List<String> texts) {
        return texts.stream().map(Storable::text).toArray(String[]::new);
    }

    private static List<Announcement> announcements(RowSet<Row> rows) {
        return RowStream.of(rows).map(PgAnnouncements::announcement).toList();
    }

    private static Announcement announcement(Row row) {
        Map<Language, String> texts = new HashMap<>();
        row.get(JsonObject.class, "texts")
                .forEach(one -> texts.put(new Language(one.getKey()), (String) one.getValue()));
        return new Announcement(
                row.getLong("id"),
                texts,
                Moments.of(row, "begins_at"),
                Moments.of(row, "ends_at"),
                List.of(row.getArrayOfStrings("area")),
                concern(row));
    }

    private static Concern concern(Row row) {
        List<String> words = List.of(row.getArrayOfStrings("words"));
        return Optional.ofNullable(row.getString("article"))
                .<Concern>map(article -> new Concern.Topic(new ArticleId(article)))
                .orElseGet(() -> words.isEmpty() ? new Concern.Everything() : new Concern.Mentioned(words));
    }
}
