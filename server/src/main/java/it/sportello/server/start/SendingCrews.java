package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.channel.Channel;
import it.sportello.core.counter.Parcel;
import it.sportello.core.message.ChannelName;
import it.sportello.server.pace.Alarm;
import it.sportello.server.pace.ChannelPace;
import it.sportello.server.pace.Rest;
import it.sportello.server.pipeline.Crew;
import it.sportello.server.pipeline.Dispatcher;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.server.pipeline.Rendered;
import it.sportello.server.pipeline.SwitchedOff;
import it.sportello.storage.Storage;
import it.sportello.storage.sql.Refusals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Those who send, one crew for each channel: a platform that is slow or away holds up nobody on another one. */
final class SendingCrews {
    /** Sending waits for platforms, not for this machine. */
    private static final int HANDS = 64;

    /** The poll behind a missed notice, and what finds work whose time has come. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** What waits on a channel that was switched off is no longer in a hurry. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Storage storage;
    private final Paces paces;
    private final Meters meters;
    private final Map<ChannelName, Crew<?>> crews = new HashMap<>();

    SendingCrews(Vertx vertx, Storage storage, Channels channels, PlatformCalls calls, Meters meters) {
        this.vertx = vertx;
        this.storage = storage;
        this.paces = channels.paces();
        this.meters = meters;
        Dispatcher.Platform platform = new Dispatcher.Platform(
                calls, InstantSource.system(), paces.sending().giveUpAfter(), Refusals::isRefusal);
        channels.byName().forEach((name, channel) -> crews.put(name, sending(channel, platform)));
        channels.off().forEach(name -> crews.put(name, ending(name)));
    }

    private Crew<Rendered> sending(Channel channel, Dispatcher.Platform platform) {
        Dispatcher.Way way = new Dispatcher.Way(channel, pace(channel.name()));
        Dispatcher dispatcher = new Dispatcher(vertx, storage.outbox(), way, platform, meters);
        return new Crew<>(vertx, new Crew.Job<>(dispatcher::take, dispatcher::work), HANDS, PAUSE);
    }

    private ChannelPace pace(ChannelName channel) {
        Rest rest = new Rest(channel, paces.sending().restAfter(), InstantSource.system());
        meters.resting(channel, rest::resting);
        Alarm alarm = new Alarm(vertx, () -> wake(channel));
        return new ChannelPace(channel, paces.limits(channel), storage.allowances(), rest, alarm);
    }

    private Crew<Parcel> ending(ChannelName channel) {
        SwitchedOff off = new SwitchedOff(storage.outbox(), channel);
        return new Crew<>(vertx, new Crew.Job<>(off::take, off::work), HANDS, LONG_PAUSE);
    }

    void wake(ChannelName channel) {
        Optional.ofNullable(crews.get(channel)).ifPresent(Crew::wake);
    }

    void wakeAll() {
        crews.values().forEach(Crew::wake);
    }

    /** Finishes what was taken. */
    Future<Void> stop() {
        return Future.join(crews.values().stream().map(Crew::stop).toList()).mapEmpty();
    }
}
