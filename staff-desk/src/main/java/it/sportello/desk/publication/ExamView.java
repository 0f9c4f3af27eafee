package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.examination.Run;
import it.sportello.knowledge.examination.Run.State;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.gold.Score;
import it.sportello.knowledge.publishing.Progress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One exam as its page shows it, and as a line of the history. */
final class ExamView {
    private final PublishingDesk desk;
    private final Moments moments;
    private final FindingView findings;

    ExamView(PublishingDesk desk, Articles articles, Moments moments) {
        this.desk = desk;
        this.moments = moments;
        this.findings = new FindingView(desk.publishing().examining().recent(), articles);
    }

    /** Whether nobody has said yet why this may be published all the same. */
    static boolean needsConsent(Run run) {
        return run.consent().isEmpty()
                && run.done().filter(done -> done.result().isFall()).isPresent();
    }

    /**
     * The page.
     *
     * @param more what else the page shows: what was typed, and what is wrong with it
     */
    Future<Reply> page(Visit visit, Run run, int status, Map<String, Object> more) {
        return model(visit, run).map(model -> {
            model.putAll(more);
            return new Reply.Page(status, "exam", model);
        });
    }

    /** The page's changing part again; nothing where it shows the same already. */
    Future<Reply> news(Visit visit, Run run) {
        return model(visit, run)
                .map(model -> visit.query("seen").equals(model.get("seen"))
                        ? new Reply.Unchanged()
                        : new Reply.Page("exam-news", model));
    }

    private Future<Map<String, Object>> model(Visit visit, Run run) {
        Future<String> consenting = run.consent()
                .map(consent -> desk.name(visit, Optional.of(consent.who())))
                .orElseGet(() -> Future.succeededFuture(""));
        return Future.all(row(visit, run), findings.groups(visit, run), consenting)
                .map(all -> {
                    Map<String, Object> model = new HashMap<>(all.<Map<String, Object>>resultAt(0));
                    model.put("groups", all.resultAt(1));
                    run.consent().ifPresent(consent -> {
                        model.put("consentBy", all.<String>resultAt(2));
                        model.put("consentReason", consent.reason());
                        model.put("consentWhen", moments.time(consent.when(), visit.now(), visit.texts()));
                    });
                    boolean publishable =
                            run.wish().kind() != Run.Kind.TEST && run.done().isPresent();
                    model.put("needsConsent", publishable && needsConsent(run));
                    model.put("mayPublish", publishable && desk.isOpenTo(visit) && isStill(run));
                    model.put("mayConsent", visit.may(Role.APPROVER));
                    model.put("reason", "");
                    model.put("error", "");
                    model.put("seen", Integer.toHexString(model.hashCode()));
                    return model;
                });
    }

    /** What was published at once needs no button to publish it. */
    private static boolean isStill(Run run) {
        return run.wish().kind() == Run.Kind.PREVIEW
                || run.done().filter(done -> done.result().isFall()).isPresent();
    }

    /** Kind, time, who and figures. */
    Future<Map<String, Object>> row(Visit visit, Run run) {
        return desk.name(visit, run.wish().who()).map(by -> {
            Map<String, Object> row = new HashMap<>();
            row.put("number", String.valueOf(run.number()));
            row.put("kind", run.wish().kind().name().toLowerCase(Locale.ROOT));
            row.put("by", by);
            row.put("begun", moments.time(run.begun(), visit.now(), visit.texts()));
            row.put("live", run.isUnderWay());
            row.put("status", status(visit, run));
            row.put("ended", run.done().isPresent());
            run.done().ifPresent(done -> figures(row, done.result()));
            return row;
        });
    }

    private static String status(Visit visit, Run run) {
        return run.state()
                .fold(
                        progress -> step(visit, progress),
                        done -> done(visit, done),
                        failed -> visit.say("exam.failed", failed.reason()),
                        () -> visit.say("exam.broken-off"));
    }

    private static String step(Visit visit, Progress progress) {
        return Steps.of(visit.texts(), progress).now();
    }

    private static String done(Visit visit, State.Done done) {
        Score after = done.result().after();
        if (after.total() == 0) {
            return visit.say("exam.no-gold");
        }
        String score = visit.say("exam.score", after.right(), after.total());
        return done.result()
                .before()
                .map(before -> score + " " + visit.say("exam.score.before", before.right()))
                .orElse(score);
    }

    private static void figures(Map<String, Object> row, Result result) {
        row.put("right", result.after().right());
        row.put("near", result.after().near());
        row.put("missed", result.after().missed());
        row.put("wrong", result.after().wrong());
        row.put("total", result.after().total());
        row.put("asked", result.asked());
        row.put("changed", result.changed());
        row.put("fall", result.isFall());
        result.before().ifPresent(before -> row.put("rightBefore", before.right()));
        result.before().ifPresent(before -> row.put("wrongBefore", before.wrong()));
    }
}
