package it.sportello.benchmarks.traffic;

import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/** One delivery, as often as it is made the same bytes. */
record Webhook(String path, String proofHeader, String proof, Buffer body) {
    Webhook {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(proofHeader, "proofHeader");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(body, "body");
    }
}
