package it.sportello.server.pipeline;

import io.vertx.core.Future;
import it.sportello.core.channel.Channel;
import it.sportello.core.channel.HttpCall;
import it.sportello.core.counter.Parcel;
import java.util.List;
import java.util.Objects;

/**
 * A parcel with the calls that bring it.
 *
 * @param calls at once; failed where a defect kept the message from being rendered, which must hold up no other: it shows
 *     when this one is sent
 */
public record Rendered(Parcel parcel, Future<List<HttpCall>> calls) {
    public Rendered {
        Objects.requireNonNull(parcel, "parcel");
        Objects.requireNonNull(calls, "calls");
    }

    static Rendered by(Channel channel, Parcel parcel) {
        return new Rendered(parcel, Future.succeededFuture(parcel.message()).map(channel::render));
    }

    /** How many calls are still to be made. */
    int callsLeft() {
        return calls.succeeded() ? calls.result().size() - parcel.callsDone() : 1;
    }
}
