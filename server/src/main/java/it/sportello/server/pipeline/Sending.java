package it.sportello.server.pipeline;

import it.sportello.core.channel.HttpCall;
import it.sportello.core.counter.Parcel;
import it.sportello.core.message.MessageRef;
import java.util.List;
import java.util.Optional;

/** One parcel on its way: the calls that are still to be made, and the platform's name for the last one made. */
record Sending(Parcel parcel, List<HttpCall> calls, int next, Optional<MessageRef> name) {
    Sending(Parcel parcel, List<HttpCall> calls, Optional<MessageRef> name) {
        this(parcel, calls, parcel.callsDone(), name);
    }

    boolean isDone() {
        return next >= calls.size();
    }

    Sending delivered(Optional<MessageRef> as) {
        return new Sending(parcel, calls, next + 1, as);
    }
}
