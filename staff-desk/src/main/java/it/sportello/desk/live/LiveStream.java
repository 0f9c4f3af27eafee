package it.sportello.desk.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.function.Function;

/** One open page that is told by server-sent events when there is something new. All on its connection's event loop. */
final class LiveStream {
    /** Shorter than the silence after which proxies end a stream. */
    private static final long SIGN_OF_LIFE_MILLIS = 15_000;

    /** After so long the page comes again, so that whoever has lost his session or his role is told no longer. */
    private static final long WHOLE_LIFE_MILLIS = 60_000;

    /** However much happens, a page is told no more often. */
    private static final long PAUSE_MILLIS = 300;

    private static final String NEWS = "event: news\ndata: \n\n";

    private final Vertx vertx;
    private final HttpServerResponse response;
    private boolean resting;
    private boolean again;

    LiveStream(Vertx vertx, HttpServerResponse response) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.response = Objects.requireNonNull(response, "response");
    }

    /**
     * @param watching begins to watch with the action that is to be run at each happening, and returns the one that ends it
     * @param gone what to do when the page has gone away
     */
    void begin(Function<Runnable, Runnable> watching, Runnable gone) {
        Context context = vertx.getOrCreateContext();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("X-Accel-Buffering", "no");
        Runnable leave = watching.apply(() -> context.runOnContext(none -> tell()));
        long signs = vertx.setPeriodic(SIGN_OF_LIFE_MILLIS, tick -> write(":\n\n"));
        long end = vertx.setTimer(WHOLE_LIFE_MILLIS, over -> response.end());
        response.closeHandler(closed -> {
            vertx.cancelTimer(signs);
            vertx.cancelTimer(end);
            leave.run();
            gone.run();
        });
        write("retry: 1000\n\n");
        tell();
    }

    private void tell() {
        if (resting) {
            again = true;
            return;
        }
        resting = true;
        again = false;
        write(NEWS);
        vertx.setTimer(PAUSE_MILLIS, rested -> {
            resting = false;
            if (again) {
                tell();
            }
        });
    }

    private void write(String frame) {
        if (!response.ended() && !response.closed()) {
            response.write(frame);
        }
    }
}
