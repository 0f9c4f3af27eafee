package it.sportello.server.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import it.sportello.knowledge.release.KnowledgeInService;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import it.sportello.knowledge.release.Serving;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts each new release into service on this node, told by a notice or found by looking. */
final class ReleaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);

    private final Vertx vertx;
    private final Releases releases;
    private final KnowledgeInService knowledge;
    private volatile long refused;
    private Future<Void> last = Future.succeededFuture();

    ReleaseWatch(Vertx vertx, Releases releases, KnowledgeInService knowledge) {
        this.vertx = Objects.requireNonNull(vertx, "vertx");
        this.releases = Objects.requireNonNull(releases, "releases");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
    }

    /** Serves the latest release if it is not in service yet; one look at a time. */
    synchronized Future<Void> look() {
        last = last.transform(before -> releases.latestNumber())
                .compose(number -> isNews(number) ? load() : Future.<Void>succeededFuture())
                .onFailure(failure -> LOG.warn(
                        "release not loaded: cause={}", failure.getClass().getName()));
        return last;
    }

    /** What was refused once would be refused with every look. */
    private boolean isNews(long number) {
        return number > knowledge.number() && number != refused;
    }

    private Future<Void> load() {
        return releases.latest()
                .compose(latest -> latest.isPresent() ? serve(latest.get()) : Future.<Void>succeededFuture());
    }

    /** Reading a model takes a moment of processor time, and no message waits for it. */
    private Future<Void> serve(Release release) {
        return vertx.executeBlocking(() -> knowledge.serve(release), false)
                .onSuccess(serving -> serving.fold(this::started, this::refused))
                .mapEmpty();
    }

    private boolean started(Serving.Started started) {
        LOG.info("release in service: number={}", started.number());
        return true;
    }

    private boolean refused(Serving.Refused one) {
        refused = one.number();
        LOG.error("release refused: number={} in_service={}", one.number(), knowledge.number());
        return false;
    }
}
