package it.sportello.desk.history;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.history.PastRelease;
import it.sportello.knowledge.history.PastVersion;
import it.sportello.knowledge.history.PastVersion.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What citizens read on a day: of one article, and of everything. */
public final class DayPages {
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_SEARCH = 200;

    private final Past past;
    private final Moments moments;

    public DayPages(Past past, Moments moments) {
        this.past = Objects.requireNonNull(past, "past");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(
                        "/desk/articles/:id/day",
                        Role.VIEWER,
                        visit -> past.article(visit, kept -> article(visit, kept))),
                DeskRoute.get("/desk/history", Role.VIEWER, this::everything));
    }

    private record Stretch(PastVersion version, Service service) {}

    private Future<Reply> article(Visit visit, KeptArticle kept) {
        Day day = Day.asked(visit, moments);
        return Future.all(
                        past.chronicle().versions(kept.article().id()),
                        past.offices().all())
                .compose(both -> {
                    List<PastVersion> versions = both.resultAt(0);
                    List<Future<Map<String, Object>>> read = stretches(versions, day)
                            .map(stretch -> stretch(visit, kept, day, stretch, both.resultAt(1)))
                            .toList();
                    return Future.all(read).map(done -> articlePage(visit, kept, day, done.list()));
                });
    }

    private static Stream<Stretch> stretches(List<PastVersion> versions, Day day) {
        return versions.stream()
                .flatMap(version -> version.service().stream()
                        .filter(service -> service.touches(day.begins(), day.ends()))
                        .map(service -> new Stretch(version, service)))
                .sorted((one, other) ->
                        one.service().from().compareTo(other.service().from()));
    }

    private Future<Map<String, Object>> stretch(
            Visit visit, KeptArticle kept, Day day, Stretch stretch, List<Office> offices) {
        return past.chronicle()
                .text(kept.article().id(), stretch.version().number())
                .map(text -> Map.of(
                        "number", String.valueOf(stretch.version().number()),
                        "from", moments.time(stretch.service().from(), visit.now(), visit.texts()),
                        "to",
                                stretch.service()
                                        .to()
                                        .map(to -> moments.time(to, visit.now(), visit.texts()))
                                        .orElse(""),
                        "given",
                                text.filter(article -> article.validity().holdsOn(day.date()))
                                        .isPresent(),
                        "fields", text.map(new Fields(visit, offices)::of).orElse(List.of())));
    }

    private Reply articlePage(Visit visit, KeptArticle kept, Day day, List<Map<String, Object>> stretches) {
        Map<String, Object> model = day.model(visit);
        model.put("id", kept.article().id().value());
        model.put("title", kept.article().title(visit.texts().language()));
        model.put("rows", stretches);
        return new Reply.Page("article-day", model);
    }

    private Future<Reply> everything(Visit visit) {
        Day day = Day.asked(visit, moments);
        return Future.all(past.chronicle().releases(day.begins(), day.ends()), past.names(visit))
                .compose(both -> {
                    List<PastRelease> releases = both.resultAt(0);
                    Map<String, Object> model = day.model(visit);
                    Optional<PastRelease> chosen = chosen(visit, releases);
                    model.put("releases", releases(visit, releases, chosen, both.resultAt(1)));
                    return held(visit, day, chosen, model);
                });
    }

    /** The one asked for, or else the last one of the day. */
    private static Optional<PastRelease> chosen(Visit visit, List<PastRelease> releases) {
        return releases.stream()
                .filter(release -> String.valueOf(release.number()).equals(visit.query("release")))
                .findFirst()
                .or(() -> releases.stream().findFirst());
    }

    private List<Map<String, Object>> releases(
            Visit visit,
            List<PastRelease> releases,
            Optional<PastRelease> chosen,
            Function<Optional<StaffId>, String> names) {
        return releases.stream()
                .map(release -> Map.<String, Object>of(
                        "number", String.valueOf(release.number()),
                        "published", moments.time(release.published(), visit.now(), visit.texts()),
                        "by", names.apply(release.who()),
                        "chosen", chosen.filter(release::equals).isPresent()))
                .toList();
    }

    private Future<Reply> held(Visit visit, Day day, Optional<PastRelease> release, Map<String, Object> model) {
        String words = visit.query("q").strip();
        String search = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        int page = visit.query("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.query("page")) : 1;
        model.put("q", search);
        model.put("page", page);
        model.put("base", base(day, release, search));
        return release.map(one -> past.chronicle().held(one.number(), search, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE))
                .orElseGet(() -> Future.succeededFuture(List.of()))
                .map(found -> {
                    model.put("more", found.size() > ON_A_PAGE);
                    model.put("rows", rows(visit, day, found));
                    return new Reply.Page("history", model);
                });
    }

    private static String base(Day day, Optional<PastRelease> release, String search) {
        return "/desk/history?on=" + day.date() + "&release="
                + release.map(PastRelease::number).orElse(0L) + "&q="
                + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&";
    }

    private static List<Map<String, Object>> rows(Visit visit, Day day, List<Article> found) {
        Language language = visit.texts().language();
        return found.stream()
                .limit(ON_A_PAGE)
                .map(article -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("id", article.id().value());
                    row.put("title", article.title(language));
                    row.put("given", article.validity().holdsOn(day.date()));
                    article.answer(language).ifPresent(answer -> row.put("html", SafeMarkdown.render(answer)));
                    return row;
                })
                .toList();
    }
}
