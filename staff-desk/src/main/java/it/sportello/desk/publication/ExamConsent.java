package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.examination.Run;
import it.sportello.knowledge.publishing.Publication;
import java.util.Map;
import java.util.Set;

/** Publishes what was examined; where it answers fewer gold questions well, an approver must say why. */
final class ExamConsent {
    private static final int LONGEST_REASON = 500;
    private static final int INVALID = 422;
    private static final int FORBIDDEN = 403;

    private final PublishingDesk desk;
    private final ExamView view;

    ExamConsent(PublishingDesk desk, ExamView view) {
        this.desk = desk;
        this.view = view;
    }

    Future<Reply> publish(Visit visit, Run run) {
        if (run.done().isEmpty() || run.wish().kind() == Run.Kind.TEST) {
            return view.page(visit, run, INVALID, Map.of());
        }
        return ExamView.needsConsent(run) ? consent(visit, run) : go(visit, run);
    }

    private Future<Reply> consent(Visit visit, Run run) {
        String reason = visit.typed("reason").strip();
        if (!visit.may(Role.APPROVER)) {
            return again(visit, run, FORBIDDEN, reason, visit.say("exam.error.approver"));
        }
        if (reason.isEmpty()) {
            return again(visit, run, INVALID, reason, visit.say("exam.error.reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            String message = visit.say("exam.error.reason-too-long", LONGEST_REASON, reason.length());
            return again(visit, run, INVALID, reason, message);
        }
        return desk.publishing()
                .examining()
                .runs()
                .consent(run.number(), visit.myId(), reason)
                .compose(kept -> go(visit, run));
    }

    private Future<Reply> again(Visit visit, Run run, int status, String reason, String message) {
        return view.page(visit, run, status, Map.of("reason", reason, "error", message));
    }

    private Future<Reply> go(Visit visit, Run run) {
        return wanted(run)
                .compose(articles -> articles.isEmpty()
                        ? Future.succeededFuture(new Reply.Redirect(PublishingDesk.PATH))
                        : desk.publish(visit, articles));
    }

    private Future<Set<ArticleId>> wanted(Run run) {
        return run.wish().kind() == Run.Kind.PREVIEW
                ? Future.succeededFuture(run.wish().articles())
                : desk.publishing()
                        .publications()
                        .find(run.wish().publication())
                        .map(found -> found.map(Publication::articles).orElse(Set.of()));
    }
}
