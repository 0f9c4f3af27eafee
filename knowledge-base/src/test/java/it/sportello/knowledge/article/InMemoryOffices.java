package it.sportello.knowledge.article;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;

/** {@link Offices} in memory. */
public final class InMemoryOffices implements Offices {
    private final InMemoryKnowledge knowledge;

    public InMemoryOffices(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public Future<List<Office>> all() {
        return Future.succeededFuture(knowledge.offices());
    }

    @Override
    public Future<Void> save(Office office) {
        knowledge.save(office);
        return Future.succeededFuture();
    }
}
