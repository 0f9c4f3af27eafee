package it.sportello.core.attachment;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Kept files in memory. */
public final class InMemoryKeptFiles implements KeptFiles {
    private record Entry(KeptFile file, Instant at) {}

    private final Map<String, Entry> kept = new HashMap<>();
    private final InstantSource clock;
    private final Supplier<Set<String>> used;

    /** @param used the names of the files to which something refers */
    public InMemoryKeptFiles(InstantSource clock, Supplier<Set<String>> used) {
        this.clock = clock;
        this.used = used;
    }

    @Override
    public synchronized Future<String> keep(KeptFile file) {
        String name = digest(file.bytes());
        kept.put(name, new Entry(file, clock.instant()));
        return Future.succeededFuture(name);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public synchronized Future<Optional<KeptFile>> find(String name) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(name)).map(Entry::file));
    }

    @Override
    public synchronized Future<Map<String, MediaType>> types(Set<String> names) {
        Map<String, MediaType> types = new HashMap<>();
        names.forEach(name -> Optional.ofNullable(kept.get(name))
                .ifPresent(entry -> types.put(name, entry.file().mediaType())));
        return Future.succeededFuture(types);
    }

    @Override
    public synchronized Future<Integer> forgetUnused(Duration spared) {
        Set<String> standing = used.get();
        int before = kept.size();
        Instant limit = clock.instant().minus(spared);
        kept.entrySet().removeIf(entry -> entry.getValue().at().isBefore(limit) && !standing.contains(entry.getKey()));
        return Future.succeededFuture(before - kept.size());
    }
}
