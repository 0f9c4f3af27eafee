package it.sportello.desk.house;

import io.vertx.core.Future;
import it.sportello.core.house.HouseDetails;
import it.sportello.core.house.HouseDetails.Part;
import it.sportello.core.message.Language;
import it.sportello.core.speech.PhraseKey;
import it.sportello.core.speech.Phrases;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMembers;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The routes of the office's name, telephone, privacy notice, and hours in words. */
public final class DetailsPages {
    private static final String PATH = "/desk/house";
    /** In these the office's details are said. */
    private static final List<PhraseKey> SAID = List.of(PhraseKey.FIRST_CONTACT, PhraseKey.TICKET_WAITING);

    private static final int INVALID = 422;
    private static final int CONFLICT = 409;

    private final Household household;
    private final Phrases phrases;
    private final StaffMembers members;
    private final Moments moments;

    public DetailsPages(Household household, Phrases phrases, StaffMembers members, Moments moments) {
        this.household = Objects.requireNonNull(household, "household");
        this.phrases = Objects.requireNonNull(phrases, "phrases");
        this.members = Objects.requireNonNull(members, "members");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.ADMINISTRATOR, this::show),
                DeskRoute.post(PATH, Role.ADMINISTRATOR, this::save),
                DeskRoute.post(PATH + "/back", Role.ADMINISTRATOR, this::back));
    }

    private Future<Reply> show(Visit visit) {
        return past(visit)
                .map(past -> page(visit, Reply.OK, DetailsForm.of(past.inForce(), past.version()), Map.of(), past));
    }

    private Future<Past<HouseDetails>> past(Visit visit) {
        return Future.all(household.details().latest(Past.SHOWN + 1), members.all())
                .map(both -> new Past<>(
                        both.resultAt(0),
                        household.written().details(),
                        details -> told(visit, details),
                        new Past.Telling(visit, moments, both.resultAt(1), "house")));
    }

    private static Map<String, String> told(Visit visit, HouseDetails details) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            told.put(
                    visit.say("house." + DetailsForm.field(part)),
                    Objects.requireNonNull(details.parts().get(part), "text"));
        }
        return told;
    }

    private Reply.Page page(
            Visit visit, int status, DetailsForm form, Map<String, Object> errors, Past<HouseDetails> past) {
        Map<String, Object> model = past.model();
        model.put("values", form.values());
        model.put("errors", errors);
        model.put("said", SAID.stream().map(key -> said(visit, key)).toList());
        return new Reply.Page(status, "house", model);
    }

    /** What a citizen reads now. */
    private Map<String, Object> said(Visit visit, PhraseKey key) {
        Language language = phrases.spoken(key, visit.texts().language());
        return Map.of("lang", language.code(), "html", SafeMarkdown.render(phrases.say(key, language, Map.of())));
    }

    private Future<Reply> save(Visit visit) {
        DetailsForm form = DetailsForm.typed(visit);
        Map<String, Object> errors = form.errors(visit.texts());
        if (!errors.isEmpty()) {
            return past(visit).map(past -> page(visit, INVALID, form, errors, past));
        }
        return keep(visit, Optional.of(form.details()), form.version())
                .compose(done -> done
                        ? Future.succeededFuture(led("house-kept"))
                        : past(visit).map(past -> later(visit, form, past)));
    }

    /** What is kept is in force on this node before anybody reads that it is. */
    private Future<Boolean> keep(Visit visit, Optional<HouseDetails> details, int seen) {
        return household
                .details()
                .keep(details, seen, visit.myId())
                .compose(done -> household.inForce().look().map(done));
    }

    /** Somebody was faster. Whoever wanted just that, or has pressed twice, has what he wanted. */
    private Reply later(Visit visit, DetailsForm form, Past<HouseDetails> past) {
        return past.inForce().equals(form.details())
                ? led("house-kept")
                : page(visit, CONFLICT, form, Map.of("theirs", visit.say("house.error.later", past.lastOne())), past)
                        .with("theirs", past.differing(form.details()));
    }

    private Future<Reply> back(Visit visit) {
        return keep(visit, Optional.empty(), Past.seen(visit)).map(done -> led(done ? "house-back" : "house-not-back"));
    }

    private static Reply led(String done) {
        return new Reply.Redirect(PATH + "?done=" + done);
    }
}
