package it.sportello.knowledge.gold;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@link RecentQuestions} in memory; what a test adds last is the latest. */
public final class InMemoryRecentQuestions implements RecentQuestions {
    private final List<RecentQuestion> asked = new ArrayList<>();

    public synchronized void add(RecentQuestion question) {
        asked.add(0, question);
    }

    @Override
    public synchronized Future<List<RecentQuestion>> latest(int limit) {
        return Future.succeededFuture(asked.stream().limit(limit).toList());
    }

    @Override
    public synchronized Future<List<RecentQuestion>> find(Set<Long> ids) {
        return Future.succeededFuture(
                asked.stream().filter(one -> ids.contains(one.id())).toList());
    }
}
