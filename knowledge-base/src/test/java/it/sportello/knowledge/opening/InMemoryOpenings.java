package it.sportello.knowledge.opening;

import io.vertx.core.Future;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.InMemoryKnowledge;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@link Openings} in memory. */
public final class InMemoryOpenings implements Openings {
    private final InMemoryKnowledge knowledge;
    private Optional<Opening> last = Optional.empty();

    public InMemoryOpenings(InMemoryKnowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    @Override
    public Future<Stock> stock() {
        List<Article> served =
                knowledge.served().stream().map(kept -> kept.article()).toList();
        int samples = (int) served.stream().filter(InMemoryOpenings::isSample).count();
        int unowned = (int) served.stream()
                .filter(article -> knowledge.offices().stream()
                        .noneMatch(office -> office.id().equals(article.owner())))
                .count();
        return Future.succeededFuture(new Stock(served.size(), samples, unowned));
    }

    private static boolean isSample(Article article) {
        return article.texts().values().stream()
                .flatMap(text -> text.answers().stream())
                .anyMatch(answer -> answer.value().contains("*(esempio)*"));
    }

    @Override
    public synchronized Future<Optional<Opening>> last() {
        return Future.succeededFuture(last);
    }

    @Override
    public synchronized Future<Void> open() {
        last = last.or(() -> Optional.of(new Opening(knowledge.clock().instant(), Optional.empty())));
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> open(Opening.Reason reason) {
        last = Optional.of(new Opening(knowledge.clock().instant(), Optional.of(reason)));
        return Future.succeededFuture();
    }
}
