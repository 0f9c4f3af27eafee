package it.sportello.server.pipeline;

import io.vertx.core.Future;
import it.sportello.core.counter.Outbox;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Settled;
import it.sportello.core.counter.Settlement;
import it.sportello.core.message.ChannelName;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what waits to be said on a channel that is off, so that a person knows of it. */
public final class SwitchedOff {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchedOff.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final ChannelName channel;

    public SwitchedOff(Outbox outbox, ChannelName channel) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.channel = Objects.requireNonNull(channel, "channel");
    }

    public Future<List<Parcel>> take(int limit) {
        return outbox.take(channel, limit, LEASE);
    }

    public Future<Void> work(Parcel parcel) {
        LOG.warn(
                "message not delivered: id={} channel={} reason=channel-off",
                parcel.message().id(),
                channel);
        return outbox.settle(List.of(new Settled(parcel.message().id(), new Settlement.Failed("channel-off", false))));
    }
}
