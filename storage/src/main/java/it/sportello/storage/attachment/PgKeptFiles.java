package it.sportello.storage.attachment;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import it.sportello.core.attachment.KeptFile;
import it.sportello.core.attachment.KeptFiles;
import it.sportello.core.attachment.MediaType;
import it.sportello.storage.sql.RowStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files in PostgreSQL, which has the digest that names them. */
public final class PgKeptFiles implements KeptFiles {
    private static final String KEEP = """
            INSERT INTO kept_file (name, media_type, bytes) VALUES (encode(sha256($2), 'hex'), $1, $2)
            ON CONFLICT (name) DO UPDATE SET kept_at = now()
            RETURNING name
            """;

    private static final String FIND = "SELECT media_type, bytes FROM kept_file WHERE name = $1";

    private static final String TYPES = "SELECT name, media_type FROM kept_file WHERE name = ANY ($1::text[])";

    private final Pool pool;

    public PgKeptFiles(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Future<String> keep(KeptFile file) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(file.mediaType().value(), Buffer.buffer(file.bytes())))
                .map(rows -> rows.iterator().next().getString("name"));
    }

    @Override
    public Future<Optional<KeptFile>> find(String name) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(name))
                .map(rows -> RowStream.of(rows).map(PgKeptFiles::file).findFirst());
    }

    private static KeptFile file(Row row) {
        return new KeptFile(type(row), row.getBuffer("bytes").getBytes());
    }

    private static MediaType type(Row row) {
        String type = row.getString("media_type");
        return MediaType.of(type).orElseThrow(() -> new IllegalStateException("file of unknown type " + type));
    }

    @Override
    public Future<Map<String, MediaType>> types(Set<String> names) {
        return pool.preparedQuery(TYPES)
                .execute(Tuple.of((Object) names.toArray(String[]::new)))
                .map(rows ->
                        RowStream.of(rows).collect(Collectors.toMap(row -> row.getString("name"), PgKeptFiles::type)));
    }

    @Override
    public Future<Integer> forgetUnused(Duration spared) {
        return new FileRows(pool).forgetUnused(spared);
    }
}
