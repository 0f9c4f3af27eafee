package it.sportello.desk.trial;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.List;

/** The page "what would the bot answer now?", and the piece of it that stands beside an article. */
public final class TrialPages {
    private static final String PATH = "/desk/try";

    private final Trial trial;

    public TrialPages(Trial trial) {
        this.trial = trial;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, visit -> page(visit, "")),
                DeskRoute.post(PATH, Role.VIEWER, visit -> page(visit, visit.typed("question"))));
    }

    private Future<Reply> page(Visit visit, String typed) {
        return Future.succeededFuture(
                new Reply.Page(visit.byScript() ? "trial-piece" : "trial", trial.model(visit, typed)));
    }
}
