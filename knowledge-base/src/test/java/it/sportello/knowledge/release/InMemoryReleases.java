package it.sportello.knowledge.release;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.InMemoryKnowledge;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** {@link Releases} in memory. */
public final class InMemoryReleases implements Releases {
    private record Kept(long number, Contents contents, Model model, Instant published) {}

    private final InMemoryKnowledge knowledge;
    private Optional<Kept> latest = Optional.empty();

    public InMemoryReleases(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public synchronized Future<Long> latestNumber() {
        return Future.succeededFuture(number());
    }

    @Override
    public synchronized Future<Optional<Release>> latest() {
        return Future.succeededFuture(latest.map(this::release));
    }

    @Override
    public synchronized Future<Contents> contents() {
        return Future.succeededFuture(latest.map(Kept::contents).orElse(Contents.NOTHING));
    }

    @Override
    public synchronized Future<Release> compose(Contents contents) {
        return Future.succeededFuture(release(new Kept(
                number() + 1,
                contents,
                new Model(new byte[0]),
                knowledge.clock().instant())));
    }

    @Override
    public synchronized Future<Boolean> add(long number, Contents contents, Model model, Optional<StaffId> who) {
        if (number != number() + 1) {
            return Future.succeededFuture(false);
        }
        latest = Optional.of(new Kept(number, contents, model, knowledge.clock().instant()));
        knowledge.publish(contents, who);
        return Future.succeededFuture(true);
    }

    private long number() {
        return latest.map(Kept::number).orElse(0L);
    }

    private Release release(Kept kept) {
        return new Release(
                kept.number(),
                kept.published(),
                knowledge.offices(),
                kept.contents().articles().entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                        .map(entry -> knowledge.version(entry.getKey(), entry.getValue()))
                        .map(knowledge.filling(kept.contents().facts())::fill)
                        .toList(),
                kept.model());
    }
}
