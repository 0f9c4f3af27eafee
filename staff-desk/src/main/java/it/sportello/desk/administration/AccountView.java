package it.sportello.desk.administration;

import io.vertx.core.Future;
import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.StaffMember;
import it.sportello.core.staff.StaffMembers;
import it.sportello.core.staff.TelegramUser;
import it.sportello.desk.account.OneTimePasswords.Fresh;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.RoleWords;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of accounts, and one of them. */
final class AccountView {
    private final StaffMembers members;
    private final Offices offices;

    AccountView(StaffMembers members, Offices offices) {
        this.members = members;
        this.offices = offices;
    }

    /** The list, above the form of a new account with what is wrong in it. */
    Future<Reply> list(Visit visit, int status, NewAccount form, Map<String, String> errors) {
        return Future.all(members.all(), offices.all()).map(both -> {
            List<StaffMember> all = both.resultAt(0);
            List<Office> known = both.resultAt(1);
            Map<String, Object> model = new HashMap<>();
            model.put("rows", all.stream().map(one -> row(visit, one, known)).toList());
            model.put("name", form.name());
            model.put("email", form.email());
            model.put("choice", form.choice().model(visit.texts(), known));
            model.put("errors", errors);
            return new Reply.Page(status, "accounts", model);
        });
    }

    /** One account, with what is wrong in what was chosen for it. */
    Future<Reply> one(Visit visit, int status, StaffMember member, Map<String, String> errors) {
        return Future.all(offices.all(), members.telegramOf(member.id())).map(both -> {
            List<Office> known = both.resultAt(0);
            Map<String, Object> model = new HashMap<>(row(visit, member, known));
            model.put(
                    "typedTelegram",
                    errors.containsKey("telegram")
                            ? visit.typed("telegram")
                            : both.<Optional<TelegramUser>>resultAt(1)
                                    .map(user -> Long.toString(user.number()))
                                    .orElse(""));
            boolean again = errors.containsKey("email");
            model.put("typedEmail", again ? visit.typed("email") : address(member));
            model.put("choice", RoleChoice.of(member.roles()).model(visit.texts(), known));
            model.put("himself", member.id().equals(visit.myId()));
            model.put("errors", errors);
            return new Reply.Page(status, "account", model);
        });
    }

    /** Whoever asks for the page again does not see the password again. */
    Reply password(StaffMember member, Fresh fresh) {
        return new Reply.Page(
                "account-password",
                Map.of("account", id(member), "accountName", member.name(), "password", fresh.password()));
    }

    private static Map<String, Object> row(Visit visit, StaffMember member, List<Office> known) {
        return Map.of(
                "account", id(member),
                "accountName", member.name(),
                "roles", RoleWords.of(member.roles(), known, visit.texts()),
                "email", address(member),
                "locked", member.locked(),
                "fresh", member.mustChangePassword());
    }

    private static String id(StaffMember member) {
        return String.valueOf(member.id().value());
    }

    private static String address(StaffMember member) {
        return member.email().map(EmailAddress::value).orElse("");
    }
}
