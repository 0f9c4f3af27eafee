package it.sportello.desk.administration;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.ArticleNames;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of the offices: their names in each language, and new ones. */
public final class OfficePages {
    private static final String LIST = "/desk/offices";
    private static final int INVALID = 422;
    private static final int LONGEST = 100;
    private static final int MOST_NAMES = 100;

    private final Offices offices;

    public OfficePages(Offices offices) {
        this.offices = offices;
    }

    /** What was typed and what is wrong with it; the id is empty for a new office. */
    private record Typed(String id, String italian, String english, String error) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(LIST, Role.ADMINISTRATOR, visit -> page(visit, Reply.OK, Typed.NOTHING)),
                DeskRoute.post(LIST, Role.ADMINISTRATOR, visit -> save(visit, "")),
                DeskRoute.post(LIST + "/:id", Role.ADMINISTRATOR, visit -> save(visit, visit.path("id"))));
    }

    private Future<Reply> page(Visit visit, int status, Typed typed) {
        return offices.all().map(all -> {
            Map<String, Object> model = new HashMap<>();
            model.put("rows", all.stream().map(office -> row(office, typed)).toList());
            model.put("italian", typed.id().isEmpty() ? typed.italian() : "");
            model.put("english", typed.id().isEmpty() ? typed.english() : "");
            model.put("error", typed.error());
            model.put("errorAt", typed.id());
            return new Reply.Page(status, "offices", model);
        });
    }

    private static Map<String, Object> row(Office office, Typed typed) {
        boolean again = office.id().value().equals(typed.id());
        return Map.of(
                "id",
                office.id().value(),
                "name",
                office.name(Language.ITALIAN),
                "italian",
                again ? typed.italian() : office.names().getOrDefault(Language.ITALIAN, ""),
                "english",
                again ? typed.english() : office.names().getOrDefault(Language.ENGLISH, ""));
    }

    private Future<Reply> save(Visit visit, String id) {
        String italian = visit.typed("italian").strip();
        String english = visit.typed("english").strip();
        return offices.all().compose(all -> {
            if (!id.isEmpty() && find(all, id).isEmpty()) {
                return page(visit, INVALID, new Typed("", italian, english, visit.say("offices.error.gone")));
            }
            return error(visit, all, id, italian, english)
                    .map(error -> page(visit, INVALID, new Typed(id, italian, english, error)))
                    .orElseGet(() -> save(all, id, italian, english));
        });
    }

    private static Optional<String> error(Visit visit, List<Office> all, String id, String italian, String english) {
        boolean tooLong = italian.length() > LONGEST || english.length() > LONGEST;
        if (italian.isEmpty() || tooLong || italian.contains("\n") || english.contains("\n")) {
            return Optional.of(visit.say("offices.error.name", LONGEST));
        }
        boolean taken = all.stream()
                .filter(office -> !office.id().value().equals(id))
                .anyMatch(office -> office.name(Language.ITALIAN).equalsIgnoreCase(italian));
        return taken ? Optional.of(visit.say("offices.error.taken", italian)) : Optional.empty();
    }

    private Future<Reply> save(List<Office> all, String id, String italian, String english) {
        OfficeId office = id.isEmpty() ? fresh(all, italian) : new OfficeId(id);
        Map<Language, String> names =
                new HashMap<>(find(all, office.value()).map(Office::names).orElse(Map.of()));
        names.put(Language.ITALIAN, italian);
        names.remove(Language.ENGLISH);
        if (!english.isEmpty()) {
            names.put(Language.ENGLISH, english);
        }
        return offices.save(new Office(office, names))
                .map(saved -> new Reply.Redirect(LIST + "?done=office", office.value()));
    }

    private static OfficeId fresh(List<Office> all, String name) {
        for (int attempt = 1; attempt < MOST_NAMES; attempt++) {
            String id = ArticleNames.from(name, attempt).value();
            if (find(all, id).isEmpty()) {
                return new OfficeId(id);
            }
        }
        return new OfficeId("ufficio-" + (all.size() + 1));
    }

    private static Optional<Office> find(List<Office> all, String id) {
        return all.stream().filter(office -> office.id().value().equals(id)).findFirst();
    }
}
