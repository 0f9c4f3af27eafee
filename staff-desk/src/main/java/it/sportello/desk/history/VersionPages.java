package it.sportello.desk.history;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.history.PastVersion;
import it.sportello.knowledge.history.PastVersion.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All versions of an article, one of them, two of them compared, and the way back to one. */
public final class VersionPages {
    static final String PATH = "/desk/articles/:id/versions";

    private final Past past;
    private final Moments moments;

    public VersionPages(Past past, Moments moments) {
        this.past = Objects.requireNonNull(past, "past");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, visit -> past.article(visit, kept -> list(visit, kept))),
                DeskRoute.get(
                        PATH + "/compare", Role.VIEWER, visit -> past.article(visit, kept -> compare(visit, kept))),
                DeskRoute.get(PATH + "/:version", Role.VIEWER, visit -> past.article(visit, kept -> show(visit, kept))),
                DeskRoute.post(
                        PATH + "/:version/restore",
                        Role.EDITOR,
                        visit -> past.article(visit, kept -> restore(visit, kept))));
    }

    private Future<Reply> list(Visit visit, KeptArticle kept) {
        return Future.all(past.chronicle().versions(kept.article().id()), past.names(visit))
                .map(both -> {
                    List<PastVersion> versions = both.resultAt(0);
                    Function<Optional<StaffId>, String> names = both.resultAt(1);
                    Map<String, Object> model = head(visit, kept);
                    model.put("today", moments.day(visit.now()).toString());
                    model.put(
                            "rows",
                            versions.stream()
                                    .map(version -> row(visit, kept, version, names))
                                    .toList());
                    return new Reply.Page("versions", model);
                });
    }

    private Map<String, Object> row(
            Visit visit, KeptArticle kept, PastVersion version, Function<Optional<StaffId>, String> names) {
        return Map.of(
                "number", String.valueOf(version.number()),
                "saved", moments.time(version.saved(), visit.now(), visit.texts()),
                "by", names.apply(version.savedBy()),
                "latest", version.number() == kept.version(),
                "before", version.number() == kept.version() - 1,
                "read",
                        kept.published()
                                .filter(read -> read == version.number())
                                .isPresent(),
                "service",
                        version.service().stream()
                                .map(stretch -> stretch(visit, stretch))
                                .toList());
    }

    private String stretch(Visit visit, Service stretch) {
        String from = moments.time(stretch.from(), visit.now(), visit.texts());
        String release = String.valueOf(stretch.release());
        return stretch.to()
                .map(to -> visit.say("past.read", from, moments.time(to, visit.now(), visit.texts()), release))
                .orElseGet(() -> visit.say("past.read-now", from, release));
    }

    private Future<Reply> show(Visit visit, KeptArticle kept) {
        return text(kept, visit.path("version"))
                .compose(found -> found.map(article -> past.offices().all().<Reply>map(offices -> {
                            Map<String, Object> model = head(visit, kept);
                            model.put("number", visit.path("version"));
                            model.put("fields", new Fields(visit, offices).of(article));
                            return new Reply.Page("version", model);
                        }))
                        .orElseGet(Past::missing));
    }

    private Future<Reply> compare(Visit visit, KeptArticle kept) {
        String earlier = visit.query("a");
        String later = visit.query("b");
        return Future.all(text(kept, earlier), text(kept, later), past.offices().all())
                .compose(all -> {
                    Optional<Article> before = all.resultAt(0);
                    Optional<Article> after = all.resultAt(1);
                    if (before.isEmpty() || after.isEmpty()) {
                        return Past.missing();
                    }
                    Map<String, Object> model = head(visit, kept);
                    model.put("a", earlier);
                    model.put("b", later);
                    model.put("rows", new Fields(visit, all.resultAt(2)).differences(before.get(), after.get()));
                    return Future.succeededFuture(new Reply.Page("version-compare", model));
                });
    }

    /** An old text becomes the newest version; nothing that was written since is lost. */
    private Future<Reply> restore(Visit visit, KeptArticle kept) {
        Optional<OfficeId> owner = Optional.of(kept.article().owner());
        return visit.may(Role.EDITOR, owner)
                ? restored(visit, kept)
                : Future.succeededFuture(Reply.NotAllowed.in(owner, Role.EDITOR));
    }

    private Future<Reply> restored(Visit visit, KeptArticle kept) {
        if (!visit.typed("latest").equals(String.valueOf(kept.version()))) {
            return to(kept, "?done=not-restored");
        }
        return text(kept, visit.path("version"))
                .compose(found -> found.map(article -> past.articles()
                                .save(article, kept.version(), Optional.of(visit.myId()))
                                .compose(saved -> saved.fold(
                                        done -> to(kept, "?done=restored"), late -> to(kept, "?done=not-restored"))))
                        .orElseGet(Past::missing));
    }

    private static Future<Reply> to(KeptArticle kept, String query) {
        String path = "/desk/articles/" + kept.article().id();
        return Future.succeededFuture(new Reply.Redirect(path + (query.contains("not-") ? "/versions" : "") + query));
    }

    private Future<Optional<Article>> text(KeptArticle kept, String number) {
        return number.matches("[1-9]\\d{0,8}")
                ? past.chronicle().text(kept.article().id(), Integer.parseInt(number))
                : Future.succeededFuture(Optional.empty());
    }

    private static Map<String, Object> head(Visit visit, KeptArticle kept) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", kept.article().id().value());
        model.put("title", kept.article().title(visit.texts().language()));
        model.put("latest", String.valueOf(kept.version()));
        return model;
    }
}
