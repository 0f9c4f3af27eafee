package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Parcel;
import it.sportello.core.counter.Pending;
import it.sportello.server.pipeline.Attendant;
import it.sportello.server.pipeline.Crew;
import it.sportello.server.pipeline.Dispatcher;
import it.sportello.server.pipeline.Intake;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;

/** A message's way through this node: kept by the intake, attended by one crew, sent by another. */
final class Pipeline {
    /** As many as there are database connections to work with; more would only wait for one. */
    private static final int ATTENDING = 8;

    /** Sending waits for platforms, not for this machine. */
    private static final int SENDING = 64;

    /** The poll behind a missed notice, and what finds work whose time has come. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Crew<Pending> attending;
    private final Crew<Parcel> sending;
    private final Intake intake;
    private final PlatformCalls calls;

    Pipeline(Vertx vertx, Storage storage, FrontDesk frontDesk, Channels channels, Meters meters) {
        InstantSource clock = InstantSource.system();
        this.calls = new PlatformCalls(vertx);
        Dispatcher dispatcher = new Dispatcher(storage.outbox(), channels.byName(), calls, clock, meters);
        this.sending = new Crew<>(vertx, new Crew.Job<>(dispatcher::take, dispatcher::work), SENDING, PAUSE);
        Attendant attendant = new Attendant(storage.inbox(), frontDesk, clock, meters, sending::wake);
        this.attending = new Crew<>(vertx, new Crew.Job<>(attendant::take, attendant::work), ATTENDING, PAUSE);
        this.intake = new Intake(storage.inbox(), calls, meters, attending::wake);
    }

    Intake intake() {
        return intake;
    }

    PlatformCalls calls() {
        return calls;
    }

    /** Another node has something for all to do. */
    void wakeAttending() {
        attending.wake();
    }

    void wakeSending() {
        sending.wake();
    }

    /** Finishes what was taken: first what is being attended, since it makes more to send. */
    Future<Void> stop() {
        return attending.stop().compose(none -> sending.stop()).compose(none -> calls.close());
    }
}
