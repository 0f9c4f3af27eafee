package it.sportello.core.pace;

import java.time.Duration;
import java.util.Objects;

/**
 * What a channel was granted.
 *
 * @param messages that may be sent now
 * @param next how long until there is another one
 */
public record Grant(int messages, Duration next) {
    public Grant {
        Objects.requireNonNull(next, "next");
    }
}
