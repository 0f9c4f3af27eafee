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
import java.util.function.Supplier;

/**
 * Where models are trained: on threads of its own, one fewer than the machine has processors, so that citizens' messages
 * always find one free. What a training does in parallel stays among these threads too.
 */
public final class Training {
    private final Vertx vertx;
    private final Teaching teaching;
    private final Examination examination;
    private final ForkJoinPool threads;

    /** What is done there; {@link it.sportello.knowledge.release.Trainer#train} in the service. */
    public interface Teaching {
        Trained train(List<Article> articles, Course course);
    }

    public Training(Vertx vertx, Teaching teaching) {
        this(
                vertx,
                teaching,
                Examination.NONE,
                new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)));
    }

    private Training(Vertx vertx, Teaching teaching, Examination examination, ForkJoinPool threads) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.teaching = Objects.requireNonNull(teaching, "teaching");
        this.examination = Objects.requireNonNull(examination, "examination");
        this.threads = threads;
    }

    /** The same on the same threads, with what is trained examined before it is released. */
    public Training with(Examination examination) {
        return new Training(vertx, teaching, examination, threads);
    }

    public Vertx vertx() {
        return vertx;
    }

    Examination examination() {
        return examination;
    }

    /** Fails only where the teaching has a defect. The course is told on a training thread. */
    public Future<Trained> train(List<Article> articles, Course course) {
        return compute(() -> teaching.train(articles, course));
    }

    /** Anything else that takes so much processor time. */
    public <T> Future<T> compute(Supplier<T> work) {
        return Future.fromCompletionStage(CompletableFuture.supplyAsync(work, threads), vertx.getOrCreateContext());
    }
}
