package it.sportello.desk.fact;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.KeptFact;
import it.sportello.knowledge.fact.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page with the form of one fact, how it reads, and who names it. */
final class FactView {
    private static final int MOST_USERS = 100;

    private final FactPages.Sources sources;
    private final PublishingDesk publishing;
    private final FactEyes eyes;
    private final Moments moments;

    /**
     * One page with a form.
     *
     * @param kept what is kept of the fact; empty for a new one
     */
    record Sheet(int status, FactForm form, Optional<KeptFact> kept, Map<String, Object> errors) {}

    FactView(FactPages.Sources sources, PublishingDesk publishing, FactEyes eyes, Moments moments) {
        this.eyes = eyes;
        this.sources = sources;
        this.publishing = publishing;
        this.moments = moments;
    }

    Future<Reply> page(Visit visit, Sheet sheet) {
        Optional<FactId> id = sheet.kept().map(kept -> kept.fact().id());
        Future<List<ArticleId>> users =
                id.map(sources.facts()::users).orElseGet(() -> Future.succeededFuture(List.of()));
        Future<Optional<StaffMember>> author = sheet.kept()
                .flatMap(KeptFact::savedBy)
                .map(publishing.members()::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return Future.all(sources.offices().all(), users.compose(this::articles), author, waits(visit, sheet))
                .map(all -> {
                    Map<String, Object> model = model(visit, sheet, all.<List<Office>>resultAt(0));
                    List<KeptArticle> naming = all.resultAt(1);
                    model.put(
                            "users",
                            naming.stream().map(kept -> user(visit, kept)).toList());
                    sheet.kept().ifPresent(kept -> model.put("kept", kept(visit, kept, all.resultAt(2))));
                    model.put("needsEyes", all.<Boolean>resultAt(3));
                    return new Reply.Page(sheet.status(), "fact", model);
                });
    }

    /** Whether somebody else must see it, as it is kept, before citizens do. */
    private Future<Boolean> waits(Visit visit, Sheet sheet) {
        return sheet.kept()
                .map(kept -> eyes.missing(visit, kept.fact(), kept.savedBy()).map(Optional::isPresent))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    private Future<List<KeptArticle>> articles(List<ArticleId> ids) {
        return Future.all(ids.stream()
                        .limit(MOST_USERS)
                        .map(sources.articles()::find)
                        .toList())
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Map<String, Object> model(Visit visit, Sheet sheet, List<Office> offices) {
        Map<String, Object> model = new HashMap<>();
        model.put("values", sheet.form().values());
        model.put("version", sheet.form().version());
        model.put("errors", sheet.errors());
        Optional<OfficeId> owner = sheet.kept().map(kept -> kept.fact().owner());
        boolean mayEdit = visit.may(Role.EDITOR, owner);
        model.put("mayEdit", mayEdit);
        model.put("mayPublish", visit.may(publishing.allowed(), owner));
        model.put(
                "kinds",
                Stream.of(Kind.values())
                        .map(kind -> kind(visit, kind, sheet.form()))
                        .toList());
        model.put(
                "offices",
                offices.stream()
                        .filter(office -> !mayEdit || visit.may(Role.EDITOR, office.id()))
                        .map(office -> office(visit, office, sheet.form()))
                        .toList());
        return model;
    }

    private static Map<String, Object> kind(Visit visit, Kind kind, FactForm form) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        return Map.of("key", key, "name", visit.say("fact.kind." + key), "chosen", kind == form.kind());
    }

    private static Map<String, Object> office(Visit visit, Office office, FactForm form) {
        return Map.of(
                "id", office.id().value(),
                "name", office.name(visit.texts().language()),
                "chosen", office.id().value().equals(form.value(FactForm.OFFICE)));
    }

    private static Map<String, Object> user(Visit visit, KeptArticle kept) {
        return Map.of(
                "id", kept.article().id().value(),
                "title", kept.article().title(visit.texts().language()),
                "published", kept.published().isPresent());
    }

    private Map<String, Object> kept(Visit visit, KeptFact kept, Optional<StaffMember> author) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", kept.fact().id().value());
        model.put("placeholder", kept.fact().id().placeholder());
        model.put("label", kept.fact().label());
        model.put("waits", kept.published().isPresent() && !kept.isPublished());
        model.put("saved", moments.time(kept.saved(), visit.now(), visit.texts()));
        model.put("by", author.map(StaffMember::name).orElseGet(() -> visit.say("article.by-service")));
        model.put(
                "states",
                FactState.of(kept, moments.day(visit.now())).stream()
                        .map(state -> state.model(visit))
                        .toList());
        for (Language language : List.of(Language.ITALIAN, Language.ENGLISH)) {
            model.put(
                    "shown_" + language,
                    SafeMarkdown.render(new Markdown(kept.fact().value().block(language))));
        }
        return model;
    }
}
