package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.announcement.Announcement;
import it.sportello.core.announcement.Announcements;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.choice.Choice;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.ListedArticle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes of what the office announces. */
public final class AnnouncementPages {
    static final String PATH = "/desk/announcements";
    private static final String ONE = PATH + "/:id";
    private static final int INVALID = 422;
    private static final int PAST_SHOWN = 20;

    private final Crowd crowd;
    private final Announcements announcements;
    private final Articles articles;
    private final ArticleChoice choice;
    private final Moments moments;

    public AnnouncementPages(Crowd crowd, Articles articles, ArticleChoice choice, Moments moments) {
        this.crowd = crowd;
        this.announcements = crowd.announcements();
        this.articles = articles;
        this.choice = choice;
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
        return Future.all(announcements.coming(visit.now()), announcements.past(visit.now(), PAST_SHOWN))
                .compose(both -> list(visit, both.resultAt(0), both.resultAt(1)));
    }

    private Future<Reply> list(Visit visit, List<Announcement> coming, List<Announcement> past) {
        Set<ArticleId> topics = Stream.concat(coming.stream(), past.stream())
                .flatMap(one -> topic(one).stream())
                .collect(Collectors.toSet());
        return articles.named(topics).map(named -> {
            Map<String, String> titles = titles(visit, named);
            return new Reply.Page(
                    "announcements", Map.of("rows", rows(visit, coming, titles), "past", rows(visit, past, titles)));
        });
    }

    private static Optional<ArticleId> topic(Announcement one) {
        return one.concern()
                .fold(everything -> Optional.empty(), topic -> Optional.of(topic.article()), words -> Optional.empty());
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
                .compose(proposed -> page(visit, Reply.OK, new Sheet(0, proposed, Map.of())));
    }

    private Future<Reply> show(Visit visit, Announcement one) {
        return page(visit, Reply.OK, new Sheet(one.id(), AnnouncementForm.of(one, moments.zone()), Map.of()));
    }

    private Future<Reply> save(Visit visit, long id) {
        AnnouncementForm form = AnnouncementForm.typed(visit);
        Map<String, Object> errors = form.errors(visit.texts(), visit.now(), moments.zone());
        if (!form.isAboutAnArticle() || form.value(AnnouncementForm.ARTICLE).isEmpty()) {
            return errors.isEmpty() ? keep(visit, id, form) : page(visit, INVALID, new Sheet(id, form, errors));
        }
        return choice.of(visit, form.value(AnnouncementForm.ARTICLE), true)
                .compose(led -> led.fold(
                        article -> errors.isEmpty()
                                ? keep(visit, id, form.on(article))
                                : page(visit, INVALID, new Sheet(id, form.on(article), errors)),
                        unclear -> page(visit, INVALID, new Sheet(id, form, errors).unclear(unclear))));
    }

    private Future<Reply> keep(Visit visit, long id, AnnouncementForm form) {
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

    /** The form as it is shown, with what is wrong in it by field, and the articles that were meant perhaps. */
    private record Sheet(
            long id, AnnouncementForm form, Map<String, Object> errors, List<Map<String, Object>> choices) {
        Sheet(long id, AnnouncementForm form, Map<String, Object> errors) {
            this(id, form, errors, List.of());
        }

        Sheet unclear(Choice.Unclear unclear) {
            Map<String, Object> more = new LinkedHashMap<>(errors);
            more.put(ArticleChoice.FIELD, unclear.error());
            return new Sheet(id, form, more, unclear.choices());
        }
    }

    private Future<Reply> page(Visit visit, int status, Sheet sheet) {
        return articles.count()
                .map(count -> new Reply.Page(status, "announcement", model(sheet, count.published() > 0)));
    }

    private static Map<String, Object> model(Sheet sheet, boolean anyArticle) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", String.valueOf(sheet.id()));
        model.put("values", sheet.form().values());
        model.put("errors", sheet.errors());
        model.put("choices", sheet.choices());
        model.put("anyArticle", anyArticle || sheet.form().isAboutAnArticle());
        model.put("limit", Announcement.LONGEST);
        model.put("lengths", AnnouncementForm.LENGTHS);
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
