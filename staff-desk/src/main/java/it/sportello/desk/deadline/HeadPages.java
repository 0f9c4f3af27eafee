package it.sportello.desk.deadline;

import io.vertx.core.Future;
import it.sportello.core.deadline.Aftermath;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.deadline.DeadlinePages.Sources;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who heads which office, and so hears of what is late, and what follows where it stays late. */
final class HeadPages {
    private static final int INVALID = 422;

    private final Sources sources;
    private final Moments moments;

    HeadPages(Sources sources, Moments moments) {
        this.sources = sources;
        this.moments = moments;
    }

    /** As it is kept. */
    private record Kept(
            List<StaffMember> members,
            List<Office> offices,
            Map<OfficeId, StaffId> heads,
            Map<OfficeId, Aftermath> chosen) {

        Optional<Office> office(Visit visit) {
            return offices.stream()
                    .filter(office -> office.id().value().equals(visit.typed("office")))
                    .findFirst();
        }

        /** Those who may answer citizens. */
        List<StaffMember> able() {
            return members.stream().filter(member -> member.may(Role.OPERATOR)).toList();
        }
    }

    /** What an administrator wants for an office. */
    private record Wish(Optional<StaffId> head, Optional<Aftermath> what) {

        /** What is none of those who may, or of what may follow, is nobody and nothing. */
        static Wish of(Visit visit, Kept kept) {
            return new Wish(
                    kept.able().stream()
                            .map(StaffMember::id)
                            .filter(id -> String.valueOf(id.value()).equals(visit.typed("head")))
                            .findFirst(),
                    Arrays.stream(Aftermath.values())
                            .filter(one -> one.name().equals(visit.typed("then")))
                            .findFirst());
        }

        /** As the audit trail notes it, in fixed words and ids. */
        String note(Office office) {
            return office.id().value()
                    + head.map(who -> " head=" + who.value()).orElse("")
                    + what.map(one -> " then=" + one).orElse("");
        }

        boolean lacksItsHead() {
            return head.isEmpty() && what.filter(one -> one == Aftermath.HEAD).isPresent();
        }
    }

    Future<Reply> page(Visit visit) {
        return kept().map(kept -> page(visit, kept, Optional.empty()));
    }

    private Future<Kept> kept() {
        return Future.all(
                        sources.members().all(),
                        sources.offices().all(),
                        sources.deadlines().promises().heads(),
                        sources.deadlines().escalations().chosen())
                .map(all -> new Kept(all.resultAt(0), all.resultAt(1), all.resultAt(2), all.resultAt(3)));
    }

    /** @param refused the office whose form is shown again as it was sent */
    private Reply page(Visit visit, Kept kept, Optional<Office> refused) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "offices",
                kept.offices().stream()
                        .map(office -> refused.filter(office::equals).isPresent()
                                ? row(visit, office, kept, Wish.of(visit, kept))
                                : row(visit, office, kept, kept(office, kept)))
                        .toList());
        model.put("wait", moments.length(sources.deadlines().patience(), visit.texts()));
        model.put("refused", refused.map(office -> office.id().value()).orElse(""));
        model.put(
                "error",
                refused.map(office -> visit.say(
                                "deadline.then.no-head",
                                office.name(visit.texts().language())))
                        .orElse(""));
        return new Reply.Page(refused.isPresent() ? INVALID : Reply.OK, "deadline-heads", model);
    }

    private static Wish kept(Office office, Kept kept) {
        return new Wish(
                Optional.ofNullable(kept.heads().get(office.id())),
                Optional.ofNullable(kept.chosen().get(office.id())));
    }

    private static Map<String, Object> row(Visit visit, Office office, Kept kept, Wish wish) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", office.id().value());
        row.put("name", office.name(visit.texts().language()));
        row.put("then", wish.what().map(Aftermath::name).orElse(""));
        row.put("lacking", wish.lacksItsHead());
        row.put(
                "remarks",
                wish.lacksItsHead() ? List.of(visit.say("deadline.heads.missing")) : remarks(visit, office, kept));
        row.put(
                "choices",
                kept.able().stream()
                        .map(member -> Map.of(
                                "id",
                                String.valueOf(member.id().value()),
                                "name",
                                member.name(),
                                "chosen",
                                wish.head().filter(member.id()::equals).isPresent()))
                        .toList());
        return row;
    }

    /** What does not reach the head as he is named now. */
    private static List<String> remarks(Visit visit, Office office, Kept kept) {
        return Optional.ofNullable(kept.heads().get(office.id())).stream()
                .flatMap(id ->
                        kept.members().stream().filter(member -> member.id().equals(id)))
                .flatMap(head -> remarks(visit, office, head).stream())
                .toList();
    }

    private static List<String> remarks(Visit visit, Office office, StaffMember head) {
        if (!head.may(Role.OPERATOR, Optional.of(office.id()))) {
            return List.of(visit.say("deadline.heads.unable", head.name()));
        }
        return head.email().isPresent() ? List.of() : List.of(visit.say("deadline.heads.no-email", head.name()));
    }

    Future<Reply> name(Visit visit) {
        return kept().compose(kept -> kept.office(visit)
                .map(office -> name(visit, kept, office))
                .orElseGet(() -> Future.succeededFuture(done(""))));
    }

    private Future<Reply> name(Visit visit, Kept kept, Office office) {
        Wish wish = Wish.of(visit, kept);
        if (wish.lacksItsHead()) {
            return Future.succeededFuture(page(visit, kept, Optional.of(office)));
        }
        return sources.deadlines()
                .escalations()
                .choose(office.id(), wish.head(), wish.what())
                .map(chosen -> done(wish.note(office)));
    }

    private static Reply done(String note) {
        return new Reply.Redirect("/desk/deadlines/heads?done=head-named", note);
    }
}
