package it.sportello.desk.opening;

import io.vertx.core.Future;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.trial.Trial;
import it.sportello.knowledge.opening.Opening;
import it.sportello.knowledge.opening.Opening.Reason;
import it.sportello.knowledge.opening.Readiness;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of the first steps: what is there and what is missing, a test question, and a reason to open all the same. */
public final class FirstStepsPages {
    private static final String PATH = "/desk/first-steps";
    private static final int INVALID = 422;

    private final Threshold threshold;
    private final Trial trial;
    private final StaffMembers members;
    private final Moments moments;

    public FirstStepsPages(Threshold threshold, Trial trial, StaffMembers members, Moments moments) {
        this.threshold = threshold;
        this.trial = trial;
        this.members = members;
        this.moments = moments;
    }

    /** What was typed as the reason, and what is wrong with it. */
    private record Typed(String why, String error) {
        static final Typed NOTHING = new Typed("", "");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.ADMINISTRATOR, visit -> page(visit, Typed.NOTHING)),
                DeskRoute.post(PATH, Role.ADMINISTRATOR, visit -> page(visit, Typed.NOTHING)),
                DeskRoute.post(PATH + "/open", Role.ADMINISTRATOR, this::open));
    }

    private Future<Reply> page(Visit visit, Typed typed) {
        return Future.all(threshold.look(), members.all()).map(both -> {
            Readiness readiness = both.resultAt(0);
            Map<String, Object> tried = trial.model(visit, visit.typed("question"));
            Map<String, Object> model = new HashMap<>(tried);
            model.put("steps", new Steps(readiness, threshold.links()).model(visit, tried));
            model.put("essentials", Essentials.model(visit, readiness));
            model.put("complete", readiness.isComplete());
            model.put("held", threshold.links().held());
            model.put("typed", typed.why());
            model.put("error", typed.error());
            model.put("limit", Reason.LONGEST);
            readiness.opening().ifPresent(opening -> model.put("opened", opened(visit, opening, both.resultAt(1))));
            return new Reply.Page(typed.error().isEmpty() ? Reply.OK : INVALID, "first-steps", model);
        });
    }

    private Map<String, Object> opened(Visit visit, Opening opening, List<StaffMember> all) {
        Map<String, Object> model = new HashMap<>();
        model.put("at", moments.time(opening.at(), visit.now(), visit.texts()));
        opening.reason().ifPresent(reason -> {
            model.put("who", name(reason, all));
            model.put("why", reason.why());
        });
        return model;
    }

    private static String name(Reason reason, List<StaffMember> all) {
        return all.stream()
                .filter(member -> member.id().equals(reason.who()))
                .map(StaffMember::name)
                .findFirst()
                .orElse("#" + reason.who().value());
    }

    private Future<Reply> open(Visit visit) {
        String why = visit.typed("why").strip();
        if (why.isEmpty() || why.length() > Reason.LONGEST) {
            return page(visit, new Typed(why, visit.say("first.error.why", Reason.LONGEST)));
        }
        return threshold
                .look()
                .compose(readiness -> threshold
                        .openings()
                        .open(new Reason(visit.myId(), why))
                        .map(opened -> new Reply.Redirect(PATH + "?done=first-opened", missing(readiness))));
    }

    /** For the audit trail, in fixed words. */
    private static String missing(Readiness readiness) {
        return readiness.missing().stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
