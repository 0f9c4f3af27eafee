package it.sportello.desk.house;

import io.vertx.core.Future;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The routes of the office's name, telephone, privacy notice, and hours in words. */
public final class DetailsPages {
    private static final String PATH = "/desk/house";
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int SHOWN = 20;

    private final Household household;
    private final StaffMembers members;
    private final Moments moments;

    public DetailsPages(Household household, StaffMembers members, Moments moments) {
        this.household = Objects.requireNonNull(household, "household");
        this.members = Objects.requireNonNull(members, "members");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.ADMINISTRATOR, this::show),
                DeskRoute.post(PATH, Role.ADMINISTRATOR, this::save),
                DeskRoute.post(PATH + "/back", Role.ADMINISTRATOR, this::back));
    }

    private Future<Reply> show(Visit visit) {
        return past(visit).map(past -> page(Reply.OK, DetailsForm.of(past.inForce(), past.version()), Map.of(), past));
    }

    private Future<Past> past(Visit visit) {
        return Future.all(household.kept().latest(SHOWN + 1), members.all())
                .map(both -> new Past(
                        both.resultAt(0), household.written(), new Past.Telling(visit, moments, both.resultAt(1))));
    }

    private static Reply page(int status, DetailsForm form, Map<String, Object> errors, Past past) {
        Map<String, Object> model = new HashMap<>();
        model.put("values", form.values());
        model.put("version", String.valueOf(past.version()));
        model.put("errors", errors);
        model.put("source", past.source());
        model.put("kept", past.isKept());
        model.put("history", past.rows(SHOWN));
        model.put("theirs", status == CONFLICT ? past.differing(form) : List.of());
        return new Reply.Page(status, "house", model);
    }

    private Future<Reply> save(Visit visit) {
        DetailsForm form = DetailsForm.typed(visit);
        Map<String, Object> errors = form.errors(visit.texts());
        if (!errors.isEmpty()) {
            return past(visit).map(past -> page(INVALID, form, errors, past));
        }
        Optional<HouseDetails> wanted = Optional.of(form.details());
        return household
                .kept()
                .keep(wanted, form.version(), visit.myId())
                .compose(done -> done
                        ? Future.succeededFuture(led("house-kept"))
                        : past(visit).map(past -> later(visit, form, past)));
    }

    /** Somebody was faster. Whoever wanted just that, or has pressed twice, has what he wanted. */
    private static Reply later(Visit visit, DetailsForm form, Past past) {
        return past.inForce().equals(form.details())
                ? led("house-kept")
                : page(CONFLICT, form, Map.of("name", visit.say("house.error.later", past.lastOne())), past);
    }

    private Future<Reply> back(Visit visit) {
        return household
                .kept()
                .keep(Optional.empty(), DetailsForm.version(visit), visit.myId())
                .map(done -> led(done ? "house-back" : "house-not-back"));
    }

    private static Reply led(String done) {
        return new Reply.Redirect(PATH + "?done=" + done);
    }
}
