package it.sportello.benchmarks.traffic;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;

/** Brings webhooks to one of several nodes, over as many connections as platforms keep open. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private List<String> nodes;
    private int next;

    Door(Vertx vertx, int connections) {
        this.client = vertx.httpClientBuilder()
                .with(new PoolOptions().setHttp1MaxSize(connections))
                .withConnectHandler(connection -> connection.exceptionHandler(Door::cut))
                .build();
        this.nodes = List.of();
    }

    /** What was on its way over a connection that a killed node has cut fails by itself. */
    private static void cut(Throwable cause) {}

    /** The nodes to bring webhooks to, in turn. */
    void lead(List<String> addresses) {
        nodes = List.copyOf(addresses);
    }

    /** The status with which the node answered; fails when it never did. */
    Future<Integer> bring(Webhook webhook) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(nodes.get(next++ % nodes.size()) + webhook.path())
                .setTimeout(PATIENCE.toMillis())
                .addHeader("Content-Type", "application/json")
                .addHeader(webhook.proofHeader(), webhook.proof());
        return client.request(options)
                .compose(request -> request.send(webhook.body()))
                .compose(response -> response.end().map(response.statusCode()));
    }
}
