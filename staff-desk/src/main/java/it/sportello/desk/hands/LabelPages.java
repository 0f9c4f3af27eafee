package it.sportello.desk.hands;

import io.vertx.core.Future;
import it.sportello.core.hands.Label;
import it.sportello.core.hands.Label.Colour;
import it.sportello.core.hands.Labels;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page on which labels are kept: a small set, so that everyone uses the same words. */
public final class LabelPages {
    private static final int INVALID = 422;
    private static final String PATH = "/desk/labels";

    private final Labels labels;

    public LabelPages(Labels labels) {
        this.labels = labels;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.OPERATOR, visit -> page(visit, Reply.OK, "")),
                DeskRoute.post(PATH, Role.EDITOR, this::save),
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
        return labels.all().map(all -> {
            Map<String, Object> model = new HashMap<>();
            model.put("rows", all.stream().map(LabelPages::shown).toList());
            model.put("mayKeep", visit.may(Role.EDITOR));
            model.put("error", error);
            model.put("colours", Stream.of(Colour.values()).map(Colour::key).toList());
            model.put("id", wanted.matches("\\d{1,18}") ? wanted : "0");
            model.put("name", typed);
            model.put("colour", Colour.of(visit.typed("colour")).key());
            model.put("careful", !visit.typed("careful").isEmpty());
            all.stream()
                    .filter(label ->
                            error.isEmpty() && String.valueOf(label.id()).equals(wanted))
                    .forEach(label -> model.putAll(shown(label)));
            return new Reply.Page(status, "labels", model);
        });
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
