package it.sportello.desk.fact;

import io.vertx.core.Future;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import it.sportello.knowledge.fact.FactId;
import it.sportello.knowledge.fact.Facts;
import it.sportello.knowledge.fact.KeptFact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The routes of the facts' pages. */
public final class FactPages {
    static final String PATH = "/desk/facts";
    private static final String ONE = PATH + "/:id";
    private static final int CONFLICT = 409;

    private final Facts facts;
    private final PublishingDesk publishing;
    private final FactView view;
    private final FactList list;
    private final FactSaving saving;
    private final FactEyes eyes;

    /** Where facts are kept, who owns them, and what names them. */
    public record Sources(Facts facts, Offices offices, Articles articles) {
        public Sources {
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(offices, "offices");
            Objects.requireNonNull(articles, "articles");
        }
    }

    public FactPages(Sources sources, PublishingDesk publishing, Moments moments) {
        this.facts = sources.facts();
        this.publishing = publishing;
        this.eyes = new FactEyes(sources, publishing);
        this.view = new FactView(sources, publishing, eyes, moments);
        this.list = new FactList(sources, moments);
        this.saving = new FactSaving(sources, publishing, eyes, view);
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, list::page),
                DeskRoute.get(PATH + "/new", Role.EDITOR, this::blank),
                DeskRoute.post(PATH, Role.EDITOR, saving::create),
                DeskRoute.get(ONE, Role.VIEWER, with(this::show)),
                DeskRoute.post(ONE, Role.EDITOR, own(saving::change)),
                DeskRoute.post(ONE + "/publish", publishing.allowed(), with(this::publish)),
                DeskRoute.post(ONE + "/remove", Role.EDITOR, own(saving::remove)));
    }

    private Future<Reply> blank(Visit visit) {
        String name = visit.query("id");
        FactForm form = FactForm.blank(FactId.isValid(name) ? name : "");
        return view.page(visit, new FactView.Sheet(Reply.OK, form, Optional.empty(), Map.of()));
    }

    private Future<Reply> show(Visit visit, KeptFact kept) {
        return view.page(visit, new FactView.Sheet(Reply.OK, FactForm.of(kept), Optional.of(kept), Map.of()));
    }

    private Future<Reply> publish(Visit visit, KeptFact kept) {
        OfficeId owner = kept.fact().owner();
        return publishing.isOpenTo(visit, owner)
                ? seen(visit, kept)
                : Future.succeededFuture(Reply.NotAllowed.in(Optional.of(owner), publishing.allowed()));
    }

    private Future<Reply> seen(Visit visit, KeptFact kept) {
        return eyes.missing(visit, kept.fact(), kept.savedBy())
                .compose(missing -> missing.isEmpty()
                        ? publishing.publishFact(visit, kept.fact().id())
                        : view.page(
                                visit,
                                new FactView.Sheet(
                                        CONFLICT,
                                        FactForm.of(kept),
                                        Optional.of(kept),
                                        Map.of(FactForm.ID, visit.say("fact.error.eyes")))));
    }

    /** What an office keeps is changed by those alone who write for it. */
    private Function<Visit, Future<Reply>> own(BiFunction<Visit, KeptFact, Future<Reply>> then) {
        return with((visit, kept) -> visit.may(Role.EDITOR, kept.fact().owner())
                ? then.apply(visit, kept)
                : Future.succeededFuture(
                        Reply.NotAllowed.in(Optional.of(kept.fact().owner()), Role.EDITOR)));
    }

    private Function<Visit, Future<Reply>> with(BiFunction<Visit, KeptFact, Future<Reply>> then) {
        return visit -> FactId.isValid(visit.path("id"))
                ? facts.find(new FactId(visit.path("id")))
                        .compose(found ->
                                found.map(kept -> then.apply(visit, kept)).orElseGet(FactPages::missing))
                : missing();
    }

    private static Future<Reply> missing() {
        return Future.succeededFuture(new Reply.Page(404, "refused", Map.of("key", "no-fact", "kept", List.of())));
    }
}
