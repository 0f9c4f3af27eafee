package it.sportello.desk.gold;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks and keeps a gold question as it was typed, or says beside the field what is missing. */
final class GoldSaving {
    private static final int INVALID = 422;

    private final GoldQuestions gold;
    private final ArticleChoice choice;

    GoldSaving(GoldQuestions gold, ArticleChoice choice) {
        this.gold = gold;
        this.choice = choice;
    }

    Future<Reply> save(Visit visit, long id) {
        GoldForm form = GoldForm.typed(visit, id);
        if (form.words().isBlank()) {
            return again(visit, form, GoldForm.WORDS, visit.say("gold.error.words"));
        }
        if (form.words().length() > GoldQuestion.LONGEST) {
            return again(
                    visit,
                    form,
                    GoldForm.WORDS,
                    visit.say(
                            "gold.error.too-long",
                            GoldQuestion.LONGEST,
                            form.words().length()));
        }
        return form.none() ? keep(visit, form, Optional.empty()) : resolve(visit, form);
    }

    private Future<Reply> resolve(Visit visit, GoldForm form) {
        if (form.article().isBlank()) {
            return again(visit, form, GoldForm.ARTICLE, visit.say("gold.error.article"));
        }
        return choice.of(visit, form.article(), false)
                .compose(led -> led.fold(
                        id -> keep(visit, form, Optional.of(id)),
                        unclear -> Future.succeededFuture(
                                page(INVALID, form, Map.of(GoldForm.ARTICLE, unclear.error()), unclear.choices()))));
    }

    private Future<Reply> keep(Visit visit, GoldForm form, Optional<ArticleId> expected) {
        GoldQuestion question = form.question(expected);
        return form.id() == 0 ? add(visit, form, question) : change(visit, form, question);
    }

    private Future<Reply> add(Visit visit, GoldForm form, GoldQuestion question) {
        return gold.all()
                .compose(all -> all.size() >= GoldQuestions.MOST
                        ? again(visit, form, GoldForm.WORDS, visit.say("gold.error.full", GoldQuestions.MOST))
                        : gold.add(question, Optional.of(visit.myId()))
                                .compose(added -> added.isPresent() ? done("gold-kept") : taken(visit, form)));
    }

    private Future<Reply> change(Visit visit, GoldForm form, GoldQuestion question) {
        return gold.change(question, Optional.of(visit.myId()))
                .compose(changed -> changed ? done("gold-kept") : taken(visit, form));
    }

    private Future<Reply> taken(Visit visit, GoldForm form) {
        return again(visit, form, GoldForm.WORDS, visit.say("gold.error.taken"));
    }

    static Future<Reply> done(String what) {
        return Future.succeededFuture(new Reply.Redirect(GoldPages.PATH + "?done=" + what));
    }

    private static Future<Reply> again(Visit visit, GoldForm form, String field, String message) {
        return Future.succeededFuture(page(INVALID, form, Map.of(field, message), List.of()));
    }

    static Reply page(int status, GoldForm form, Map<String, Object> errors, List<Map<String, Object>> choices) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", String.valueOf(form.id()));
        model.put("values", form.model());
        model.put("errors", errors);
        model.put("choices", choices);
        model.put("longest", GoldQuestion.LONGEST);
        return new Reply.Page(status, "gold-question", model);
    }
}
