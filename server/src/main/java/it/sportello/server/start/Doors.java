package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.sportello.core.message.LoggableFailure;
import it.sportello.desk.StaffDesk;
import it.sportello.server.settings.HttpSettings;
import it.sportello.server.watch.Spates;
import java.net.BindException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everyone comes in: one port for platforms, citizens, staff and those who watch over the service. */
final class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final int TOO_LARGE = 413;
    private static final int BROKEN = 500;

    private final Vertx vertx;
    private final HttpSettings settings;
    private final Spates spates;
    private Optional<HttpServer> server = Optional.empty();

    Doors(Vertx vertx, HttpSettings settings, Spates spates) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.spates = Objects.requireNonNull(spates, "spates");
    }

    /** Listens; fails with a {@link StartProblem} where the port cannot be had. */
    Future<Void> open(List<Consumer<Router>> routes) {
        Router router = Router.router(vertx).allowForward(proxies());
        routes.forEach(each -> each.accept(router));
        router.errorHandler(
                TOO_LARGE,
                context -> context.response().setStatusCode(TOO_LARGE).end());
        router.errorHandler(BROKEN, this::broken);
        return vertx.createHttpServer(StaffDesk.prepare(options()))
                .requestHandler(router)
                .listen()
                .onSuccess(listening -> server = Optional.of(listening))
                .recover(failure -> Future.failedFuture(failure instanceof BindException ? portInUse() : failure))
                .mapEmpty();
    }

    /** A defect of ours: the visitor learns that much, the log where it is. */
    private void broken(RoutingContext context) {
        Optional.ofNullable(context.failure())
                .ifPresent(failure -> spates.happened(
                        "request failed: cause=" + failure.getClass().getName(),
                        told -> LOG.error(told, LoggableFailure.of(failure))));
        if (!context.response().headWritten()) {
            context.response().setStatusCode(BROKEN).end();
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setCompressionSupported(true);
    }

    /** Only where nobody but a proxy on this machine can come in, what it says of its visitors can be believed. */
    private AllowForwardHeaders proxies() {
        boolean behindProxy = settings.secure() && settings.local();
        return behindProxy ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE;
    }

    private StartProblem portInUse() {
        return new StartProblem("Port " + settings.port() + " of " + settings.host()
                + " cannot be used: another program may have it. Stop that one or set http.port to another number.");
    }

    int port() {
        return server.map(HttpServer::actualPort).orElse(0);
    }

    /** How people reach it. */
    String address() {
        return settings.publicUrl().isEmpty() ? "http://" + settings.host() + ":" + port() : settings.publicUrl();
    }

    Future<Void> close() {
        return server.map(HttpServer::close).orElseGet(Future::succeededFuture);
    }
}
