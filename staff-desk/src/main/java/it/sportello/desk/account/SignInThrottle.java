package it.sportello.desk.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How often signing in may fail: a few times for one name, more often for one address, because a whole office may sit
 * behind it. Success gives back what the attempt took.
 */
final class SignInThrottle {
    private static final int PER_NAME = 5;
    private static final int PER_ADDRESS = 30;
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> names = buckets();
    private final Cache<String, Bucket> addresses = buckets();
    private final TimeMeter time;

    SignInThrottle(InstantSource clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one attempt; otherwise how long to wait for the next. */
    Optional<Duration> attempt(String name, String address) {
        Optional<Duration> wait = take(of(addresses, address, PER_ADDRESS));
        return wait.isPresent() ? wait : take(of(names, key(name), PER_NAME));
    }

    void succeeded(String name, String address) {
        of(addresses, address, PER_ADDRESS).addTokens(1);
        names.invalidate(key(name));
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket of(Cache<String, Bucket> buckets, String key, int attempts) {
        return buckets.get(
                key,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, EVERY))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(EVERY.multipliedBy(2))
                .build();
    }
}
