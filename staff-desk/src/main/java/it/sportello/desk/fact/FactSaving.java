package it.sportello.desk.fact;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.Office;
import it.sportello.knowledge.fact.Fact;
import it.sportello.knowledge.fact.FactValue;
import it.sportello.knowledge.fact.KeptFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves a fact as it was typed, publishes it where wished, or says beside the field what is wrong. */
final class FactSaving {
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;

    private final FactPages.Sources sources;
    private final PublishingDesk publishing;
    private final FactEyes eyes;
    private final FactView view;

    FactSaving(FactPages.Sources sources, PublishingDesk publishing, FactEyes eyes, FactView view) {
        this.eyes = eyes;
        this.sources = sources;
        this.publishing = publishing;
        this.view = view;
    }

    Future<Reply> create(Visit visit) {
        return checked(visit, FactForm.typed(visit).onTopOf(0), Optional.empty());
    }

    /** The name stays: answers have it in their texts. */
    Future<Reply> change(Visit visit, KeptFact kept) {
        FactForm typed = FactForm.typed(visit).named(kept.fact().id());
        return checked(visit, typed, Optional.of(kept));
    }

    private Future<Reply> checked(Visit visit, FactForm form, Optional<KeptFact> kept) {
        return sources.offices().all().compose((List<Office> offices) -> {
            List<Office> own = offices.stream()
                    .filter(office -> visit.may(Role.EDITOR, office.id()))
                    .toList();
            Map<String, Object> errors = FactCheck.errors(form, own, visit.texts());
            return errors.isEmpty()
                    ? form.read()
                            .fold(
                                    value -> save(visit, form, kept, value),
                                    trouble -> again(visit, form, kept, FactForm.VALUE, "fact.trouble.empty"))
                    : view.page(visit, new FactView.Sheet(INVALID, form, kept, errors));
        });
    }

    private Future<Reply> save(Visit visit, FactForm form, Optional<KeptFact> kept, FactValue value) {
        Fact fact = form.fact(value);
        if (kept.filter(it -> it.fact().equals(fact) && it.version() == form.version())
                .isPresent()) {
            return saved(visit, fact, kept.flatMap(KeptFact::savedBy));
        }
        return sources.facts()
                .save(fact, form.version(), Optional.of(visit.myId()))
                .compose(saved -> saved.fold(
                        done -> saved(visit, fact, Optional.of(visit.myId())),
                        conflict -> conflict(visit, form, kept, conflict.current())));
    }

    private Future<Reply> conflict(Visit visit, FactForm form, Optional<KeptFact> kept, KeptFact current) {
        if (kept.isEmpty()) {
            return again(visit, form, kept, FactForm.ID, "fact.error.taken");
        }
        String theirs = current.fact().value().written().getOrDefault(Language.ITALIAN, "");
        Map<String, Object> errors = Map.of(FactForm.VALUE, visit.say("fact.error.conflict", FactList.clipped(theirs)));
        return view.page(
                visit, new FactView.Sheet(CONFLICT, form.onTopOf(current.version()), Optional.of(current), errors));
    }

    /** Published at once where that was wished and some answer names it; otherwise there is nothing to publish. */
    private Future<Reply> saved(Visit visit, Fact fact, Optional<StaffId> writer) {
        boolean publish = visit.typed("action").equals("publish") && publishing.isOpenTo(visit, fact.owner());
        return sources.facts()
                .users(fact.id())
                .compose(users -> publish && !users.isEmpty()
                        ? publish(visit, fact, writer)
                        : Future.succeededFuture(kept(fact, "fact-saved")));
    }

    private Future<Reply> publish(Visit visit, Fact fact, Optional<StaffId> writer) {
        return eyes.missing(visit, fact, writer)
                .compose(missing -> missing.isEmpty()
                        ? publishing.publishFact(visit, fact.id())
                        : Future.succeededFuture(kept(fact, "fact-waits")));
    }

    private static Reply kept(Fact fact, String done) {
        return new Reply.Redirect(FactPages.PATH + "/" + fact.id() + "?done=" + done);
    }

    Future<Reply> remove(Visit visit, KeptFact kept) {
        return sources.facts()
                .remove(kept.fact().id(), kept.version())
                .compose(removed -> removed
                        ? Future.succeededFuture(new Reply.Redirect(FactPages.PATH + "?done=fact-removed"))
                        : again(visit, FactForm.of(kept), Optional.of(kept), FactForm.ID, "fact.error.in-use"));
    }

    private Future<Reply> again(Visit visit, FactForm form, Optional<KeptFact> kept, String field, String key) {
        return view.page(visit, new FactView.Sheet(CONFLICT, form, kept, Map.of(field, visit.say(key))));
    }
}
