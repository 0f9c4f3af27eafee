package it.sportello.desk.administration;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import it.sportello.core.audit.AuditTrail;
import it.sportello.core.audit.KeptDeed;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.exchange.table.CsvTable;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The routes of the audit trail: who did what on which thing and when, to be looked through and taken away. */
public final class AuditPages {
    private static final String PATH = "/desk/audit";
    private static final int ON_A_PAGE = 50;
    /** So many lines fit into a spreadsheet that people still look through. */
    private static final int IN_A_FILE = 100_000;

    private static final DateTimeFormatter EXACTLY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditTrail trail;
    private final StaffMembers members;
    private final Moments moments;

    public AuditPages(AuditTrail trail, StaffMembers members, Moments moments) {
        this.trail = trail;
        this.members = members;
        this.moments = moments;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.ADMINISTRATOR, this::page),
                DeskRoute.get(PATH + "/download", Role.ADMINISTRATOR, this::download));
    }

    private Future<Reply> page(Visit visit) {
        AuditFilter filter = AuditFilter.asked(visit);
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        return Future.all(
                        trail.search(filter.search(moments.zone()), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE),
                        trail.kinds(),
                        members.all())
                .map(all -> {
                    List<KeptDeed> found = all.resultAt(0);
                    Map<String, Object> model = new HashMap<>();
                    model.put("page", page);
                    model.put("more", found.size() > ON_A_PAGE);
                    model.put("filter", filter.values());
                    model.put("filtered", !filter.isEmpty());
                    model.put("query", filter.query());
                    model.put("kinds", kinds(visit, all.resultAt(1)));
                    model.put("members", choices(all.resultAt(2)));
                    model.put("rows", rows(visit, found, all.resultAt(2)));
                    return new Reply.Page("audit", model);
                });
    }

    private static List<Map<String, Object>> choices(List<StaffMember> all) {
        return all.stream()
                .map(member ->
                        Map.<String, Object>of("key", String.valueOf(member.id().value()), "text", member.name()))
                .toList();
    }

    private static List<Map<String, Object>> kinds(Visit visit, List<String> kinds) {
        return kinds.stream()
                .map(kind -> Map.<String, Object>of("key", kind, "text", words(kind, visit.texts())))
                .toList();
    }

    private List<Map<String, Object>> rows(Visit visit, List<KeptDeed> found, List<StaffMember> all) {
        return found.stream()
                .limit(ON_A_PAGE)
                .map(kept -> Map.<String, Object>of(
                        "time", moments.time(kept.at(), visit.now(), visit.texts()),
                        "who", name(kept.deed().who(), all, visit.texts()),
                        "what", words(kept.deed().what(), visit.texts()),
                        "thing", kept.deed().thing(),
                        "note", kept.deed().note()))
                .toList();
    }

    private static String name(Optional<StaffId> who, List<StaffMember> all, Texts texts) {
        return who.map(id -> all.stream()
                        .filter(member -> member.id().equals(id))
                        .map(StaffMember::name)
                        .findFirst()
                        .orElse("#" + id.value()))
                .orElseGet(() -> texts.say("audit.nobody"));
    }

    /** A word that nobody has named yet is shown as it is. */
    private static String words(String what, Texts texts) {
        String key = "audit.what." + what;
        return texts.has(key) ? texts.say(key) : what;
    }

    private Future<Reply> download(Visit visit) {
        AuditFilter filter = AuditFilter.asked(visit);
        return Future.all(trail.search(filter.search(moments.zone()), IN_A_FILE, 0), members.all())
                .map(both -> new Reply.Download(
                        "audit.csv",
                        "text/csv; charset=utf-8",
                        Buffer.buffer(CsvTable.write(lines(visit, both.resultAt(0), both.resultAt(1))))));
    }

    private List<List<String>> lines(Visit visit, List<KeptDeed> found, List<StaffMember> all) {
        Map<StaffId, String> names = all.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                visit.say("audit.column.time"),
                visit.say("audit.column.who"),
                visit.say("audit.column.what"),
                visit.say("audit.column.thing"),
                visit.say("audit.column.note")));
        found.forEach(kept -> lines.add(List.of(
                EXACTLY.format(kept.at().atZone(moments.zone())),
                kept.deed()
                        .who()
                        .map(who -> names.getOrDefault(who, "#" + who.value()))
                        .orElse(""),
                words(kept.deed().what(), visit.texts()),
                kept.deed().thing(),
                kept.deed().note())));
        return lines;
    }
}
