package it.sportello.benchmarks;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import it.sportello.benchmarks.process.PlatformProcess;
import it.sportello.benchmarks.traffic.Crowd;
import it.sportello.benchmarks.traffic.Pace;
import it.sportello.benchmarks.traffic.TelegramForm;
import it.sportello.benchmarks.traffic.WhatsAppForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What every benchmark stands between: a directory for a database, a platform as another process, and a crowd. */
final class Scene implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 60;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Path data = Files.createTempDirectory("sportello-bench");
    private final PlatformProcess platform = PlatformProcess.start();
    private final Crowd crowd;
    private final Pace pace;
    private final Consumer<String> progress;

    private Scene(boolean persistent, Consumer<String> progress) throws IOException {
        this.crowd = new Crowd(vertx, persistent);
        this.pace = new Pace(vertx, crowd);
        this.progress = progress;
        platform.follow(sighting -> context.runOnContext(none -> crowd.hear(sighting)));
    }

    /**
     * Opens everything but the service.
     *
     * @param persistent whether what is not taken is brought again until it is, or counts as refused
     */
    static Scene open(boolean persistent, Consumer<String> progress) throws IOException {
        return new Scene(persistent, progress);
    }

    /** What the service must be told to stand between this crowd and this platform. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(TelegramForm.settings(platform.address()));
        settings.putAll(WhatsAppForm.settings(platform.address()));
        settings.put("SPORTELLO_LOG_LEVEL", "error");
        settings.put("SPORTELLO_COUNTER_FRAGMENT_SECONDS", "0");
        // A citizen is asked for his opinion once and not again: then thanks would not be answered alike each time.
        settings.put("SPORTELLO_PEOPLE_OPINION_DAYS", "0");
        settings.put("SPORTELLO_DATA_DIRECTORY", data.toString());
        return settings;
    }

    /** Does something on the event loop of crowd and pace, and waits only until it has begun. */
    void begin(Runnable action) throws InterruptedException, ExecutionException, TimeoutException {
        on(() -> {
            action.run();
            return Future.succeededFuture();
        });
    }

    /** Does something on the event loop of crowd and pace, and waits for it. */
    <T> T on(Supplier<Future<T>> action) throws InterruptedException, ExecutionException, TimeoutException {
        Promise<T> done = Promise.promise();
        context.runOnContext(none -> action.get().onComplete(done));
        return done.future().toCompletionStage().toCompletableFuture().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    void tell(String line) {
        progress.accept(line);
    }

    Consumer<String> progress() {
        return progress;
    }

    Vertx vertx() {
        return vertx;
    }

    Path data() {
        return data;
    }

    Crowd crowd() {
        return crowd;
    }

    Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        platform.close();
        vertx.fileSystem().deleteRecursiveBlocking(data.toString());
        vertx.close();
    }
}
