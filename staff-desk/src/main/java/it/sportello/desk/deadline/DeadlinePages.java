package it.sportello.desk.deadline;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import it.sportello.core.deadline.Lateness;
import it.sportello.core.deadline.Promise.Target;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.message.Words;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.exchange.table.CsvTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The report of what was late and why, on a page and as a file; whoever answers citizens may state the reason. */
public final class DeadlinePages {
    private static final String PATH = "/desk/deadlines";
    private static final int INVALID = 422;
    private static final int ON_THE_PAGE = 200;
    private static final int IN_THE_FILE = 20_000;
    private static final int LONGEST_REASON = 500;

    private final Sources sources;
    private final Supplier<OpeningHours> hours;
    private final Moments moments;
    private final HeadPages heads;

    /** Of what the report speaks. */
    public record Sources(Deadlines deadlines, StaffMembers members, Offices offices) {
        public Sources {
            Objects.requireNonNull(deadlines, "deadlines");
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(offices, "offices");
        }
    }

    public DeadlinePages(Sources sources, Supplier<OpeningHours> hours, Moments moments) {
        this.sources = Objects.requireNonNull(sources, "sources");
        this.hours = Objects.requireNonNull(hours, "hours");
        this.moments = Objects.requireNonNull(moments, "moments");
        this.heads = new HeadPages(sources, moments);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.OPERATOR, visit -> page(visit, Reply.OK, "")),
                DeskRoute.get(PATH + "/late.csv", Role.OPERATOR, this::file),
                DeskRoute.post(PATH + "/reason", Role.OPERATOR, this::explain),
                DeskRoute.get(PATH + "/heads", Role.ADMINISTRATOR, heads::page),
                DeskRoute.post(PATH + "/heads", Role.ADMINISTRATOR, heads::name));
    }

    /** What was found for a wish. */
    private record Found(Wish wish, LatenessView view, List<Lateness> late, List<Office> offices) {}

    private Future<Found> found(Visit visit, int limit) {
        return Future.all(sources.members().all(), sources.offices().all()).compose(both -> {
            List<Office> offices = both.resultAt(1);
            Wish wish = Wish.of(visit, offices, moments.zone());
            LatenessView view = new LatenessView(both.resultAt(0), offices, hours.get(), moments);
            return sources.deadlines()
                    .promises()
                    .late(wish.begins(moments.zone()), wish.ends(moments.zone()), wish.office(), limit)
                    .map(late -> new Found(wish, view, late, offices));
        });
    }

    private Future<Reply> page(Visit visit, int status, String error) {
        return found(visit, ON_THE_PAGE + 1).map(found -> {
            Map<String, Object> model = new HashMap<>();
            model.put(
                    "rows",
                    found.late().stream()
                            .limit(ON_THE_PAGE)
                            .map(late -> found.view().of(late, visit))
                            .toList());
            model.put("more", found.late().size() > ON_THE_PAGE);
            model.put("offices", offices(found, visit));
            model.put("from", found.wish().from().toString());
            model.put("until", found.wish().until().toString());
            model.put("query", found.wish().query());
            model.put("office", found.wish().office().map(id -> id.value()).orElse(""));
            model.put("error", error);
            model.put("typed", visit.typed("reason"));
            model.put("typedFor", visit.typed("ticket") + visit.typed("target"));
            model.put("limit", LONGEST_REASON);
            model.put("namesHeads", visit.may(Role.ADMINISTRATOR));
            model.put("promised", hours.get().areWritten());
            return new Reply.Page(status, "deadlines", model);
        });
    }

    private static List<Map<String, Object>> offices(Found found, Visit visit) {
        return found.offices().stream()
                .map(office -> Map.<String, Object>of(
                        "id",
                        office.id().value(),
                        "name",
                        office.name(visit.texts().language()),
                        "chosen",
                        found.wish().office().filter(office.id()::equals).isPresent()))
                .toList();
    }

    private Future<Reply> file(Visit visit) {
        return found(visit, IN_THE_FILE).map(found -> {
            List<List<String>> lines = Stream.concat(
                            Stream.of(LatenessView.header(visit.texts())),
                            found.late().stream().map(late -> found.view().line(late, visit)))
                    .toList();
            return new Reply.Download(
                    visit.say("deadline.file") + ".csv",
                    "text/csv; charset=utf-8",
                    Buffer.buffer(CsvTable.write(lines)));
        });
    }

    private Future<Reply> explain(Visit visit) {
        String reason = visit.typed("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return page(visit, INVALID, visit.say("deadline.reason-wrong", LONGEST_REASON, reason.length()));
        }
        Optional<Target> target = Arrays.stream(Target.values())
                .filter(one -> one.name().equals(visit.typed("target")))
                .findFirst();
        String ticket = visit.typed("ticket");
        if (target.isEmpty() || !ticket.matches("\\d{1,18}")) {
            return gone(visit);
        }
        return sources.deadlines()
                .promises()
                .explain(Long.parseLong(ticket), target.get(), new Lateness.Reason(new Words(reason), visit.myId()))
                .compose(kept -> kept
                        ? Future.succeededFuture(
                                new Reply.Redirect(PATH + "?" + back(visit) + "&done=deadline-explained"))
                        : gone(visit));
    }

    private Future<Reply> gone(Visit visit) {
        return page(visit, INVALID, visit.say("deadline.gone"));
    }

    /** The same part of the report again; nothing that could lead elsewhere. */
    private static String back(Visit visit) {
        String query = visit.typed("back");
        return query.matches("[a-z0-9=&-]{0,200}") ? query : "";
    }
}
