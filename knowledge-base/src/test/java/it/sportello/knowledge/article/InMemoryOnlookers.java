package it.sportello.knowledge.article;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@link Onlookers} in memory. */
public final class InMemoryOnlookers implements Onlookers {
    private record Seat(ArticleId article, StaffId who) {}

    private record Signs(Instant seen, Instant wrote) {}

    private final InMemoryKnowledge knowledge;
    private final Map<Seat, Signs> signs = new HashMap<>();

    public InMemoryOnlookers(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public synchronized Future<Void> looks(ArticleId article, StaffId who, boolean writes) {
        Instant now = knowledge.clock().instant();
        if (knowledge.latest(article).isPresent()) {
            signs.merge(
                    new Seat(article, who),
                    new Signs(now, writes ? now : Instant.EPOCH),
                    (before, sign) -> new Signs(now, writes ? now : before.wrote()));
        }
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<Onlooker>> of(ArticleId article) {
        return Future.succeededFuture(signs.entrySet().stream()
                .filter(sign -> sign.getKey().article().equals(article)
                        && within(sign.getValue().seen(), LASTS))
                .map(sign ->
                        new Onlooker(sign.getKey().who(), within(sign.getValue().wrote(), WRITING_LASTS)))
                .sorted(Comparator.comparingLong(onlooker -> onlooker.who().value()))
                .toList());
    }

    private boolean within(Instant when, Duration lasts) {
        return when.plus(lasts).isAfter(knowledge.clock().instant());
    }
}
