package it.sportello.desk.freshness;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.freshness.Concern;
import it.sportello.knowledge.freshness.Horizon;
import it.sportello.knowledge.freshness.Reminder;
import it.sportello.knowledge.freshness.Reminders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The routes of the freshness page: published answers that need a look, by reason and office. */
public final class FreshnessPages {
    private static final String PATH = "/desk/freshness";
    private static final int ON_A_PAGE = 50;

    private final Sources sources;
    private final Moments moments;

    /** What needs a look, and the names of it. */
    public record Sources(Reminders reminders, Articles articles, Offices offices) {
        public Sources {
            Objects.requireNonNull(reminders, "reminders");
            Objects.requireNonNull(articles, "articles");
            Objects.requireNonNull(offices, "offices");
        }
    }

    public FreshnessPages(Sources sources, Moments moments) {
        this.sources = sources;
        this.moments = moments;
    }

    public List<DeskRoute> routes() {
        return List.of(DeskRoute.get(PATH, Role.VIEWER, this::page));
    }

    /** What a visitor wants to see; the first reason that has answers where none is named. */
    private record Wish(Visit visit, Concern concern, Optional<OfficeId> office, int page) {
        static Wish of(Visit visit, Map<Concern, Integer> counts, Optional<OfficeId> office) {
            Concern concern = Stream.of(Concern.values())
                    .filter(one -> key(one).equals(visit.query("show")))
                    .findFirst()
                    .or(() -> Stream.of(Concern.values())
                            .filter(counts::containsKey)
                            .findFirst())
                    .orElse(Concern.EXPIRED);
            String page = visit.query("page");
            return new Wish(visit, concern, office, page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
        }
    }

    private Future<Reply> page(Visit visit) {
        Horizon horizon = Horizon.usual(moments.day(visit.now()));
        return sources.offices().all().compose((List<Office> offices) -> {
            Optional<OfficeId> office = offices.stream()
                    .map(Office::id)
                    .filter(id -> id.value().equals(visit.query("office")))
                    .findFirst();
            return sources.reminders()
                    .counts(horizon, office)
                    .compose(counts -> page(Wish.of(visit, counts, office), horizon, counts, offices));
        });
    }

    private Future<Reply> page(Wish wish, Horizon horizon, Map<Concern, Integer> counts, List<Office> offices) {
        return sources.reminders()
                .list(wish.concern(), horizon, wish.office(), ON_A_PAGE, (wish.page() - 1) * ON_A_PAGE)
                .compose(found -> articles(found).map(articles -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("rows", rows(wish.visit(), found, articles, offices));
                    model.put("tabs", tabs(wish, counts));
                    model.put("show", key(wish.concern()));
                    model.put("offices", offices(wish, offices));
                    model.put("page", wish.page());
                    model.put("more", counts.getOrDefault(wish.concern(), 0) > wish.page() * ON_A_PAGE);
                    model.put("base", link(wish, wish.concern()) + "&");
                    return new Reply.Page("freshness", model);
                }));
    }

    private Future<List<Optional<KeptArticle>>> articles(List<Reminder> found) {
        return Future.all(found.stream()
                        .map(one -> sources.articles().find(one.article()))
                        .toList())
                .map(all -> all.list());
    }

    private List<Map<String, Object>> rows(
            Visit visit, List<Reminder> found, List<Optional<KeptArticle>> articles, List<Office> offices) {
        return IntStream.range(0, found.size())
                .mapToObj(at -> row(visit, found.get(at), articles.get(at), offices))
                .toList();
    }

    private Map<String, Object> row(
            Visit visit, Reminder reminder, Optional<KeptArticle> article, List<Office> offices) {
        return Map.of(
                "id", reminder.article().value(),
                "title",
                        article.map(kept -> kept.article().title(visit.texts().language()))
                                .orElse(reminder.article().value()),
                "draft", article.filter(kept -> !kept.isPublished()).isPresent(),
                "day",
                        reminder.day()
                                .map(day -> moments.date(day, visit.texts()))
                                .orElse(""),
                "office",
                        offices.stream()
                                .filter(office -> office.id().equals(reminder.owner()))
                                .map(office -> office.name(visit.texts().language()))
                                .findFirst()
                                .orElse(""));
    }

    private static List<Map<String, Object>> tabs(Wish wish, Map<Concern, Integer> counts) {
        return Stream.of(Concern.values())
                .map(concern -> Map.<String, Object>of(
                        "key", key(concern),
                        "text", wish.visit().say("freshness." + key(concern)),
                        "count", counts.getOrDefault(concern, 0),
                        "href", link(wish, concern),
                        "here", concern == wish.concern()))
                .toList();
    }

    private static List<Map<String, Object>> offices(Wish wish, List<Office> offices) {
        return offices.stream()
                .map(office -> Map.<String, Object>of(
                        "id", office.id().value(),
                        "name", office.name(wish.visit().texts().language()),
                        "chosen", wish.office().filter(office.id()::equals).isPresent()))
                .toList();
    }

    private static String link(Wish wish, Concern concern) {
        return PATH + "?show=" + key(concern) + "&office="
                + wish.office().map(OfficeId::value).orElse("");
    }

    private static String key(Concern concern) {
        return concern.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
