package it.sportello.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.measure.Figures;
import it.sportello.benchmarks.measure.Memory;
import it.sportello.benchmarks.process.JavaProgram;
import it.sportello.benchmarks.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How long a citizen waits: from the platform's webhook until the answer is back at the platform, at a steady rate of
 * messages from many chats. Also how long a second start takes, and the memory at rest.
 */
public final class LatencyBench {
    private static final String SECRET = "benchmark-secret";
    private static final int CHATS = 200;
    private static final int GREETING_MILLIS = 20;
    private static final List<String> QUESTIONS = List.of(
            "qnd inizia la prima prova di maturita?",
            "come pago la bolletta a rate",
            "quando scade la tari",
            "ho perso la carta d'identità",
            "orari dell'isola ecologica",
            "grazie",
            "chi ha vinto la partita ieri");

    private final Vertx vertx;
    private final HttpClientAgent client;
    private final Platform platform;
    private final String address;
    private final AtomicLong updates = new AtomicLong(System.currentTimeMillis());
    private final Figures acknowledged = new Figures();
    private final Figures answered = new Figures();
    private final AtomicLong refused = new AtomicLong();

    private LatencyBench(Vertx vertx, Platform platform, String address) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.platform = platform;
        this.address = address;
    }

    /**
     * Runs the benchmark and gives its figures as one JSON object.
     *
     * @param seconds how long to measure
     * @param rate messages a second
     * @param progress receives a line before each step
     */
    public static String run(int seconds, int rate, Consumer<String> progress)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Vertx vertx = Vertx.vertx();
        Path data = Files.createTempDirectory("sportello-bench");
        try {
            Platform platform = value(Platform.open(vertx));
            progress.accept("First start, with a new database in " + data);
            ServiceProcess.start(settings(platform, data)).close();
            progress.accept("Second start");
            try (ServiceProcess service = ServiceProcess.start(settings(platform, data))) {
                JsonObject figures = atRest(service);
                progress.accept("Measuring " + seconds + " s at " + rate + " messages a second");
                new LatencyBench(vertx, platform, service.address()).measure(seconds, rate, figures);
                return figures.encode();
            }
        } finally {
            vertx.fileSystem().deleteRecursive(data.toString());
            value(vertx.close());
        }
    }

    private static Map<String, String> settings(Platform platform, Path data) {
        return Map.of(
                "SPORTELLO_DATA_DIRECTORY", data.toString(),
                "SPORTELLO_TELEGRAM_MODE", "webhook",
                "SPORTELLO_TELEGRAM_TOKEN", "1:benchmark",
                "SPORTELLO_TELEGRAM_SECRET_TOKEN", SECRET,
                "SPORTELLO_TELEGRAM_API_URL", platform.address(),
                "SPORTELLO_TELEGRAM_LIMITS_PER_SECOND", "0",
                "SPORTELLO_TELEGRAM_LIMITS_PER_CHAT_AND_MINUTE", "0");
    }

    private static JsonObject atRest(ServiceProcess service) throws IOException {
        return new JsonObject()
                .put("second_start_ms", service.startMillis())
                .put("service_mb", Memory.megabytes(Stream.of(service.handle())))
                .put("database_mb", Memory.megabytes(service.handle().descendants()))
                .put("jar_mb", Files.size(JavaProgram.jar()) / 1024 / 1024);
    }

    private void measure(int seconds, int rate, JsonObject figures)
            throws InterruptedException, ExecutionException, TimeoutException {
        value(steadily(CHATS, GREETING_MILLIS, turn -> say(turn % CHATS, "ciao", new Figures(), new Figures())));
        int messages = seconds * rate;
        value(steadily(
                messages,
                1000 / rate,
                turn -> say(turn % CHATS, QUESTIONS.get(turn % QUESTIONS.size()), acknowledged, answered)));
        figures.put("messages", messages)
                .put("refused", refused.get())
                .put("answered", answered.count())
                .put("ack_p50_ms", acknowledged.millis(0.5))
                .put("ack_p99_ms", acknowledged.millis(0.99))
                .put("answer_p50_ms", answered.millis(0.5))
                .put("answer_p99_ms", answered.millis(0.99));
    }

    private interface Step {
        Future<Void> take(int turn);
    }

    /** Begins a step at each tick, however long the ones before take, and succeeds when all have ended. */
    private Future<Void> steadily(int steps, int millis, Step step) {
        Promise<Void> done = Promise.promise();
        AtomicLong begun = new AtomicLong();
        AtomicLong ended = new AtomicLong();
        vertx.setPeriodic(millis, timer -> {
            int turn = (int) begun.getAndIncrement();
            if (turn >= steps) {
                vertx.cancelTimer(timer);
                return;
            }
            step.take(turn).onComplete(taken -> {
                if (ended.incrementAndGet() == steps) {
                    done.tryComplete();
                }
            });
        });
        return done.future()
                .timeout(steps * (long) millis + TimeUnit.MINUTES.toMillis(1), TimeUnit.MILLISECONDS)
                .otherwiseEmpty();
    }

    private Future<Void> say(int chat, String words, Figures acknowledgements, Figures answers) {
        long address = 1_000_000L + chat;
        Promise<Void> heard = Promise.promise();
        long begun = System.nanoTime();
        platform.onNextMessageTo(address, at -> {
            answers.add(at - begun);
            heard.tryComplete();
        });
        return post(update(address, words))
                .onSuccess(none -> acknowledgements.add(System.nanoTime() - begun))
                .onFailure(failure -> refused.incrementAndGet())
                .compose(none -> heard.future());
    }

    private Future<Void> post(JsonObject update) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(address + "/webhooks/telegram")
                .addHeader("Content-Type", "application/json")
                .addHeader("X-Telegram-Bot-Api-Secret-Token", SECRET);
        return client.request(options)
                .compose(request -> request.send(update.encode()))
                .compose(response -> response.statusCode() == 200
                        ? response.end()
                        : Future.failedFuture("status " + response.statusCode()));
    }

    private JsonObject update(long chat, String words) {
        long id = updates.incrementAndGet();
        JsonObject citizen = new JsonObject()
                .put("id", chat)
                .put("is_bot", false)
                .put("first_name", "Prova")
                .put("language_code", "it");
        return new JsonObject()
                .put("update_id", id)
                .put(
                        "message",
                        new JsonObject()
                                .put("message_id", id % 1_000_000_000)
                                .put("date", TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()))
                                .put("from", citizen)
                                .put("chat", new JsonObject().put("id", chat).put("type", "private"))
                                .put("text", words));
    }

    private static <T> T value(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.MINUTES);
    }
}
