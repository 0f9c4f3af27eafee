package it.sportello.core.crowd;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Births of articles in memory. */
public final class InMemoryBirths implements Births {
    private final List<Birth> births = new ArrayList<>();
    private final Map<ArticleId, Long> answers = new HashMap<>();

    /** The bot answers with an article. */
    public void answered(ArticleId article) {
        answers.merge(article, 1L, Long::sum);
    }

    @Override
    public Future<Void> born(ArticleId article, int questions, StaffId who) {
        if (births.stream().noneMatch(one -> one.article().equals(article))) {
            births.add(new Birth(article, Instant.EPOCH, questions, 0));
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Birth>> of(ArticleId article) {
        return all().map(all ->
                all.stream().filter(one -> one.article().equals(article)).findFirst());
    }

    @Override
    public Future<List<Birth>> all() {
        return Future.succeededFuture(births.stream()
                .map(one ->
                        new Birth(one.article(), one.at(), one.questions(), answers.getOrDefault(one.article(), 0L)))
                .toList());
    }

    @Override
    public Future<Void> count() {
        return Future.succeededFuture();
    }
}
