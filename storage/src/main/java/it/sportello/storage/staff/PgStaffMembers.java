package it.sportello.storage.staff;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.message.Language;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.PasswordHash;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.TelegramUser;
import it.sportello.storage.sql.RowStream;
import it.sportello.storage.sql.Storable;
import it.sportello.storage.sql.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The staff's accounts in PostgreSQL. */
public final class PgStaffMembers implements StaffMembers {
    private static final String ADD = """
            INSERT INTO staff_member (name, sign_in_name, role, password_hash, must_change_password)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (sign_in_name) DO NOTHING
            RETURNING id
            """;

    private static final String SELECT = "SELECT " + StaffRows.COLUMNS + " FROM staff_member m ";
    private static final String NAMED = SELECT + "WHERE m.sign_in_name = $1";
    private static final String FIND = SELECT + "WHERE m.id = $1";
    private static final String ALL = SELECT + "ORDER BY m.sign_in_name COLLATE \"C\"";

    private static final String CHANGE_PASSWORD = """
            WITH ended AS (DELETE FROM staff_session WHERE staff_member = $1)
            UPDATE staff_member SET password_hash = $2, must_change_password = $3 WHERE id = $1
            """;

    private static final String UNLOCK = "UPDATE staff_member SET locked = false WHERE id = $1";
    private static final String KEEP_LANGUAGE =
            "UPDATE staff_member SET language = $2 WHERE id = $1 AND language IS DISTINCT FROM $2";
    private static final String LANGUAGE = "SELECT language FROM staff_member WHERE id = $1 AND language IS NOT NULL";
    private static final String KEEP_EMAIL = "UPDATE staff_member SET email = $2 WHERE id = $1";

    private static final String TELEGRAM_OF = "SELECT telegram FROM staff_member WHERE id = $1";
    private static final String ON_TELEGRAM = SELECT + "WHERE m.telegram = $1";

    private static final String KEEP_TELEGRAM = """
            UPDATE staff_member SET telegram = $2
            WHERE id = $1 AND NOT EXISTS (SELECT FROM staff_member o WHERE o.telegram = $2 AND o.id <> $1)
            """;

    private final Pool pool;
    private final Transactions transactions;

    public PgStaffMembers(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.transactions = new Transactions(pool);
    }

    @Override
    public Future<Optional<StaffMember>> add(
            String name, Roles roles, PasswordHash password, boolean mustChangePassword) {
        Tuple parameters = Tuple.of(Storable.text(name), signInName(name))
                .addString(StaffChange.everywhere(roles))
                .addString(password.value())
                .addBoolean(mustChangePassword);
        Future<Optional<StaffId>> added = transactions.run(connection -> connection
                .preparedQuery(ADD)
                .execute(parameters)
                .map(rows -> RowStream.of(rows)
                        .map(row -> new StaffId(row.getLong("id")))
                        .findFirst())
                .compose(id -> withOffices(connection, id, roles)));
        return added.compose(id -> id.map(this::find).orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private static Future<Optional<StaffId>> withOffices(
            SqlConnection connection, Optional<StaffId> added, Roles roles) {
        return added.map(
                        id -> new StaffChange(connection, id).keepOffices(roles).map(added))
                .orElseGet(() -> Future.succeededFuture(added));
    }

    @Override
    public Future<Optional<StaffMember>> named(String name) {
        return one(NAMED, Tuple.of(signInName(name)));
    }

    @Override
    public Future<Optional<StaffMember>> find(StaffId id) {
        return one(FIND, Tuple.of(id.value()));
    }

    @Override
    public Future<List<StaffMember>> all() {
        return pool.query(ALL)
                .execute()
                .map(rows -> RowStream.of(rows).map(StaffRows::member).toList());
    }

    @Override
    public Future<Void> changePassword(StaffId id, PasswordHash password, boolean mustChange) {
        return pool.preparedQuery(CHANGE_PASSWORD)
                .execute(Tuple.of(id.value(), password.value(), mustChange))
                .mapEmpty();
    }

    @Override
    public Future<Change> grant(StaffId id, Roles roles) {
        return transactions.run(connection -> new StaffChange(connection, id).grant(roles));
    }

    @Override
    public Future<Change> lock(StaffId id) {
        return transactions.run(connection -> new StaffChange(connection, id).lock());
    }

    @Override
    public Future<Change> unlock(StaffId id) {
        return changed(UNLOCK, Tuple.of(id.value()));
    }

    @Override
    public Future<Void> keepLanguage(StaffId id, Language language) {
        return pool.preparedQuery(KEEP_LANGUAGE)
                .execute(Tuple.of(id.value(), language.code()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Language>> language(StaffId id) {
        return pool.preparedQuery(LANGUAGE)
                .execute(Tuple.of(id.value()))
                .map(rows ->
                        RowStream.of(rows).map(row -> row.getString("language")).findFirst())
                .map(found -> found.map(Language::new));
    }

    @Override
    public Future<Change> keepEmail(StaffId id, Optional<EmailAddress> email) {
        return changed(
                KEEP_EMAIL,
                Tuple.of(id.value()).addString(email.map(EmailAddress::value).orElse(null)));
    }

    @Override
    public Future<Optional<TelegramUser>> telegramOf(StaffId id) {
        return pool.preparedQuery(TELEGRAM_OF)
                .execute(Tuple.of(id.value()))
                .map(rows -> RowStream.of(rows)
                        .flatMap(row -> Optional.ofNullable(row.getLong("telegram")).stream())
                        .map(TelegramUser::new)
                        .findFirst());
    }

    @Override
    public Future<Optional<StaffMember>> onTelegram(long user) {
        return one(ON_TELEGRAM, Tuple.of(user));
    }

    /** Two who take the same number at the same moment wait for each other, and one finds it taken. */
    @Override
    public Future<Change> keepTelegram(StaffId id, Optional<TelegramUser> user) {
        Tuple parameters =
                Tuple.of(id.value()).addLong(user.map(TelegramUser::number).orElse(null));
        return transactions
                .single(connection -> connection.preparedQuery(KEEP_TELEGRAM).execute(parameters))
                .compose(rows -> rows.rowCount() > 0
                        ? Future.succeededFuture(Change.DONE)
                        : find(id).map(known -> known.isPresent() ? Change.TAKEN : Change.UNKNOWN));
    }

    private Future<Change> changed(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> rows.rowCount() == 0 ? Change.UNKNOWN : Change.DONE);
    }

    private Future<Optional<StaffMember>> one(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> RowStream.of(rows).map(StaffRows::member).findFirst());
    }

    /** Upper case first, so that letters with two lower-case forms are one. */
    private static String signInName(String name) {
        return Storable.text(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
