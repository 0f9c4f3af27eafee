package it.sportello.desk.article;

import io.vertx.core.Future;
import it.sportello.core.crowd.Births;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.learning.Suggestions;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffMember;
import it.sportello.desk.article.ArticleCheck.FieldError;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.desk.publication.PublishingDesk;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.Office;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the page with the form of one article. */
final class ArticleView {
    private static final int REJECTED_SHOWN = 20;

    private final PublishingDesk publishing;
    private final Suggestions suggestions;
    private final Births births;
    private final FileDesk files;
    private final Moments moments;

    ArticleView(PublishingDesk publishing, Suggestions suggestions, Births births, FileDesk files, Moments moments) {
        this.files = files;
        this.publishing = publishing;
        this.suggestions = suggestions;
        this.births = births;
        this.moments = moments;
    }

    /**
     * One page with a form.
     *
     * @param kept what is kept of the article; empty for a new one
     * @param disputed the fields in which the kept article is someone else's work, to be compared with the form
     */
    record Sheet(
            int status, ArticleForm form, Optional<KeptArticle> kept, List<FieldError> errors, Set<String> disputed) {
        Sheet {
            errors = List.copyOf(errors);
            disputed = Set.copyOf(disputed);
        }

        static Sheet of(KeptArticle kept) {
            return new Sheet(Reply.OK, ArticleForm.of(kept), Optional.of(kept), List.of(), Set.of());
        }
    }

    Future<Reply> page(Visit visit, Sheet sheet, List<Office> offices) {
        Future<Optional<StaffMember>> author = sheet.kept()
                .flatMap(KeptArticle::savedBy)
                .map(publishing.members()::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return Future.all(
                        author,
                        publishing.underWay(visit),
                        rejected(visit, sheet),
                        ReviewNote.of(visit, publishing, sheet.kept()),
                        saved(visit, sheet))
                .map(all -> {
                    Map<String, Object> model = model(visit, sheet, offices, all.resultAt(0));
                    model.putAll(all.resultAt(1));
                    model.put("rejected", all.resultAt(2));
                    model.put("note", all.resultAt(3));
                    model.put("born", all.resultAt(4));
                    return new Reply.Page(sheet.status(), "article", model);
                });
    }

    /** What an article that was born from a person's answer has saved; empty for others. */
    private Future<String> saved(Visit visit, Sheet sheet) {
        return sheet.kept()
                .map(kept -> births.of(kept.article().id()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(born -> born.map(one -> visit.say("born.here", one.questions(), one.saved()))
                        .orElse(""));
    }

    /** Citizens' words, for those only who may read their conversations. */
    private Future<List<Map<String, Object>>> rejected(Visit visit, Sheet sheet) {
        return sheet.kept()
                .filter(kept -> visit.may(Role.OPERATOR))
                .map(kept -> suggestions.rejected(kept.article().id(), REJECTED_SHOWN))
                .orElseGet(() -> Future.succeededFuture(List.of()))
                .map(found -> found.stream()
                        .map(one -> Map.<String, Object>of(
                                "words", one.words().value(),
                                "lang", one.language().code(),
                                "times", one.times(),
                                "last", moments.time(one.last(), visit.now(), visit.texts())))
                        .toList());
    }

    private Map<String, Object> model(Visit visit, Sheet sheet, List<Office> offices, Optional<StaffMember> author) {
        Map<String, Object> model = new HashMap<>();
        model.put("values", sheet.form().values());
        model.put("version", sheet.form().version());
        model.put("errors", byField(sheet.errors()));
        model.put("errorLinks", links(sheet.errors()));
        model.put("offices", offices(visit, sheet.form(), offices));
        Optional<OfficeId> owner = sheet.kept().map(kept -> kept.article().owner());
        model.put("mayEdit", visit.may(Role.EDITOR, owner));
        model.put("mayPublish", visit.may(publishing.allowed(), owner));
        model.put("reviewed", isReviewed(sheet));
        model.put("limits", limits());
        model.put("megabytes", files.megabytes());
        ArticleForm.LANGUAGES.forEach(language ->
                model.put("files_" + language, FileDesk.shown(ArticleForm.files(language), sheet.form()::value)));
        sheet.kept().ifPresent(kept -> {
            model.put("id", kept.article().id().value());
            model.put("kept", kept(visit, kept, author));
            model.put("rows", Comparison.rows(visit, sheet, kept, offices));
        });
        return model;
    }

    /** Whether somebody else is to read it first; of a new one, where that is so in every office. */
    private boolean isReviewed(Sheet sheet) {
        return sheet.kept()
                .map(publishing.eyes()::demands)
                .orElseGet(() -> publishing.eyes().rule().all());
    }

    private Map<String, Object> kept(Visit visit, KeptArticle kept, Optional<StaffMember> author) {
        return Map.of(
                "title", kept.article().title(visit.texts().language()),
                "saved", moments.time(kept.saved(), visit.now(), visit.texts()),
                "by", author.map(StaffMember::name).orElse(visit.say("article.by-service")),
                "published", kept.published().isPresent(),
                "archived", kept.isArchived(),
                "states", states(visit, kept));
    }

    List<Map<String, Object>> states(Visit visit, KeptArticle kept) {
        return ArticleState.of(kept, moments.day(visit.now())).stream()
                .map(state -> state.model(visit.texts()))
                .toList();
    }

    private static Map<String, Object> links(List<FieldError> errors) {
        Map<String, Object> links = new LinkedHashMap<>();
        errors.forEach(error -> links.putIfAbsent(error.field(), error.link()));
        links.values().removeIf(""::equals);
        return links;
    }

    private static Map<String, Object> byField(List<FieldError> errors) {
        Map<String, Object> messages = new LinkedHashMap<>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
        return messages;
    }

    private static List<Map<String, Object>> offices(Visit visit, ArticleForm form, List<Office> offices) {
        return offices.stream()
                .map(office -> Map.<String, Object>of(
                        "id", office.id().value(),
                        "name", office.name(visit.texts().language()),
                        "chosen", office.id().value().equals(form.value(ArticleForm.OFFICE))))
                .toList();
    }

    private static Map<String, Object> limits() {
        return Map.of(
                "title", ArticleCheck.LONGEST_TITLE,
                "example", ArticleCheck.LONGEST_EXAMPLE,
                "answer", ArticleCheck.LONGEST_ANSWER,
                "alt", Limits.LONGEST_ALT,
                "files", Limits.MOST_ATTACHMENTS);
    }
}
