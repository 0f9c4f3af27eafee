package it.sportello.desk.deadline;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.deadline.DeadlinePages.Sources;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who heads which office, and so hears of what is late. */
final class HeadPages {
    private final Sources sources;

    HeadPages(Sources sources) {
        this.sources = sources;
    }

    Future<Reply> page(Visit visit) {
        return Future.all(
                        sources.members().all(),
                        sources.offices().all(),
                        sources.promises().heads())
                .map(all -> {
                    List<StaffMember> members = able(all.resultAt(0));
                    List<Office> offices = all.resultAt(1);
                    Map<OfficeId, StaffId> heads = all.resultAt(2);
                    return new Reply.Page(
                            "deadline-heads",
                            Map.of(
                                    "offices",
                                    offices.stream()
                                            .map(office -> row(visit, office, members, heads))
                                            .toList()));
                });
    }

    private static List<StaffMember> able(List<StaffMember> members) {
        return members.stream().filter(member -> member.may(Role.OPERATOR)).toList();
    }

    private static Map<String, Object> row(
            Visit visit, Office office, List<StaffMember> members, Map<OfficeId, StaffId> heads) {
        return Map.of(
                "id",
                office.id().value(),
                "name",
                office.name(visit.texts().language()),
                "choices",
                members.stream()
                        .map(member -> Map.of(
                                "id",
                                String.valueOf(member.id().value()),
                                "name",
                                member.name(),
                                "chosen",
                                member.id().equals(heads.get(office.id()))))
                        .toList());
    }

    /** What is none of the offices or of those who may changes nothing. */
    Future<Reply> name(Visit visit) {
        return Future.all(sources.members().all(), sources.offices().all()).compose(both -> {
            List<StaffMember> members = able(both.resultAt(0));
            List<Office> offices = both.resultAt(1);
            Optional<StaffId> head = members.stream()
                    .map(StaffMember::id)
                    .filter(id -> String.valueOf(id.value()).equals(visit.typed("head")))
                    .findFirst();
            return offices.stream()
                    .map(Office::id)
                    .filter(id -> id.value().equals(visit.typed("office")))
                    .findFirst()
                    .map(office -> sources.promises().nameHead(office, head))
                    .orElseGet(Future::succeededFuture)
                    .map(named -> new Reply.Redirect("/desk/deadlines/heads?done=head-named"));
        });
    }
}
