package it.sportello.desk.ticket;

import it.sportello.core.deadline.Pressing;
import it.sportello.core.deadline.Promise;
import it.sportello.core.deadline.Promise.Standing;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Visit;
import java.util.List;
import java.util.Map;

/** What is due soon or late among the tickets that somebody may answer, in words, without a sound. */
final class PressingView {
    private static final int SHOWN = 5;

    private PressingView() {}

    static Map<String, Object> of(List<Pressing> pressing, Visit visit, Moments moments) {
        List<Map<String, Object>> shown = pressing.stream()
                .map(Pressing::promise)
                .filter(promise -> visit.may(Role.OPERATOR, promise.office()))
                .limit(SHOWN)
                .map(promise -> one(promise, visit, moments))
                .toList();
        return Map.of("pressing", shown, "pressingNow", Integer.toHexString(shown.hashCode()));
    }

    private static Map<String, Object> one(Promise promise, Visit visit, Moments moments) {
        String standing = promise.standing(visit.now()) == Standing.LATE ? "late" : "soon";
        String ticket = String.valueOf(promise.ticket());
        return Map.of(
                "ticket",
                ticket,
                "standing",
                standing,
                "text",
                visit.say(
                        "deadline.pressing." + standing,
                        ticket,
                        moments.time(promise.due(), visit.now(), visit.texts())));
    }
}
