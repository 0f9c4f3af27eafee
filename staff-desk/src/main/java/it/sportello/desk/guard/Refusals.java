package it.sportello.desk.guard;

import it.sportello.desk.guard.Passage.Reason;
import it.sportello.desk.guard.Passage.Refused;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** Explains on a page why something was not done, what to do next, and gives back whatever had been typed. */
final class Refusals {
    private Refusals() {}

    static Reply explain(Refused refused, DeskRoute route) {
        Visit visit = refused.visit();
        Reason reason = refused.reason();
        if (reason == Reason.ROLE && route.access() instanceof Access.As as) {
            return Reply.NotAllowed.in(Optional.empty(), as.role());
        }
        boolean post = visit.context().request().method().name().equals("POST");
        if (visit.byScript()) {
            return new Reply.Status(reason.status());
        }
        if (reason == Reason.SIGNED_OUT && !post) {
            return new Reply.Redirect(
                    "/desk/sign-in?next=" + encoded(visit.context().request().uri()));
        }
        if (reason == Reason.PASSWORD_FIRST && !post) {
            return new Reply.Redirect("/desk/password");
        }
        return page(
                visit, reason.status(), reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A page that says what went wrong, named by its key in the texts. */
    static Reply.Page page(Visit visit, int status, String key) {
        Map<String, Object> model = new HashMap<>();
        model.put("key", key);
        model.put("kept", kept(visit));
        return new Reply.Page(status, "refused", model);
    }

    /** Only fields that have a label are given back: passwords and tokens have none. */
    private static List<Map<String, Object>> kept(Visit visit) {
        return visit.typed().entrySet().stream()
                .filter(field -> !field.getValue().isBlank() && visit.texts().has(label(field)))
                .map(field -> Map.<String, Object>of(
                        "id", field.getKey(),
                        "label", visit.say(label(field)),
                        "value", field.getValue()))
                .toList();
    }

    private static String label(Entry<String, String> field) {
        return "kept." + field.getKey();
    }

    private static String encoded(String uri) {
        return URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }
}
