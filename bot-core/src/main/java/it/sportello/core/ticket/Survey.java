package it.sportello.core.ticket;

import io.vertx.core.Future;
import it.sportello.core.conversation.Enquiry;
import it.sportello.core.counter.Speech;
import it.sportello.core.remark.Manners;
import it.sportello.core.remark.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Asks citizens what they think of a person's answer, some time after their request was closed. */
public final class Survey {
    private static final int AT_ONCE = 100;
    /** So long after the end: neither in the middle of a last thank you nor when everything is forgotten. */
    private static final Duration AFTER = Duration.ofMinutes(5);

    private final Opinions opinions;
    private final Speech speech;
    private final Manners manners;

    public Survey(Opinions opinions, Speech speech, Manners manners) {
        this.opinions = Objects.requireNonNull(opinions, "opinions");
        this.speech = Objects.requireNonNull(speech, "speech");
        this.manners = Objects.requireNonNull(manners, "manners");
    }

    /** Asks those whose time has come. Any number of nodes may do so at the same time. */
    public Future<Void> ask(Instant now) {
        return manners.asks() ? opinions.due(AFTER, AT_ONCE).compose(due -> ask(due, now)) : Future.succeededFuture();
    }

    private Future<Void> ask(List<Opinions.Asking> due, Instant now) {
        Future<Void> done = Future.succeededFuture();
        for (Opinions.Asking one : due) {
            done = done.compose(before -> opinions.ask(
                            one,
                            AFTER,
                            manners.sparing(),
                            speech.drafts(List.of(Enquiry.asking(Opinion.Question.HELPED)), one.language(), now)
                                    .get(0))
                    .mapEmpty());
        }
        return done;
    }
}
