package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.ListedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of what the office announces. */
public final class AnnouncementPages {
    static final String PATH = "/desk/announcements";
    private static final String ONE = PATH + "/:id";
    private static final int INVALID = 422;
    private static final int PAST_SHOWN = 20;

    private final Crowd crowd;
    private final Announcements announcements;
    private final Articles articles;
    private final Moments moments;

    public AnnouncementPages(Crowd crowd, Articles articles, Moments moments) {
        this.crowd = crowd;
        this.announcements = crowd.announcements();
        this.articles = articles;
        this.moments = moments;
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.OPERATOR, this::list),
                DeskRoute.get(PATH + "/new", Role.OPERATOR, this::blank),
                DeskRoute.post(PATH, Role.OPERATOR, visit -> save(visit, 0)),
                DeskRoute.get(ONE, Role.OPERATOR, with(this::show)),
                DeskRoute.post(ONE, Role.OPERATOR, with((visit, one) -> save(visit, one.id()))),
                DeskRoute.post(ONE + "/end", Role.OPERATOR, with(this::end)));
    }

    private Future<Reply> list(Visit visit) {
        return Future.all(
                        announcements.coming(visit.now()), announcements.past(visit.now(), PAST_SHOWN), articles.list())
                .map(all -> {
                    Map<String, String> titles = titles(visit, all.resultAt(2));
                    return new Reply.Page(
                            "announcements",
                            Map.of(
                                    "rows", rows(visit, all.resultAt(0), titles),
                                    "past", rows(visit, all.resultAt(1), titles)));
                });
    }

    private List<Map<String, Object>> rows(Visit visit, List<Announcement> all, Map<String, String> titles) {
        return all.stream().map(one -> row(visit, one, titles)).toList();
    }

    private Map<String, Object> row(Visit visit, Announcement one, Map<String, String> titles) {
        Language spoken = one.spoken(visit.texts().language());
        String concern = one.concern()
                .fold(
                        everything -> visit.say("announce.about.everything"),
                        topic -> visit.say(
                                "announce.on.article",
                                titles.getOrDefault(
                                        topic.article().value(), topic.article().value())),
                        mentioned -> visit.say("announce.on.words", String.join(", ", mentioned.words())));
        Map<String, Object> row = new HashMap<>();
        row.put("id", String.valueOf(one.id()));
        row.put("text", one.text(spoken));
        row.put("lang", spoken.code());
        row.put("concern", concern);
        row.put("area", String.join(", ", one.area()));
        row.put("from", moments.time(one.from(), visit.now(), visit.texts()));
        row.put("to", moments.time(one.to(), visit.now(), visit.texts()));
        row.put("now", one.isInForce(visit.now()));
        return row;
    }

    private static Map<String, String> titles(Visit visit, List<ListedArticle> all) {
        Map<String, String> titles = new HashMap<>();
        all.forEach(one -> titles.put(one.id().value(), one.title(visit.texts().language())));
        return titles;
    }

    private Future<Reply> blank(Visit visit) {
        AnnouncementForm form = AnnouncementForm.proposed(visit);
        return QuestionId.read(visit.query("group"))
                .map(id -> crowd.book()
                        .read()
                        .map(groups -> OwnGroups.with(id, OwnGroups.of(visit, groups))
                                .map(group -> form.about(Others.words(group)))
                                .orElse(form)))
                .orElseGet(() -> Future.succeededFuture(form))
                .compose(proposed -> page(visit, Reply.OK, 0, proposed, Map.of()));
    }

    private Future<Reply> show(Visit visit, Announcement one) {
        return page(visit, Reply.OK, one.id(), AnnouncementForm.of(one, moments.zone()), Map.of());
    }

    private Future<Reply> save(Visit visit, long id) {
        AnnouncementForm form = AnnouncementForm.typed(visit);
        Map<String, Object> errors = form.errors(visit.texts(), visit.now(), moments.zone());
        if (!errors.isEmpty()) {
            return page(visit, INVALID, id, form, errors);
        }
        Announcement announcement = form.announcement(id, visit.now(), moments.zone());
        return id == 0
                ? announcements.add(announcement, visit.myId()).compose(added -> done("announced"))
                : announcements.change(announcement, visit.myId()).compose(changed -> done("announcement-kept"));
    }

    private Future<Reply> end(Visit visit, Announcement one) {
        return announcements.end(one.id(), visit.now(), visit.myId()).compose(ended -> done("announcement-ended"));
    }

    private static Future<Reply> done(String what) {
        return Future.succeededFuture(new Reply.Redirect(PATH + "?done=" + what));
    }

    private Future<Reply> page(Visit visit, int status, long id, AnnouncementForm form, Map<String, Object> errors) {
        return articles.list().map(all -> new Reply.Page(status, "announcement", model(visit, id, form, errors, all)));
    }

    private static Map<String, Object> model(
            Visit visit, long id, AnnouncementForm form, Map<String, Object> errors, List<ListedArticle> all) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", String.valueOf(id));
        model.put("values", form.values());
        model.put("errors", errors);
        model.put("limit", Announcement.LONGEST);
        model.put("lengths", AnnouncementForm.LENGTHS);
        model.put("articles", InService.choices(visit, all));
        return model;
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, Announcement, Future<Reply>> then) {
        return visit -> {
            Future<Optional<Announcement>> found = visit.path("id").matches("\\d{1,18}")
                    ? announcements.find(Long.parseLong(visit.path("id")))
                    : Future.succeededFuture(Optional.empty());
            return found.compose(one -> one.map(it -> then.apply(visit, it)).orElseGet(AnnouncementPages::missing));
        };
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(
                new Reply.Page(404, "refused", Map.of("key", "no-announcement", "kept", List.of())));
    }
}
