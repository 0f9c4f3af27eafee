package it.sportello.server.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.server.settings.Settings;
import it.sportello.server.settings.SettingsProblem;
import it.sportello.server.start.Logging;
import it.sportello.server.start.Service;
import it.sportello.server.start.StartProblem;
import it.sportello.server.watch.Figures;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the service and runs until it is stopped. */
@Command(
        name = "serve",
        description = "Starts everything: the chat, the desk, the channels and, where none is configured, a database.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    /** A service manager kills what has not ended after 90 seconds; by then all must be finished. */
    private static final long STOP_SECONDS = 60;

    @Mixin
    private Config config = new Config();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Settings settings = config.settings();
            Logging.apply(settings.log());
            return serve(settings, out);
        } catch (SettingsProblem e) {
            return Failures.tell(spec, e);
        }
    }

    private int serve(Settings settings, PrintWriter out) throws InterruptedException {
        Figures figures = new Figures();
        Vertx vertx = figures.vertx();
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Service service = Service.start(vertx, figures, settings, config.directory(), line -> tell(out, line))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, vertx), "stop"));
            service.onLoss(ended::countDown);
        } catch (ExecutionException e) {
            vertx.close();
            return e.getCause() instanceof StartProblem problem
                    ? Failures.tell(spec, problem)
                    : Failures.unexpected(spec, e);
        }
        ended.await();
        return Failures.tell(spec, new StartProblem("The embedded database has ended by itself; its log tells why."));
    }

    /** One after the other from here: what waits on an event loop is never told that the loop has ended. */
    private static void stop(Service service, Vertx vertx) {
        try {
            finish(service.stop());
            finish(vertx.close());
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(Future<Void> ending) throws InterruptedException, ExecutionException, TimeoutException {
        ending.toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private static void tell(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
