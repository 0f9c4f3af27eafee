package it.sportello.desk.administration;

import io.vertx.core.Future;
import it.sportello.core.audit.Deed;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.Roles;
import it.sportello.core.staff.StaffId;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.StaffMembers.Change;
import it.sportello.core.staff.StaffSessions;
import it.sportello.core.staff.TelegramUser;
import it.sportello.core.ticket.Relief;
import it.sportello.desk.account.OneTimePasswords;
import it.sportello.desk.account.OneTimePasswords.Fresh;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.guard.Ledger;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Offices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of the staff's accounts. */
public final class AccountPages {
    private static final String LIST = "/desk/accounts";
    private static final String ONE = LIST + "/:id";
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;

    private final Sources sources;
    private final OneTimePasswords passwords;
    private final Relief relief;
    private final Ledger ledger;
    private final AccountView view;

    /** Whose accounts there are, who is signed in, and the offices in which a role may count. */
    public record Sources(StaffMembers members, StaffSessions sessions, Offices offices) {
        public Sources {
            Objects.requireNonNull(members, "members");
            Objects.requireNonNull(sessions, "sessions");
            Objects.requireNonNull(offices, "offices");
        }
    }

    public AccountPages(Sources sources, OneTimePasswords passwords, Relief relief, Ledger ledger) {
        this.sources = sources;
        this.passwords = passwords;
        this.relief = relief;
        this.ledger = ledger;
        this.view = new AccountView(sources.members(), sources.offices());
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(
                        LIST, Role.ADMINISTRATOR, visit -> view.list(visit, Reply.OK, NewAccount.blank(), Map.of())),
                DeskRoute.post(LIST, Role.ADMINISTRATOR, this::add),
                DeskRoute.get(
                        ONE, Role.ADMINISTRATOR, with((visit, member) -> view.one(visit, Reply.OK, member, Map.of()))),
                DeskRoute.post(ONE + "/roles", Role.ADMINISTRATOR, with(this::grant)),
                DeskRoute.post(ONE + "/email", Role.ADMINISTRATOR, with(this::keepEmail)),
                DeskRoute.post(ONE + "/telegram", Role.ADMINISTRATOR, with(this::keepTelegram)),
                DeskRoute.post(ONE + "/lock", Role.ADMINISTRATOR, with(this::lock)),
                DeskRoute.post(ONE + "/unlock", Role.ADMINISTRATOR, with(this::unlock)),
                DeskRoute.post(ONE + "/password", Role.ADMINISTRATOR, with(this::renewPassword)),
                DeskRoute.post(ONE + "/sessions", Role.ADMINISTRATOR, with(this::endSessions)));
    }

    private Future<Reply> add(Visit visit) {
        return sources.offices().all().compose(offices -> {
            NewAccount form = NewAccount.typed(visit, offices);
            Map<String, String> errors = form.errors(visit);
            return errors.isEmpty() ? add(visit, form) : view.list(visit, INVALID, form, errors);
        });
    }

    private Future<Reply> add(Visit visit, NewAccount form) {
        return passwords
                .fresh()
                .compose(fresh -> sources.members()
                        .add(form.name(), form.roles(), fresh.hash(), true)
                        .compose(added -> added.map(member -> added(visit, form, member, fresh))
                                .orElseGet(() -> taken(visit, form))));
    }

    private Future<Reply> taken(Visit visit, NewAccount form) {
        return view.list(visit, CONFLICT, form, Map.of("name", visit.say("accounts.error.taken", form.name())));
    }

    private Future<Reply> added(Visit visit, NewAccount form, StaffMember member, Fresh fresh) {
        String id = String.valueOf(member.id().value());
        return sources.members()
                .keepEmail(member.id(), form.address())
                .compose(kept -> ledger.note(
                        new Deed(Optional.of(visit.myId()), "accounts", id, RoleChoice.note(member.roles()))))
                .map(noted -> view.password(member, fresh));
    }

    private Future<Reply> grant(Visit visit, StaffMember member) {
        return sources.offices()
                .all()
                .compose(offices -> RoleChoice.typed(visit, offices)
                        .roles()
                        .map(roles -> grant(visit, member, roles))
                        .orElseGet(() -> refused(visit, member, "accounts.error.no-role")));
    }

    private Future<Reply> grant(Visit visit, StaffMember member, Roles roles) {
        return sources.members()
                .grant(member.id(), roles)
                .compose(change -> settled(visit, member, change, "roles", RoleChoice.note(roles)));
    }

    private Future<Reply> lock(Visit visit, StaffMember member) {
        return sources.members().lock(member.id()).compose(change -> settled(visit, member, change, "locked", ""));
    }

    private Future<Reply> unlock(Visit visit, StaffMember member) {
        return sources.members().unlock(member.id()).map(change -> to(member, "unlocked", ""));
    }

    /** What he may not answer any more waits for somebody else. */
    private Future<Reply> settled(Visit visit, StaffMember member, Change change, String done, String note) {
        if (change == Change.LAST_ADMINISTRATOR) {
            return refused(visit, member, "accounts.error.last");
        }
        return sources.members()
                .find(member.id())
                .compose(found -> found.map(now -> relief.of(now, visit.now())).orElseGet(Future::succeededFuture))
                .map(relieved -> to(member, done, note));
    }

    private Future<Reply> refused(Visit visit, StaffMember member, String key) {
        return view.one(visit, CONFLICT, member, Map.of(RoleChoice.EVERYWHERE, visit.say(key)));
    }

    private Future<Reply> keepEmail(Visit visit, StaffMember member) {
        String typed = visit.typed("email").strip();
        Optional<EmailAddress> address = EmailAddress.of(typed);
        return typed.isEmpty() || address.isPresent()
                ? sources.members().keepEmail(member.id(), address).map(kept -> to(member, "email", ""))
                : view.one(visit, INVALID, member, Map.of("email", visit.say("accounts.error.email")));
    }

    private Future<Reply> keepTelegram(Visit visit, StaffMember member) {
        String typed = visit.typed("telegram").strip();
        Optional<TelegramUser> user = TelegramUser.of(typed);
        if (!typed.isEmpty() && user.isEmpty()) {
            return view.one(visit, INVALID, member, Map.of("telegram", visit.say("accounts.error.telegram")));
        }
        return sources.members()
                .keepTelegram(member.id(), user)
                .compose(change -> change == Change.TAKEN
                        ? view.one(
                                visit, CONFLICT, member, Map.of("telegram", visit.say("accounts.error.telegram-taken")))
                        : Future.succeededFuture(to(member, "telegram", "")));
    }

    private Future<Reply> renewPassword(Visit visit, StaffMember member) {
        String id = String.valueOf(member.id().value());
        return passwords
                .fresh()
                .compose(fresh -> sources.members()
                        .changePassword(member.id(), fresh.hash(), true)
                        .compose(changed -> ledger.note(new Deed(Optional.of(visit.myId()), "accounts.password", id)))
                        .map(noted -> view.password(member, fresh)));
    }

    private Future<Reply> endSessions(Visit visit, StaffMember member) {
        return sources.sessions().endAll(member.id()).map(ended -> to(member, "sessions", ""));
    }

    private static Reply to(StaffMember member, String done, String note) {
        return new Reply.Redirect(LIST + "/" + member.id().value() + "?done=account-" + done, note);
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, StaffMember, Future<Reply>> then) {
        return visit -> visit.path("id").matches("\\d{1,18}")
                ? sources.members()
                        .find(new StaffId(Long.parseLong(visit.path("id"))))
                        .compose(found ->
                                found.map(member -> then.apply(visit, member)).orElseGet(AccountPages::missing))
                : missing();
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-account", "kept", List.of())));
    }
}
