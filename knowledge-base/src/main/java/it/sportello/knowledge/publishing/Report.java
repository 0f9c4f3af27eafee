package it.sportello.knowledge.publishing;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.core.message.LoggableFailure;
import it.sportello.knowledge.publishing.Progress.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets everyone know of one publication: how far it is, again and again while it lasts, and what became of it. */
final class Report {
    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final String DEFECT = "C'è stato un guasto mentre il bot imparava. Riprova fra poco; "
            + "se succede ancora, avvisa chi amministra il servizio.";

    private final Vertx vertx;
    private final Publications publications;
    private final long number;
    private final long timer;
    private volatile Progress progress = Progress.at(Step.WAITING);

    Report(Vertx vertx, Publications publications, long number) {
        this.vertx = vertx;
        this.publications = publications;
        this.number = number;
        this.timer = vertx.setPeriodic(EVERY_MILLIS, tick -> publications.note(number, progress));
    }

    long number() {
        return number;
    }

    /** May be told by any thread; it is noted with the next beat. */
    void reached(Progress now) {
        progress = now;
    }

    /** A step that takes a while for itself is noted at once. */
    Future<Void> begin(Step step) {
        reached(Progress.at(step));
        return publications.note(number, progress);
    }

    /** Notes the outcome, where a failure that nobody foresaw is one as well. */
    Future<Published> end(AsyncResult<Published> result) {
        vertx.cancelTimer(timer);
        Published published = result.succeeded() ? result.result() : defect(result.cause());
        return publications
                .end(number, published)
                .onFailure(away -> LOG.error("outcome not noted publication={}", number, LoggableFailure.of(away)))
                .transform(noted -> Future.succeededFuture(published));
    }

    private Published defect(Throwable cause) {
        LOG.error("publication failed number={}", number, LoggableFailure.of(cause));
        return new Published.Failed(DEFECT);
    }
}
