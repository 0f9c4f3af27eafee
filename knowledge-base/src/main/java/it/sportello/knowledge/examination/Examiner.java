package it.sportello.knowledge.examination;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.LoggableFailure;
import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.examination.Run.Kind;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.examination.Run.Wish;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.publishing.Examination;
import it.sportello.knowledge.publishing.Progress;
import it.sportello.knowledge.publishing.Progress.Step;
import it.sportello.knowledge.publishing.Training;
import it.sportello.knowledge.release.Contents;
import it.sportello.knowledge.release.Drafts;
import it.sportello.knowledge.release.Drafts.Drafted;
import it.sportello.knowledge.release.Release;
import it.sportello.knowledge.release.Releases;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines releases, where models are trained: no message waits for it. */
public final class Examiner implements Examination {
    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
    private static final long NOTED_EVERY_MILLIS = 1_000;
    private static final String DEFECT = "C'è stato un guasto durante la prova. Riprova fra poco; "
            + "se succede ancora, avvisa chi amministra il servizio.";

    private final Questions questions;
    private final Runs runs;
    private final Drafts drafts;
    private final Releases releases;
    private final Room room;
    private final Recollection.Last last = new Recollection.Last();

    /** Where the work is done, and how a release is read there. */
    public record Room(Training training, Opening opening) {
        public Room {
            Objects.requireNonNull(training, "training");
            Objects.requireNonNull(opening, "opening");
        }
    }

    public Examiner(Questions questions, Runs runs, Drafts drafts, Releases releases, Room room) {
        this.questions = Objects.requireNonNull(questions, "questions");
        this.runs = Objects.requireNonNull(runs, "runs");
        this.drafts = Objects.requireNonNull(drafts, "drafts");
        this.releases = Objects.requireNonNull(releases, "releases");
        this.room = Objects.requireNonNull(room, "room");
    }

    /** Puts all gold questions to the release in service. */
    public Future<ExamBegun> test(Optional<StaffId> who) {
        return begin(
                new Wish(Kind.TEST, 0, Set.of(), who),
                report -> releases.latest()
                        .compose(latest -> latest.map(release -> questions
                                        .sheet(false)
                                        .compose(sheet -> sit(sheet, Optional.empty(), release, report)))
                                .orElseGet(() ->
                                        Future.failedFuture(new NotToBe("Non c'è ancora niente di pubblicato.")))));
    }

    /** Finds out what would change if the latest versions of these articles were published now. */
    public Future<ExamBegun> preview(Set<ArticleId> changed, Optional<StaffId> who) {
        return begin(new Wish(Kind.PREVIEW, 0, changed, who), report -> {
            report.accept(Progress.at(Step.READING));
            return Future.all(releases.latest(), releases.contents(), drafts.latest(changed))
                    .compose(all -> releases.compose(all.<Contents>resultAt(1)
                                    .with(all.<Drafted>resultAt(2).contents()))
                            .compose(release -> trained(release, report))
                            .compose(release -> compare(all.resultAt(0), release, report)));
        });
    }

    @Override
    public Future<Optional<String>> objection(Candidate candidate, IntConsumer percent) {
        Wish wish = new Wish(Kind.PUBLICATION, candidate.publication(), Set.of(), candidate.who());
        return releases.latest()
                .compose(latest -> compare(latest, candidate.release(), progress -> percent.accept(progress.percent())))
                .compose(found -> runs.begin(wish)
                        .compose(number -> runs.end(number, found))
                        .compose(kept -> objection(found, candidate.isNews())));
    }

    /** What only takes something out of service is never held up: a wrong text must be able to go at once. */
    private Future<Optional<String>> objection(State.Done found, boolean isNews) {
        return isNews && found.result().isFall()
                ? runs.isConsented(found.subject())
                        .map(consented -> consented ? Optional.empty() : Optional.of(sentence(found.result())))
                : Future.succeededFuture(Optional.empty());
    }

    private static String sentence(Result result) {
        return result.before()
                .map(before ->
                        "Il bot risponderebbe peggio alle domande di prova: giuste %d invece di %d, sbagliate %d invece di %d."
                                .formatted(
                                        result.after().right(),
                                        before.right(),
                                        result.after().wrong(),
                                        before.wrong()))
                .orElse("");
    }

    private Future<Release> trained(Release release, Consumer<Progress> report) {
        return room.training()
                .train(release.articles(), (language, percent) -> report.accept(Progress.training(language, percent)))
                .compose(trained -> trained.fold(
                        done -> Future.succeededFuture(release.with(done.model())),
                        failed -> Future.failedFuture(new NotToBe(failed.reason()))));
    }

    private Future<State.Done> compare(Optional<Release> old, Release next, Consumer<Progress> report) {
        return questions.sheet(old.isPresent()).compose(sheet -> sit(sheet, old, next, report));
    }

    private Future<State.Done> sit(
            Questions.Sheet sheet, Optional<Release> old, Release next, Consumer<Progress> report) {
        Instant now = questions.clock().instant();
        Recollection lately = old.map(before -> last.of(before, now)).orElseGet(() -> last.anew(next, now));
        Sitting sitting = new Sitting(room.opening(), old, next, lately);
        return room.training().compute(() -> sitting.hold(sheet, percent -> report.accept(Progress.testing(percent))));
    }

    private Future<ExamBegun> begin(Wish wish, Function<Consumer<Progress>, Future<State.Done>> work) {
        return runs.begin(wish).map(number -> {
            Reached reached = new Reached();
            long timer = room.training()
                    .vertx()
                    .setPeriodic(NOTED_EVERY_MILLIS, tick -> runs.note(number, reached.progress));
            Future<Void> ended = Future.<Void>succeededFuture()
                    .compose(go -> work.apply(reached::now))
                    .compose(found -> runs.end(number, found), failure -> runs.fail(number, told(number, failure)))
                    .onComplete(done -> room.training().vertx().cancelTimer(timer))
                    .onFailure(away -> LOG.error("exam not noted number={}", number, LoggableFailure.of(away)));
            return new ExamBegun(number, ended);
        });
    }

    /** How far an exam is, as any thread may tell. */
    private static final class Reached {
        private volatile Progress progress = Progress.at(Step.WAITING);

        void now(Progress now) {
            progress = now;
        }
    }

    private static String told(long number, Throwable failure) {
        if (failure instanceof NotToBe it) {
            return it.sentence();
        }
        LOG.error("exam failed number={}", number, LoggableFailure.of(failure));
        return DEFECT;
    }
}
