package it.sportello.core.channel;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a webhook request turned out to be. */
public sealed interface Received {

    /**
     * Things that happened, in the order in which they are to be kept; perhaps none.
     *
     * @param courtesies calls to be made once, after the events are kept, whose failure does not matter: to end a
     *     button's waiting sign, to show that the counter is typing
     */
    record Events(List<ChannelEvent> events, List<HttpCall> courtesies) implements Received {
        public Events {
            events = List.copyOf(events);
            courtesies = List.copyOf(courtesies);
        }

        public Events(List<ChannelEvent> events) {
            this(events, List.of());
        }
    }

    /** The platform checks that the address is ours: the body, text/plain, to be given back as it is with 200. */
    record Challenge(String body) implements Received {
        public Challenge {
            Objects.requireNonNull(body, "body");
        }
    }

    /** Not from the platform: the status to answer, 401 or 403, with an empty body; nothing is kept. */
    record Refused(int status) implements Received {}

    /** One function for each case, so that a new case does not compile until it is handled everywhere. */
    default <T> T fold(Function<Events, T> events, Function<Challenge, T> challenge, Function<Refused, T> refused) {
        if (this instanceof Events it) {
            return events.apply(it);
        }
        if (this instanceof Challenge it) {
            return challenge.apply(it);
        }
        return refused.apply((Refused) this);
    }
}
