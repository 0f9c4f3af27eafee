package it.sportello.core.pace;

import io.vertx.core.Future;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Allowances in memory: for each bucket the time up to which it is spent. */
public final class InMemoryAllowances implements Allowances {
    private final Map<Object, Instant> spent = new HashMap<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    public synchronized void letPass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Future<Grant> grant(ChannelName channel, Pace pace, int wanted) {
        Duration left = pace.each().multipliedBy(pace.burst()).minus(Duration.between(now, spentUntil(channel)));
        int granted = left.isNegative() ? 0 : (int) Math.min(wanted, left.dividedBy(pace.each()));
        spend(channel, pace, granted);
        return Future.succeededFuture(new Grant(granted, untilNext(channel, pace)));
    }

    @Override
    public synchronized Future<Void> giveBack(ChannelName channel, Pace pace, int unused) {
        spend(channel, pace, -unused);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Map<ConversationKey, Duration>> speak(ChannelName channel, List<Wish> wishes) {
        Map<ConversationKey, Duration> waits = new HashMap<>();
        for (Wish wish : wishes) {
            Duration wait = untilNext(wish.to(), wish.pace());
            if (wait.isZero()) {
                spend(wish.to(), wish.pace(), wish.calls());
            } else {
                waits.put(wish.to(), wait);
            }
        }
        return Future.succeededFuture(Map.copyOf(waits));
    }

    private void spend(Object bucket, Pace pace, int calls) {
        spent.put(bucket, spentUntil(bucket).plus(pace.each().multipliedBy(calls)));
    }

    private Instant spentUntil(Object bucket) {
        Instant until = spent.getOrDefault(bucket, now);
        return until.isBefore(now) ? now : until;
    }

    private Duration untilNext(Object bucket, Pace pace) {
        Instant next = spentUntil(bucket).minus(pace.each().multipliedBy(pace.burst() - 1L));
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }
}
