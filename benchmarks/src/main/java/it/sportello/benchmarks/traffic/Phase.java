package it.sportello.benchmarks.traffic;

import io.vertx.core.json.JsonObject;
import it.sportello.benchmarks.measure.Figures;

/** What was measured of the messages that were due in one phase of a benchmark. */
public final class Phase {
    private final Figures acknowledged = new Figures();
    private final Figures answered = new Figures();
    private long accepted;
    private long refused;
    private long failed;

    void accepted(long nanos) {
        accepted++;
        acknowledged.add(nanos);
    }

    void refused() {
        refused++;
    }

    void failed() {
        failed++;
    }

    void answered(long nanos) {
        answered.add(nanos);
    }

    public long acceptedCount() {
        return accepted;
    }

    public long refusedCount() {
        return refused;
    }

    /** Webhooks that were neither answered with 200 nor refused with 503. */
    public long failedCount() {
        return failed;
    }

    /** From when a webhook was due until it was answered with 200. */
    public Figures acknowledgements() {
        return acknowledged;
    }

    /** From when a webhook was due until its answer was at the platform. */
    public Figures answers() {
        return answered;
    }

    /** The latencies, under the names that a benchmark prints. */
    public JsonObject latencies(String prefix) {
        JsonObject json = new JsonObject();
        put(json, prefix + "ack_", acknowledged);
        put(json, prefix + "answer_", answered);
        return json;
    }

    private static void put(JsonObject json, String name, Figures figures) {
        json.put(name + "p50_ms", figures.millis(0.5))
                .put(name + "p99_ms", figures.millis(0.99))
                .put(name + "p999_ms", figures.millis(0.999));
    }
}
