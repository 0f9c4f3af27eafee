package it.sportello.server.pace;

import it.sportello.core.channel.Delivery;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.ConversationKey;
import it.sportello.core.pace.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rest of a channel whose platform fails: nothing is sent, then a few messages try, and the first reply that makes
 * sense ends it. Failures count by conversation, so that one message which a platform cannot bear stops nobody else.
 */
public final class Rest {
    private static final Logger LOG = LoggerFactory.getLogger(Rest.class);

    /** More than one, since the first of them may be the very message that the platform cannot bear. */
    private static final int TRIALS = 3;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Nothing is taken until someone has seen to it; whoever does should not wait long for the first message. */
    private static final Duration CHANNEL_DOWN = Duration.ofMinutes(1);

    private final ChannelName channel;
    private final int after;
    private final InstantSource clock;
    private final Set<ConversationKey> failed = new HashSet<>();
    private Instant until = Instant.MIN;
    private int rests;
    private boolean trying;

    /** @param after how many conversations in a row the platform must fail in */
    public Rest(ChannelName channel, int after, InstantSource clock) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.after = after;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Whether the platform is thought to fail: while the channel rests, and until a trial has succeeded. */
    public synchronized boolean resting() {
        return rests > 0;
    }

    /** How long nothing is to be sent, zero for not at all. */
    synchronized Duration left() {
        Duration left = rests == 0 ? Duration.ZERO : Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many of so many messages may be taken now. */
    synchronized int mayTake(int wanted) {
        if (rests == 0) {
            return wanted;
        }
        return trying || !left().isZero() ? 0 : Math.min(wanted, TRIALS);
    }

    synchronized void taken(int messages) {
        trying = rests > 0 && messages > 0;
    }

    /** The work on a message that was taken is over, whether it came to a call or not. */
    public synchronized void over() {
        trying = false;
    }

    /** What the platform said to a message in a conversation. */
    public void heard(ConversationKey conversation, Delivery delivery) {
        Runnable news = delivery.fold(
                delivered -> this::served,
                later -> () -> putOff(conversation, later),
                unreachable -> this::served,
                rejected -> this::served,
                windowClosed -> this::served,
                plainTextOnly -> this::served,
                moved -> this::served,
                down -> () -> refused(CHANNEL_DOWN, down.reason()));
        news.run();
    }

    private synchronized void putOff(ConversationKey conversation, Delivery.TryLater later) {
        if (later.everyone()) {
            refused(later.after().orElseGet(this::next), later.reason());
        } else {
            failed(conversation, later.reason());
        }
    }

    /** The platform judged a message, for or against it. */
    private synchronized void served() {
        failed.clear();
        if (rests > 0) {
            LOG.info("channel awake: channel={}", channel);
        }
        rests = 0;
    }

    /** The platform did not serve a conversation, or nobody knows whether it did. */
    public synchronized void failed(ConversationKey conversation, String reason) {
        failed.add(conversation);
        if (failed.size() >= after && left().isZero()) {
            rest(next(), reason);
        }
    }

    /** The platform will serve nobody for so long. */
    private synchronized void refused(Duration wait, String reason) {
        if (wait.compareTo(left()) > 0) {
            rest(wait, reason);
        }
    }

    private Duration next() {
        return Backoff.after(rests + 1, LONGEST);
    }

    private void rest(Duration wait, String reason) {
        if (rests == 0) {
            LOG.warn("channel rests: channel={} seconds={} reason={}", channel, wait.toSeconds(), reason);
        }
        rests++;
        until = clock.instant().plus(wait);
    }
}
