package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.desk.crowd.GroupSheet.Unsent;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.grouping.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tickets that people put into a group, or take out of it. */
final class TieWork {
    private static final int INVALID = 422;

    private final Crowd crowd;
    private final GroupSheet sheet;

    TieWork(Crowd crowd, GroupSheet sheet) {
        this.crowd = crowd;
        this.sheet = sheet;
    }

    /** What a step in a group does. */
    private interface InGroup {
        Future<Reply> make(QuestionId of, Group group);
    }

    Future<Reply> join(Visit visit) {
        return in(visit, (of, group) -> join(visit, of, group));
    }

    Future<Reply> part(Visit visit) {
        return in(visit, (of, group) -> part(visit, group));
    }

    private Future<Reply> in(Visit visit, InGroup work) {
        return QuestionId.read(visit.path("id"))
                .map(of -> crowd.book().read().compose(groups -> in(visit, of, groups, work)))
                .orElseGet(GroupSheet::gone);
    }

    private static Future<Reply> in(Visit visit, QuestionId of, List<Group> groups, InGroup work) {
        return OwnGroups.with(of, OwnGroups.of(visit, groups))
                .map(group -> work.make(of, group))
                .or(() -> OwnGroups.refusal(of, groups).map(Future::succeededFuture))
                .orElseGet(GroupSheet::gone);
    }

    private Future<Reply> join(Visit visit, QuestionId of, Group group) {
        Optional<QuestionId> typed = ticket(visit);
        if (typed.isEmpty()) {
            return wrong(visit, of, "group.error.number");
        }
        QuestionId ticket = typed.get();
        if (has(group, ticket)) {
            return wrong(visit, of, "group.error.here");
        }
        return crowd.questions().find(Set.of(ticket)).compose(open -> {
            if (open.isEmpty()) {
                return wrong(visit, of, "group.error.not-open");
            }
            return OwnGroups.may(visit, open.get(0))
                    ? join(visit, of, ticket)
                    : Future.succeededFuture(OwnGroups.refusal(open));
        });
    }

    private Future<Reply> join(Visit visit, QuestionId of, QuestionId ticket) {
        return crowd.questions()
                .join(ticket.number(), of, visit.myId())
                .compose(joined -> joined ? led(of, ticket) : wrong(visit, of, "group.error.not-open"));
    }

    private Future<Reply> part(Visit visit, Group group) {
        Optional<QuestionId> ticket = ticket(visit).filter(one -> has(group, one));
        Optional<QuestionId> rest = group.questions().stream()
                .map(OpenQuestion::id)
                .filter(one -> !ticket.equals(Optional.of(one)))
                .findFirst();
        return ticket.isEmpty() || rest.isEmpty()
                ? GroupSheet.gone()
                : crowd.questions()
                        .part(ticket.get().number(), rest, visit.myId())
                        .compose(parted -> parted ? led(rest.get(), ticket.get()) : GroupSheet.gone());
    }

    private static Future<Reply> led(QuestionId of, QuestionId ticket) {
        return Future.succeededFuture(
                new Reply.Redirect(GroupPages.PATH + "/of/" + of.text(), "tickets/" + ticket.number()));
    }

    private Future<Reply> wrong(Visit visit, QuestionId of, String key) {
        return sheet.page(
                visit, of, new Unsent(INVALID, visit.typed(), Map.of("ticket", visit.say(key, visit.typed("ticket")))));
    }

    private static boolean has(Group group, QuestionId id) {
        return group.questions().stream().anyMatch(one -> one.id().equals(id));
    }

    /** Written as it is said, with its sign before it or without. */
    private static Optional<QuestionId> ticket(Visit visit) {
        return QuestionId.read("t" + visit.typed("ticket").strip().replaceFirst("^#", ""));
    }
}
