package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.channel.ChannelEvent;
import it.sportello.core.message.ChannelName;
import java.time.Duration;
import java.util.List;

/** Where events are kept from the moment that the platform is told they are, until they are attended. */
public interface Inbox {

    /**
     * Keeps a delivery's events: once the future succeeds all of them outlive any crash. Where it fails some may be kept;
     * delivered again, they change nothing.
     *
     * <p>A message whose reference the channel has kept before changes nothing. Statuses never lower what is known of a
     * message; a FAILED one marks the ticket whose reply it was. An address change moves the conversation, unless the new
     * address has one already, which then simply goes on. Unprocessable events are not kept. The future fails only when
     * the storage is out of reach.
     */
    Future<Kept> keep(ChannelName channel, List<ChannelEvent> events);

    /**
     * Takes waiting messages, the oldest first, at most one of a conversation, and none of a conversation of which one
     * is taken and neither recorded nor postponed. What is taken and not recorded can be taken again after the lease.
     * What waits behind a taken message comes with it, the first few, for those who join what belongs together.
     */
    Future<List<Pending>> take(int limit, Duration lease);

    /** Gives a taken message back, to be taken again no earlier than after the delay; its attempts stay counted. */
    Future<Void> postpone(long id, Duration delay);

    /**
     * Gives a taken message back as if it had not been taken, to be taken again after the delay or as soon as something
     * is kept behind it, whichever comes first.
     */
    Future<Void> hold(long id, Duration delay);

    /** How many messages wait to be taken now; who waits for so many does not need to know of more. */
    Future<Integer> due(int most);
}
