package it.sportello.desk.hands;

import io.vertx.core.Future;
import it.sportello.core.hands.ReadyReplies;
import it.sportello.core.hands.ReadyReply;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The page on which ready-made replies are kept. */
public final class ReadyPages {
    static final int LONGEST_TEXT = 2000;
    private static final int INVALID = 422;
    private static final String PATH = "/desk/ready";

    private final ReadyReplies replies;
    private final Offices offices;

    public ReadyPages(ReadyReplies replies, Offices offices) {
        this.replies = replies;
        this.offices = offices;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.OPERATOR, this::page),
                DeskRoute.post(PATH, Role.OPERATOR, this::save),
                DeskRoute.post(PATH + "/remove", Role.OPERATOR, this::remove));
    }

    /** What stands in the form, and why it was not kept. */
    private record Typed(long id, String shortcut, String office, String text, Map<String, String> errors) {
        static final Typed NOTHING = new Typed(0, "", "", "", Map.of());

        static Typed of(ReadyReply reply) {
            String office = reply.office().map(OfficeId::value).orElse("");
            return new Typed(reply.id(), reply.shortcut(), office, reply.text(), Map.of());
        }

        static Typed of(Visit visit) {
            String shortcut = visit.typed("shortcut").strip().replaceFirst("^/", "");
            return new Typed(
                    number(visit.typed("id")),
                    shortcut.toLowerCase(Locale.ROOT),
                    visit.typed("office"),
                    visit.typed("text").strip(),
                    Map.of());
        }

        Typed wrong(Map<String, String> why) {
            return new Typed(id, shortcut, office, text, why);
        }

        ReadyReply reply() {
            Optional<OfficeId> owner = office.isEmpty() ? Optional.empty() : Optional.of(new OfficeId(office));
            return new ReadyReply(id, shortcut, owner, text);
        }
    }

    private Future<Reply> page(Visit visit) {
        long wanted = number(visit.query("id"));
        return replies.all()
                .compose(all -> page(
                        visit,
                        Reply.OK,
                        all.stream()
                                .filter(reply -> reply.id() == wanted)
                                .findFirst()
                                .map(Typed::of)
                                .orElse(Typed.NOTHING)));
    }

    private Future<Reply> page(Visit visit, int status, Typed typed) {
        return Future.all(replies.all(), offices.all())
                .map(both -> new Reply.Page(status, "ready", model(visit, typed, both.resultAt(0), both.resultAt(1))));
    }

    private static Map<String, Object> model(Visit visit, Typed typed, List<ReadyReply> all, List<Office> offices) {
        Map<String, Object> model = new HashMap<>();
        model.put("rows", all.stream().map(reply -> row(visit, reply, offices)).toList());
        model.put(
                "offices",
                own(visit, offices).stream()
                        .map(office -> Map.of(
                                "id",
                                office.id().value(),
                                "name",
                                office.name(visit.texts().language())))
                        .toList());
        model.put("places", String.join(" ", Places.written()));
        model.put("id", String.valueOf(typed.id()));
        model.put("shortcut", typed.shortcut());
        model.put("office", typed.office());
        model.put("text", typed.text());
        model.put("limit", LONGEST_TEXT);
        model.put("errors", typed.errors());
        return model;
    }

    private static Map<String, Object> row(Visit visit, ReadyReply reply, List<Office> offices) {
        String office = reply.office()
                .map(id -> offices.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(one -> one.name(visit.texts().language()))
                        .orElse(id.value()))
                .orElseGet(() -> visit.say("hands.ready.for-all"));
        return Map.of(
                "id", String.valueOf(reply.id()),
                "shortcut", reply.shortcut(),
                "office", office,
                "text", reply.text(),
                "own", visit.may(Role.OPERATOR, reply.office()));
    }

    private Future<Reply> save(Visit visit) {
        Typed typed = Typed.of(visit);
        return own(
                visit,
                typed.id(),
                () -> offices.all().compose(known -> {
                    Map<String, String> errors = errors(visit, typed, own(visit, known));
                    return errors.isEmpty() ? kept(visit, typed) : page(visit, INVALID, typed.wrong(errors));
                }));
    }

    /** What another office keeps for itself is left to it. */
    private Future<Reply> own(Visit visit, long id, Supplier<Future<Reply>> work) {
        return replies.all()
                .compose(all -> all.stream()
                        .filter(reply -> reply.id() == id && !visit.may(Role.OPERATOR, reply.office()))
                        .findFirst()
                        .map(other -> Future.<Reply>succeededFuture(Reply.NotAllowed.in(other.office(), Role.OPERATOR)))
                        .orElseGet(work));
    }

    private static List<Office> own(Visit visit, List<Office> all) {
        return all.stream()
                .filter(office -> visit.may(Role.OPERATOR, office.id()))
                .toList();
    }

    private Future<Reply> kept(Visit visit, Typed typed) {
        Map<String, String> taken = Map.of("shortcut", visit.say("hands.ready.taken", typed.shortcut()));
        return replies.save(typed.reply())
                .compose(saved -> saved
                        ? Future.succeededFuture(new Reply.Redirect(PATH + "?done=ready-kept"))
                        : page(visit, INVALID, typed.wrong(taken)));
    }

    private static Map<String, String> errors(Visit visit, Typed typed, List<Office> known) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!ReadyReply.isShortcut(typed.shortcut())) {
            errors.put("shortcut", visit.say("hands.ready.bad-shortcut"));
        }
        boolean strange = known.stream().noneMatch(office -> office.id().value().equals(typed.office()));
        if (!typed.office().isEmpty() && strange) {
            errors.put("office", visit.say("hands.ready.bad-office"));
        }
        textError(visit, typed.text()).ifPresent(why -> errors.put("text", why));
        return errors;
    }

    private static Optional<String> textError(Visit visit, String text) {
        if (text.isEmpty()) {
            return Optional.of(visit.say("hands.ready.no-text"));
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(visit.say("hands.ready.too-long", LONGEST_TEXT, text.length()));
        }
        List<String> unknown = Places.unknown(text);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(visit.say("hands.ready.unknown-place", String.join(", ", unknown)));
    }

    private Future<Reply> remove(Visit visit) {
        long id = number(visit.typed("id"));
        return own(visit, id, () -> replies.remove(id).map(done -> new Reply.Redirect(PATH + "?done=ready-removed")));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
