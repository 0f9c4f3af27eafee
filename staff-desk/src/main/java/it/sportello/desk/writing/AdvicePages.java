package it.sportello.desk.writing;

import io.vertx.core.Future;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.staff.Role;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.writing.Advice;
import it.sportello.knowledge.writing.Advice.Ease;
import it.sportello.knowledge.writing.Advice.Hint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How easily what is being written is read, and what could be said more simply. */
public final class AdvicePages {
    private final Writing writing;

    public AdvicePages(Writing writing) {
        this.writing = Objects.requireNonNull(writing, "writing");
    }

    public List<DeskRoute> routes() {
        return List.of(DeskRoute.post("/desk/writing/advice", Role.EDITOR, this::advice));
    }

    private Future<Reply> advice(Visit visit) {
        Language language = visit.typed("advice").equals("en") ? Language.ENGLISH : Language.ITALIAN;
        String typed = visit.typed("answer_" + language);
        String answer = typed.length() > 2 * Limits.LONGEST_ANSWER ? typed.substring(0, Limits.LONGEST_ANSWER) : typed;
        Advice advice = writing.help(language).read(new Markdown(answer));
        Map<String, Object> model = new HashMap<>();
        model.put("blank", advice.words() == 0);
        model.put("spoken", language.code());
        model.put("counts", visit.say("advice.counts", advice.words(), advice.sentences()));
        model.put(
                "hints", advice.hints().stream().map(hint -> hint(visit, hint)).toList());
        advice.ease().ifPresent(ease -> model.put("ease", ease(visit, ease)));
        return Future.succeededFuture(new Reply.Page(visit.byScript() ? "advice-piece" : "advice", model));
    }

    private static Map<String, Object> ease(Visit visit, Ease ease) {
        String grade = ease.grade().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "grade",
                grade,
                "text",
                visit.say("advice.grade." + grade),
                "points",
                visit.say("advice.points", Math.round(ease.points())));
    }

    private static String hint(Visit visit, Hint hint) {
        String kind = hint.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean bracketed = hint.more().startsWith("(");
        String more = bracketed ? hint.more().substring(1, hint.more().length() - 1) : hint.more();
        return visit.say(bracketed ? "advice.plainer-note" : "advice." + kind, hint.found(), more);
    }
}
