package it.sportello.server.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.sportello.server.watch.Figures;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What those who watch over the service ask: does it live, is it ready, what are its figures. */
public final class HealthRoutes {
    private final Supplier<Future<Void>> database;
    private final BooleanSupplier knowledge;
    private final Figures figures;

    /**
     * @param database fails when the database is out of reach
     * @param knowledge whether a release is in service
     */
    public HealthRoutes(Supplier<Future<Void>> database, BooleanSupplier knowledge, Figures figures) {
        this.database = Objects.requireNonNull(database, "database");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
        this.figures = Objects.requireNonNull(figures, "figures");
    }

    public void mount(Router router) {
        router.get("/health/live").handler(context -> answer(context, 200, new JsonObject().put("status", "ok")));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(figures.text()));
    }

    private void ready(RoutingContext context) {
        database.get().onComplete(asked -> {
            boolean ready = asked.succeeded() && knowledge.getAsBoolean();
            JsonObject parts = new JsonObject()
                    .put("status", ready ? "ok" : "not ready")
                    .put("database", asked.succeeded() ? "ok" : "out of reach")
                    .put("knowledge", knowledge.getAsBoolean() ? "ok" : "no release yet");
            answer(context, ready ? 200 : 503, parts);
        });
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.encode());
    }
}
