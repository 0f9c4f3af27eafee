package it.sportello.core.message;

import java.util.Objects;

/** One citizen on one channel: what a conversation is found by. */
public record ConversationKey(ChannelName channel, ChannelAddress address) {
    public ConversationKey {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
    }
}
