package it.sportello.desk.administration;

import it.sportello.core.staff.EmailAddress;
import it.sportello.core.staff.Roles;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An account as it was typed. */
record NewAccount(String name, String email, RoleChoice choice) {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,60}");

    static NewAccount blank() {
        return new NewAccount("", "", new RoleChoice(Optional.empty(), Map.of()));
    }

    static NewAccount typed(Visit visit, List<Office> offices) {
        return new NewAccount(
                visit.typed("name").strip(), visit.typed("email").strip(), RoleChoice.typed(visit, offices));
    }

    /** What has to be corrected, by field. */
    Map<String, String> errors(Visit visit) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!NAME.matcher(name).matches()) {
            errors.put("name", visit.say("accounts.error.name"));
        }
        if (!email.isEmpty() && address().isEmpty()) {
            errors.put("email", visit.say("accounts.error.email"));
        }
        if (choice.roles().isEmpty()) {
            errors.put(RoleChoice.EVERYWHERE, visit.say("accounts.error.no-role"));
        }
        return errors;
    }

    Optional<EmailAddress> address() {
        return EmailAddress.of(email);
    }

    Roles roles() {
        return choice.roles().orElseThrow();
    }
}
