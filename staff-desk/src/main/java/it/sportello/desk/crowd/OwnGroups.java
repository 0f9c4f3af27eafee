package it.sportello.desk.crowd;

import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.grouping.Group;
import java.util.List;
import java.util.Optional;

/** The groups as one visitor may see them: without what waits in an office where he answers nobody. */
final class OwnGroups {
    private OwnGroups() {}

    static boolean may(Visit visit, OpenQuestion question) {
        return visit.may(Role.OPERATOR, question.office());
    }

    static List<Group> of(Visit visit, List<Group> groups) {
        return groups.stream().flatMap(group -> of(visit, group).stream()).toList();
    }

    private static Optional<Group> of(Visit visit, Group group) {
        List<OpenQuestion> own = group.questions().stream()
                .filter(question -> may(visit, question))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Group(own));
    }

    /** The group with this question. */
    static Optional<Group> with(QuestionId id, List<Group> groups) {
        return groups.stream()
                .filter(group -> group.questions().stream()
                        .anyMatch(question -> question.id().equals(id)))
                .findFirst();
    }

    /** Says which role is wanted for the group with this question; empty where there is none. */
    static Optional<Reply> refusal(QuestionId id, List<Group> groups) {
        return with(id, groups).map(group -> refusal(group.questions()));
    }

    static Reply refusal(List<OpenQuestion> others) {
        return Reply.NotAllowed.in(others.get(0).office(), Role.OPERATOR);
    }
}
