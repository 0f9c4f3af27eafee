package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.counter.Conversations;
import it.sportello.core.counter.FrontDesk;
import it.sportello.core.counter.Pending;
import it.sportello.core.message.ChannelName;
import it.sportello.server.pipeline.Attendant;
import it.sportello.server.pipeline.Crew;
import it.sportello.server.pipeline.Intake;
import it.sportello.server.pipeline.Meters;
import it.sportello.server.pipeline.PlatformCalls;
import it.sportello.server.pipeline.SharedCommits;
import it.sportello.server.pipeline.SharedConversations;
import it.sportello.storage.Storage;
import it.sportello.storage.sql.Refusals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A message's way through this node: kept by the intake, attended by one crew, sent by one for each channel. */
final class Pipeline {
    /** Turns that are decided side by side and recorded together; deciding itself takes a fraction of a millisecond. */
    private static final int ATTENDING = 256;

    /** After a rush all hands are free at once: what comes in meanwhile must not wait until all of them have decided. */
    private static final int ATTENDED_AT_A_LOOK = 48;

    private static final int ATTENDING_IN_A_FLOOD = 4;

    /** As often as the crew looks for more: what it found at a time is recorded in one or two. */
    private static final Duration BETWEEN_TRANSACTIONS = Duration.ofMillis(12);

    /** The poll behind a missed notice, and what finds work whose time has come. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Attendant attendant;
    private final Crew<Pending> attending;
    private final SendingCrews sending;
    private final Intake intake;
    private final PlatformCalls calls;

    Pipeline(Vertx vertx, Storage storage, FrontDesks frontDesks, Channels channels, Meters meters) {
        InstantSource clock = InstantSource.system();
        this.calls = new PlatformCalls(vertx, storage.keptFiles()::find);
        this.sending = new SendingCrews(vertx, storage, channels, calls, meters);
        FrontDesk frontDesk = frontDesks.recordingIn(sharing(vertx, storage));
        this.attendant = new Attendant(storage.inbox(), frontDesk, clock, meters, sending::wake);
        this.attending = new Crew<>(vertx, new Crew.Job<>(this::take, attendant::work), ATTENDING, PAUSE);
        this.intake = new Intake(
                vertx,
                new Intake.Counter(storage.inbox(), attending::wake, Refusals::isRefusal),
                channels.byName().keySet(),
                calls,
                meters);
    }

    /** In a flood what comes is kept first: platforms do not wait for long, and citizens rather wait than be turned away. */
    private Future<List<Pending>> take(int limit) {
        return attendant.take(Math.min(limit, intake.isPressed() ? ATTENDING_IN_A_FLOOD : ATTENDED_AT_A_LOOK));
    }

    /** Makes the front desk once it is known where it records. */
    interface FrontDesks {
        FrontDesk recordingIn(Conversations conversations);
    }

    private static Conversations sharing(Vertx vertx, Storage storage) {
        Conversations kept = storage.conversations();
        return new SharedConversations(
                kept,
                new SharedCommits<>(
                        vertx, new SharedCommits.Commit<>(kept::record, Refusals::isRefusal), BETWEEN_TRANSACTIONS));
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

    /** On a channel by its name; on all where it has none. */
    void wakeSending(String channel) {
        if (channel.isEmpty()) {
            sending.wakeAll();
        } else {
            sending.wake(new ChannelName(channel));
        }
    }

    /** Finishes what was taken: first what is being attended, since it makes more to send. */
    Future<Void> stop() {
        return attending.stop().compose(none -> sending.stop()).compose(none -> calls.close());
    }
}
