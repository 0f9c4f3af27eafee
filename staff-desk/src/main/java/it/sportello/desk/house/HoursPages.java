package it.sportello.desk.house;

import io.vertx.core.Future;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.house.Kept;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of the opening hours: those that are usual, and those of each office. */
public final class HoursPages {
    private static final String PATH = "/desk/house/hours";
    private static final String ONE = PATH + "/of/:office";
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    private static final int MISSING = 404;

    private final Household household;
    private final StaffMembers members;
    private final Offices offices;
    private final Moments moments;

    public HoursPages(Household household, StaffMembers members, Offices offices, Moments moments) {
        this.household = Objects.requireNonNull(household, "household");
        this.members = Objects.requireNonNull(members, "members");
        this.offices = Objects.requireNonNull(offices, "offices");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    /**
     * Whose hours a page is about.
     *
     * @param office empty: those that are usual
     */
    private record Of(Visit visit, Optional<Office> office, List<Office> all) {
        Optional<OfficeId> id() {
            return office.map(Office::id);
        }

        HoursWords words() {
            return new HoursWords(visit.texts(), office.isEmpty());
        }

        String name(Office one) {
            return one.name(visit.texts().language());
        }

        String path() {
            return office.map(one -> PATH + "/of/" + one.id().value()).orElse(PATH);
        }

        Reply led(String done) {
            return new Reply.Redirect(path() + "?done=" + done);
        }
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.ADMINISTRATOR, usual(this::show)),
                DeskRoute.post(PATH, Role.ADMINISTRATOR, usual(this::save)),
                DeskRoute.post(PATH + "/back", Role.ADMINISTRATOR, usual(this::back)),
                DeskRoute.get(ONE, Role.ADMINISTRATOR, one(this::show)),
                DeskRoute.post(ONE, Role.ADMINISTRATOR, one(this::save)),
                DeskRoute.post(ONE + "/back", Role.ADMINISTRATOR, one(this::back)));
    }

    private Function<Visit, Future<Reply>> usual(Function<Of, Future<Reply>> then) {
        return visit -> offices.all().compose(all -> then.apply(new Of(visit, Optional.empty(), all)));
    }

    private Function<Visit, Future<Reply>> one(Function<Of, Future<Reply>> then) {
        return visit -> offices.all()
                .compose(all -> all.stream()
                        .filter(office -> office.id().value().equals(visit.path("office")))
                        .findFirst()
                        .map(office -> then.apply(new Of(visit, Optional.of(office), all)))
                        .orElseGet(() -> Future.succeededFuture(
                                new Reply.Page(MISSING, "refused", Map.of("key", "no-office", "kept", List.of())))));
    }

    private Future<Reply> show(Of of) {
        return withPast(of, (past, decided) -> page(Reply.OK, of, HoursForm.of(past.inForce()), past, decided));
    }

    private <T> Future<T> withPast(
            Of of, BiFunction<Past<WrittenHours>, Map<Optional<OfficeId>, Kept<WrittenHours>>, T> then) {
        return Future.all(
                        household.hours().latest(of.id(), Past.SHOWN + 1),
                        members.all(),
                        household.hours().last())
                .map(all -> then.apply(
                        new Past<>(
                                all.resultAt(0),
                                household.written().hours().of(of.id()),
                                of.words()::told,
                                new Past.Telling(of.visit(), moments, all.resultAt(1), "house.hours")),
                        all.resultAt(2)));
    }

    private Reply.Page page(
            int status,
            Of of,
            HoursForm form,
            Past<WrittenHours> past,
            Map<Optional<OfficeId>, Kept<WrittenHours>> decided) {
        Map<String, Object> model = past.model();
        model.putAll(new HoursView(form, of.visit().texts(), of.office().isEmpty()).model());
        model.put("errors", Map.of());
        model.put("path", of.path());
        model.put("office", of.office().map(of::name).orElse(""));
        model.put(
                "ahead",
                of.words()
                        .ahead(
                                household.inForce().hours().of(of.id()),
                                moments.day(of.visit().now())));
        model.put("offices", of.office().isPresent() ? List.of() : rows(of, decided));
        return new Reply.Page(status, "hours", model);
    }

    /** Every office with whether it has hours of its own. */
    private List<Map<String, Object>> rows(Of of, Map<Optional<OfficeId>, Kept<WrittenHours>> decided) {
        Map<OfficeId, WrittenHours> own =
                new HashMap<>(household.written().hours(decided).offices());
        own.values().removeIf(WrittenHours.AS_USUAL::equals);
        return of.all().stream()
                .map(office -> Map.<String, Object>of(
                        "id", office.id().value(), "name", of.name(office), "own", own.containsKey(office.id())))
                .toList();
    }

    private Future<Reply> save(Of of) {
        HoursForm form = HoursForm.typed(of.visit());
        HoursReading read = new HoursReading(form, of.visit().texts());
        if (!read.errors().isEmpty()) {
            return withPast(
                    of,
                    (past, decided) -> page(INVALID, of, form, past, decided).with("errors", read.errors()));
        }
        return keep(of, Optional.of(read.hours()))
                .compose(done -> done
                        ? Future.succeededFuture(of.led("hours-kept"))
                        : withPast(
                                of,
                                (past, decided) -> past.inForce().equals(read.hours())
                                        ? of.led("hours-kept")
                                        : page(CONFLICT, of, form, past, decided)
                                                .with("theirs", past.differing(read.hours()))
                                                .with(
                                                        "errors",
                                                        Map.of(
                                                                "theirs",
                                                                of.visit().say("house.error.later", past.lastOne())))));
    }

    /** What is kept is in force on this node before anybody reads that it is. */
    private Future<Boolean> keep(Of of, Optional<WrittenHours> hours) {
        return household
                .hours()
                .keep(of.id(), hours, Past.seen(of.visit()), of.visit().myId())
                .compose(done -> household.inForce().look().map(done));
    }

    private Future<Reply> back(Of of) {
        return keep(of, Optional.empty()).map(done -> of.led(done ? "hours-back" : "hours-not-back"));
    }
}
