package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.grouping.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The routes of questions that ask the same. Citizens' words stand on them, so only operators and those above see them. */
public final class GroupPages {
    static final String PATH = "/desk/groups";
    private static final int ON_A_PAGE = 20;

    private final Crowd crowd;
    private final Moments moments;
    private final GroupSheet sheet;
    private final GroupWork work;
    private final TieWork ties;

    public GroupPages(Crowd crowd, GroupSources sources, Moments moments) {
        this.crowd = crowd;
        this.moments = moments;
        this.sheet = new GroupSheet(crowd, sources, moments);
        this.work = new GroupWork(crowd, sources, sheet);
        this.ties = new TieWork(crowd, sheet);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.OPERATOR, this::list),
                DeskRoute.get(PATH + "/of/:id", Role.OPERATOR, this::one),
                DeskRoute.post(PATH + "/of/:id", Role.OPERATOR, work::answer),
                DeskRoute.post(PATH + "/of/:id/join", Role.OPERATOR, ties::join),
                DeskRoute.post(PATH + "/of/:id/part", Role.OPERATOR, ties::part),
                DeskRoute.get(PATH + "/replies/:number", Role.OPERATOR, work::progress),
                DeskRoute.get(PATH + "/replies/:number/news", Role.OPERATOR, work::news));
    }

    private Future<Reply> list(Visit visit) {
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        return crowd.book().read().map(all -> {
            List<Group> groups = OwnGroups.of(visit, all);
            List<Group> several =
                    groups.stream().filter(group -> group.size() > 1).toList();
            Map<String, Object> model = new HashMap<>();
            model.put(
                    "rows",
                    several.stream()
                            .skip((page - 1L) * ON_A_PAGE)
                            .limit(ON_A_PAGE)
                            .map(group -> row(visit, group))
                            .toList());
            model.put("page", page);
            model.put("more", several.size() > (long) page * ON_A_PAGE);
            model.put("groups", several.size());
            model.put("questions", several.stream().mapToInt(Group::size).sum());
            model.put("alone", groups.size() - several.size());
            return new Reply.Page("groups", model);
        });
    }

    private Map<String, Object> row(Visit visit, Group group) {
        OpenQuestion first = group.first();
        Map<String, Object> row = new HashMap<>();
        row.put("id", first.id().text());
        row.put("words", first.words().value().strip());
        row.put("lang", first.language().code());
        row.put("others", Others.of(group));
        row.put("size", group.size());
        row.put("since", moments.time(first.asked(), visit.now(), visit.texts()));
        return row;
    }

    private Future<Reply> one(Visit visit) {
        return QuestionId.read(visit.path("id"))
                .map(id -> sheet.page(visit, id, GroupSheet.Unsent.NOTHING))
                .orElseGet(GroupSheet::gone);
    }
}
