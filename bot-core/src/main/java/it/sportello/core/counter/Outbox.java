package it.sportello.core.counter;

import io.vertx.core.Future;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where outgoing messages wait until they are sent, in order within each conversation. */
public interface Outbox {

    /**
     * Takes waiting messages of a channel, the oldest first: of each conversation only the first that is not settled, and
     * none of a conversation of which one is taken. A lease that ran out without a settlement counts as an unknown
     * outcome.
     */
    Future<List<Parcel>> take(ChannelName channel, int limit, Duration lease);

    /**
     * One call of the message was delivered and more are to follow, under the platform's name for it where it gave one.
     * The last call's name comes with the settlement.
     */
    Future<Void> delivered(long message, int callsDone, Optional<MessageRef> platformName);

    /** Ends the taking of messages, in one transaction. Settling what is settled already changes nothing. */
    Future<Void> settle(List<Settled> settled);
}
