package it.sportello.desk.guard;

import io.vertx.core.Future;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Reply.NotAllowed;
import it.sportello.desk.page.RoleWords;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.util.List;
import java.util.stream.Collectors;

/** Explains which role is missing for something, where, and whom to ask for it. */
final class Permissions {
    private static final int FORBIDDEN = 403;

    private final StaffMembers members;
    private final Offices offices;

    Permissions(StaffMembers members, Offices offices) {
        this.members = members;
        this.offices = offices;
    }

    Future<Reply> explain(Visit visit, NotAllowed missing) {
        return visit.byScript()
                ? Future.succeededFuture(new Reply.Status(FORBIDDEN))
                : Future.all(members.all(), offices.all())
                        .map(all -> page(visit, missing, all.resultAt(0), all.resultAt(1)));
    }

    private static Reply page(Visit visit, NotAllowed missing, List<StaffMember> all, List<Office> offices) {
        return Refusals.page(visit, FORBIDDEN, "role")
                .with("text", text(visit, missing, offices))
                .with("ask", ask(visit, all));
    }

    private static String text(Visit visit, NotAllowed missing, List<Office> offices) {
        String role = RoleWords.of(missing.role(), visit.texts());
        String own = RoleWords.of(visit.me().roles(), offices, visit.texts());
        String where = missing.everywhere() ? "refused.role.everywhere" : "refused.role.anywhere";
        return missing.office()
                .map(office ->
                        visit.say("refused.role.office", role, RoleWords.office(office, offices, visit.texts()), own))
                .orElseGet(() -> visit.say(where, role, own));
    }

    /** Those who can give a role, by name. */
    private static String ask(Visit visit, List<StaffMember> all) {
        String names = all.stream()
                .filter(StaffMember::isAdministrator)
                .map(StaffMember::name)
                .collect(Collectors.joining(", "));
        return visit.say("refused.role.ask", names);
    }
}
