package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.speech.PhraseKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets the bot speak again where the person who holds a conversation says nothing, and tells the citizen so. */
public final class Silence {
    private static final int AT_ONCE = 100;

    private final Tickets tickets;
    private final Notices notices;
    private final Duration longest;

    /** @param longest for which a citizen waits for the holder's word; zero: for ever */
    public Silence(Tickets tickets, Notices notices, Duration longest) {
        this.tickets = Objects.requireNonNull(tickets, "tickets");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.longest = Objects.requireNonNull(longest, "longest");
    }

    /** Ends the silences that have lasted too long. Any number of nodes may do so at the same time. */
    public Future<Void> end(Instant now) {
        return longest.isZero()
                ? Future.succeededFuture()
                : tickets.unheard(longest, AT_ONCE).compose(unheard -> end(unheard, now));
    }

    private Future<Void> end(List<Long> unheard, Instant now) {
        Future<Void> done = Future.succeededFuture();
        for (long id : unheard) {
            done = done.compose(before -> end(id, now));
        }
        return done;
    }

    private Future<Void> end(long id, Instant now) {
        return tickets.find(id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture()
                        : notices.of(found.get(), PhraseKey.PERSON_SILENT, Map.of(), now)
                                .compose(say -> tickets.letBotSpeak(id, longest, say))
                                .mapEmpty());
    }
}
