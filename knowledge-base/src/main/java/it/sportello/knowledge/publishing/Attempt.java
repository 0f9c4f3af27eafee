package it.sportello.knowledge.publishing;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.publishing.Examination.Candidate;
import it.sportello.knowledge.publishing.Progress.Step;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Model;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way of one publication: read, train, save. Where another node publishes at the same time, the later one starts
 * again from what the earlier released.
 */
final class Attempt {
    /** Other nodes may be faster again and again, but hardly so often in a row. */
    private static final int TRIES = 5;

    private final Releases releases;
    private final Training training;
    private final Optional<StaffId> who;
    private final Report report;

    Attempt(Releases releases, Training training, Optional<StaffId> who, Report report) {
        this.releases = releases;
        this.training = training;
        this.who = who;
        this.report = report;
    }

    /** Releases what the change makes of the latest release's contents. */
    Future<Published> release(UnaryOperator<Contents> change) {
        return release(change, TRIES);
    }

    private Future<Published> release(UnaryOperator<Contents> change, int tries) {
        return report.begin(Step.READING)
                .compose(begun -> releases.latestNumber())
                .compose(number -> releases.contents().compose(now -> release(number + 1, now, change.apply(now))))
                .compose(done -> done.map(Future::succeededFuture).orElseGet(() -> again(change, tries)));
    }

    private Future<Published> again(UnaryOperator<Contents> change, int tries) {
        return tries > 1
                ? release(change, tries - 1)
                : failed("Altri stanno pubblicando nello stesso momento: riprova fra poco.");
    }

    /** Empty where the number was taken meanwhile. */
    private Future<Optional<Published>> release(long number, Contents now, Contents next) {
        boolean isNews = !next.isPartOf(now);
        return releases.compose(next)
                .compose(release -> training.train(
                                release.articles(),
                                (language, percent) -> report.reached(Progress.training(language, percent)))
                        .compose(trained -> trained.fold(
                                done -> examine(release.with(done.model()), isNews)
                                        .compose(objection -> objection
                                                .map(reason -> failed(reason).map(Optional::of))
                                                .orElseGet(() -> save(number, next, done.model()))),
                                failed -> failed(failed.reason()).map(Optional::of))));
    }

    private Future<Optional<String>> examine(Release release, boolean isNews) {
        return report.begin(Step.TESTING)
                .compose(begun -> training.examination()
                        .objection(
                                new Candidate(report.number(), release, isNews, who),
                                percent -> report.reached(Progress.testing(percent))));
    }

    private Future<Optional<Published>> save(long number, Contents next, Model model) {
        return report.begin(Step.SAVING)
                .compose(begun -> releases.add(number, next, model, who))
                .map(added -> added ? Optional.of(new Published.Done(number)) : Optional.empty());
    }

    static Future<Published> failed(String reason) {
        return Future.succeededFuture(new Published.Failed(reason));
    }
}
