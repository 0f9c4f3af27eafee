package it.sportello.desk;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.article.Publishing;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Publishes in memory, without any training; on demand it fails. */
final class TwinPublishing implements Publishing {
    private final InMemoryKnowledge knowledge;
    private final Articles articles;
    private final Map<ArticleId, Integer> contents = new HashMap<>();
    volatile Optional<String> failure = Optional.empty();

    TwinPublishing(InMemoryKnowledge knowledge, Articles articles) {
        this.knowledge = knowledge;
        this.articles = articles;
    }

    @Override
    public Future<Outcome> publish(ArticleId article, StaffId who) {
        return articles.find(article)
                .map(kept ->
                        change(() -> contents.put(article, kept.orElseThrow().version())));
    }

    @Override
    public Future<Outcome> withdraw(ArticleId article, StaffId who) {
        return Future.succeededFuture(change(() -> contents.remove(article)));
    }

    private synchronized Outcome change(Runnable step) {
        if (failure.isPresent()) {
            return new Outcome.Failed(failure.get());
        }
        step.run();
        knowledge.publish(contents);
        return new Outcome.Done(1);
    }
}
