package it.sportello.knowledge.freshness;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.InMemoryKnowledge;
import it.sportello.knowledge.article.KeptArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Reminders} in memory. */
public final class InMemoryReminders implements Reminders {
    private static final Comparator<Reminder> EARLIEST_FIRST = Comparator.comparing(
                    (Reminder one) -> one.day().orElse(LocalDate.MIN))
            .thenComparing(one -> one.article().value());

    private final InMemoryKnowledge knowledge;
    private final Map<ArticleId, LocalDate> uses = new HashMap<>();

    public InMemoryReminders(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    /** The bot gave that answer on that day. */
    public synchronized void answered(ArticleId article, LocalDate day) {
        uses.merge(article, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public synchronized Future<Map<Concern, Integer>> counts(Horizon horizon, Optional<OfficeId> owner) {
        Map<Concern, Integer> counts = new EnumMap<>(Concern.class);
        for (Concern concern : Concern.values()) {
            int count = (int) reminders(concern, horizon, owner).count();
            if (count > 0) {
                counts.put(concern, count);
            }
        }
        return Future.succeededFuture(counts);
    }

    @Override
    public synchronized Future<List<Reminder>> list(
            Concern concern, Horizon horizon, Optional<OfficeId> owner, int limit, int offset) {
        return Future.succeededFuture(reminders(concern, horizon, owner)
                .sorted(EARLIEST_FIRST)
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private Stream<Reminder> reminders(Concern concern, Horizon horizon, Optional<OfficeId> owner) {
        return knowledge.served().stream()
                .filter(kept -> owner.map(kept.article().owner()::equals).orElse(true))
                .flatMap(kept -> reminder(concern, kept, horizon).stream());
    }

    private Optional<Reminder> reminder(Concern concern, KeptArticle kept, Horizon horizon) {
        Article article = kept.article();
        Optional<LocalDate> last = article.validity().to();
        Optional<LocalDate> used = Optional.ofNullable(uses.get(article.id()));
        return switch (concern) {
            case EXPIRED -> last.filter(horizon.today()::isAfter).map(day -> of(article, Optional.of(day)));
            case EXPIRING ->
                last.filter(day -> !day.isBefore(horizon.today()) && !day.isAfter(horizon.soon()))
                        .map(day -> of(article, Optional.of(day)));
            case TO_REVIEW ->
                article.validity().review().filter(horizon.today()::isAfter).map(day -> of(article, Optional.of(day)));
            case UNOWNED ->
                knowledge.offices().stream().anyMatch(office -> office.id().equals(article.owner()))
                        ? Optional.empty()
                        : Optional.of(of(article, Optional.empty()));
            case UNUSED ->
                isOld(kept, horizon) && used.map(horizon.idle()::isAfter).orElse(true)
                        ? Optional.of(of(article, used))
                        : Optional.empty();
        };
    }

    private static boolean isOld(KeptArticle kept, Horizon horizon) {
        return LocalDate.ofInstant(kept.saved(), ZoneOffset.UTC).isBefore(horizon.idle());
    }

    private static Reminder of(Article article, Optional<LocalDate> day) {
        return new Reminder(article.id(), article.owner(), day);
    }
}
