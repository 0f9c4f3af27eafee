package it.sportello.server.pipeline;

import io.vertx.circuitbreaker.RetryPolicy;
import java.time.Duration;

/** How long to wait before the next try: longer each time, with chance in it, so that not all try at once. */
final class Backoff {
    private static final RetryPolicy POLICY = RetryPolicy.exponentialDelayWithJitter(
            Duration.ofSeconds(1).toMillis(), Duration.ofMinutes(5).toMillis());

    private Backoff() {}

    /** The wait after so many tries, 1 or more. */
    static Duration after(int tries) {
        return Duration.ofMillis(POLICY.delay(new IllegalStateException("not delivered"), Math.max(1, tries)));
    }
}
