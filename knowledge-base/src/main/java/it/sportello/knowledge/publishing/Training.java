package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.release.Course;
import it.sportello.knowledge.release.Trained;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/**
 * Where models are trained: on threads of its own, one fewer than the machine has processors, so that citizens' messages
 * always find one free. What a training does in parallel stays among these threads too.
 */
public final class Training {
    private final Vertx vertx;
    private final Teaching teaching;
    private final ForkJoinPool threads =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    /** What is done there; {@link it.sportello.knowledge.release.Trainer#train} in the service. */
    public interface Teaching {
        Trained train(List<Article> articles, Course course);
    }

    public Training(Vertx vertx, Teaching teaching) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.teaching = Objects.requireNonNull(teaching, "teaching");
    }

    /** Fails only where the teaching has a defect. The course is told on a training thread. */
    Future<Trained> train(List<Article> articles, Course course) {
        return Future.fromCompletionStage(
                CompletableFuture.supplyAsync(() -> teaching.train(articles, course), threads),
                vertx.getOrCreateContext());
    }
}
