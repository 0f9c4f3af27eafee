package it.sportello.core.pace;

import it.sportello.core.message.ChannelAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * How fast a channel's platform may be spoken to; empty where it sets no limit.
 *
 * @param channel in all of its conversations together
 * @param citizen in the conversation of one citizen
 * @param group in the conversation of a group
 */
public record Limits(Optional<Pace> channel, Optional<Pace> citizen, Optional<Pace> group) {
    private static final String GROUP_PREFIX = "-";

    public Limits {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(citizen, "citizen");
        Objects.requireNonNull(group, "group");
    }

    public static Limits none() {
        return new Limits(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The pace of one conversation: Telegram's groups have negative numbers, and no other channel has groups. */
    public Optional<Pace> of(ChannelAddress address) {
        return address.value().startsWith(GROUP_PREFIX) ? group : citizen;
    }
}
