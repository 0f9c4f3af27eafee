package it.sportello.desk.hands;

import io.vertx.core.Future;
import it.sportello.core.care.Proposals;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Label.Colour;
import it.sportello.core.hands.Labels;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The page on which labels are kept: a small set, so that everyone uses the same words. */
public final class LabelPages {
    private static final int INVALID = 422;
    private static final String PATH = "/desk/labels";

    private final Labels labels;
    private final Proposals proposals;
    private final Offices offices;

    public LabelPages(Labels labels, Proposals proposals, Offices offices) {
        this.labels = labels;
        this.proposals = proposals;
        this.offices = offices;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.OPERATOR, visit -> page(visit, Reply.OK, "")),
                DeskRoute.post(PATH, Role.EDITOR, this::save),
                DeskRoute.post(PATH + "/offices", Role.EDITOR, this::care),
                DeskRoute.post(PATH + "/remove", Role.EDITOR, this::remove));
    }

    /** A label as pages show it. */
    public static Map<String, Object> shown(Label label) {
        return Map.of(
                "id", String.valueOf(label.id()),
                "name", label.name(),
                "colour", label.colour().key(),
                "careful", label.careful());
    }

    private Future<Reply> page(Visit visit, int status, String error) {
        String typed = visit.typed("name").strip();
        String wanted = error.isEmpty() ? visit.query("id") : visit.typed("id");
        return Future.all(labels.all(), offices.all(), proposals.carefulOffices())
                .map(found -> {
                    List<Label> all = found.resultAt(0);
                    Map<String, Object> model = new HashMap<>();
                    model.put("offices", offices(visit, found.resultAt(1), found.resultAt(2)));
                    model.put("rows", all.stream().map(LabelPages::shown).toList());
                    model.put("mayKeep", visit.may(Role.EDITOR));
                    model.put("error", error);
                    model.put(
                            "colours",
                            Stream.of(Colour.values()).map(Colour::key).toList());
                    model.put("id", wanted.matches("\\d{1,18}") ? wanted : "0");
                    model.put("name", typed);
                    model.put("colour", Colour.of(visit.typed("colour")).key());
                    model.put("careful", !visit.typed("careful").isEmpty());
                    all.stream()
                            .filter(label -> error.isEmpty()
                                    && String.valueOf(label.id()).equals(wanted))
                            .forEach(label -> model.putAll(shown(label)));
                    return new Reply.Page(status, "labels", model);
                });
    }

    private static List<Map<String, Object>> offices(Visit visit, List<Office> all, Set<OfficeId> careful) {
        return all.stream()
                .filter(office -> visit.may(Role.EDITOR, office.id()))
                .map(office -> Map.<String, Object>of(
                        "id", office.id().value(),
                        "name", office.name(visit.texts().language()),
                        "careful", careful.contains(office.id())))
                .toList();
    }

    /** Which offices' replies are read by a second person; those where the visitor is no editor stay as they are. */
    private Future<Reply> care(Visit visit) {
        List<String> ticked = visit.all("office");
        return offices.all()
                .compose(all -> Future.all(all.stream()
                        .filter(office -> visit.may(Role.EDITOR, office.id()))
                        .map(office -> proposals.setCareful(
                                office.id(), ticked.contains(office.id().value())))
                        .toList()))
                .map(done -> new Reply.Redirect(PATH + "?done=label-kept"));
    }

    private Future<Reply> save(Visit visit) {
        String name = visit.typed("name").strip();
        if (name.isEmpty() || name.length() > Label.LONGEST) {
            return page(visit, INVALID, visit.say("hands.label.bad-name", Label.LONGEST));
        }
        Label label = new Label(
                number(visit.typed("id")),
                name,
                Colour.of(visit.typed("colour")),
                !visit.typed("careful").isEmpty());
        return labels.save(label)
                .compose(saved -> saved
                        ? Future.succeededFuture(new Reply.Redirect(PATH + "?done=label-kept"))
                        : page(visit, INVALID, visit.say("hands.label.taken", name)));
    }

    private Future<Reply> remove(Visit visit) {
        return labels.remove(number(visit.typed("id"))).map(done -> new Reply.Redirect(PATH + "?done=label-removed"));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
