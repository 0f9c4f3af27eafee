package it.sportello.server.pace;

import io.vertx.core.Future;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.pace.Allowances;
import it.sportello.core.pace.Grant;
import it.sportello.core.pace.Limits;
import it.sportello.core.pace.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast one channel sends. A channel without limits asks nobody. */
public final class ChannelPace {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelPace.class);

    /** Who has to wait is given back to the outbox first, and his time runs from then on. */
    private static final Duration SETTLED = Duration.ofMillis(50);

    private final ChannelName channel;
    private final Limits limits;
    private final Allowances allowances;
    private final Rest rest;
    private final Consumer<Duration> wakeAfter;

    /** @param wakeAfter is told when it is worth looking for work again, where that is known */
    public ChannelPace(
            ChannelName channel, Limits limits, Allowances allowances, Rest rest, Consumer<Duration> wakeAfter) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.allowances = Objects.requireNonNull(allowances, "allowances");
        this.rest = Objects.requireNonNull(rest, "rest");
        this.wakeAfter = Objects.requireNonNull(wakeAfter, "wakeAfter");
    }

    public Rest rest() {
        return rest;
    }

    /** How many messages may be taken now. What was taken is to be {@link #admit admitted}, even if it is nothing. */
    public Future<Integer> mayTake(int wanted) {
        int most = rest.mayTake(wanted);
        if (most == 0) {
            soon(rest.left());
            return Future.succeededFuture(0);
        }
        return limits.channel()
                .map(pace -> allowances.grant(channel, pace, most).map(grant -> granted(grant, most)))
                .orElseGet(() -> Future.succeededFuture(most));
    }

    private int granted(Grant grant, int wanted) {
        if (grant.messages() < wanted) {
            soon(grant.next());
        }
        return grant.messages();
    }

    /**
     * Who of those taken has to wait, and how long.
     *
     * @param granted how many might have been taken
     * @param calls of those taken, by conversation
     */
    public Future<Map<ConversationKey, Duration>> admit(int granted, Map<ConversationKey, Integer> calls) {
        return waits(calls).onSuccess(waits -> {
            rest.taken(calls.size() - waits.size());
            waits.values().stream().min(Duration::compareTo).ifPresent(wait -> soon(wait.plus(SETTLED)));
            correct(granted - used(calls, waits));
        });
    }

    private static int used(Map<ConversationKey, Integer> calls, Map<ConversationKey, Duration> waits) {
        return calls.entrySet().stream()
                .filter(entry -> !waits.containsKey(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What cannot be asked for is sent: being too fast is a lesser evil than being late. */
    private Future<Map<ConversationKey, Duration>> waits(Map<ConversationKey, Integer> calls) {
        List<Wish> wishes = calls.entrySet().stream()
                .flatMap(entry -> limits.of(entry.getKey().address()).stream()
                        .map(pace -> new Wish(entry.getKey(), pace, entry.getValue())))
                .toList();
        return wishes.isEmpty()
                ? Future.succeededFuture(Map.of())
                : allowances.speak(channel, wishes).otherwise(failure -> {
                    LOG.warn("pace unknown: channel={}", channel, LoggableFailure.of(failure));
                    return Map.of();
                });
    }

    private void correct(int unused) {
        if (unused != 0) {
            limits.channel().ifPresent(pace -> allowances.giveBack(channel, pace, unused));
        }
    }

    private void soon(Duration wait) {
        if (!wait.isZero()) {
            wakeAfter.accept(wait);
        }
    }
}
