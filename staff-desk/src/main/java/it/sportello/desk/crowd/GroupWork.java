package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.crowd.GroupReplies.Progress;
import it.sportello.core.crowd.GroupReplies.State;
import it.sportello.core.crowd.GroupReply;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.speech.PhraseKey;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.choice.Choice;
import it.sportello.desk.crowd.GroupSheet.Unsent;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One answer for all the questions of a group. It is kept first and sent then, so that nothing is lost on the way. */
final class GroupWork {
    static final int LONGEST = 4000;
    private static final int INVALID = 422;

    private final Crowd crowd;
    private final GroupSources sources;
    private final GroupSheet sheet;

    GroupWork(Crowd crowd, GroupSources sources, GroupSheet sheet) {
        this.crowd = crowd;
        this.sources = sources;
        this.sheet = sheet;
    }

    Future<Reply> answer(Visit visit) {
        Optional<QuestionId> of = QuestionId.read(visit.path("id"));
        if (of.isEmpty()) {
            return GroupSheet.gone();
        }
        return visit.typed("action").equals("article")
                ? sources.choice()
                        .of(visit, ArticleChoice.typed(visit), true)
                        .compose(led -> led.fold(
                                id -> answer(visit, of.get(), Optional.of(id), Optional.empty()),
                                unclear -> answer(visit, of.get(), Optional.empty(), Optional.of(unclear))))
                : answer(visit, of.get(), Optional.empty(), Optional.empty());
    }

    private Future<Reply> answer(
            Visit visit, QuestionId of, Optional<ArticleId> article, Optional<Choice.Unclear> unclear) {
        Set<QuestionId> questions = chosen(visit);
        Map<String, Object> errors = errors(visit, questions);
        unclear.ifPresent(wrong -> errors.put(ArticleChoice.FIELD, wrong.error()));
        return errors.isEmpty()
                ? beginOwn(visit, questions, article)
                : sheet.page(
                        visit,
                        of,
                        new Unsent(
                                INVALID,
                                typed(visit, article),
                                errors,
                                unclear.map(Choice.Unclear::choices).orElse(List.of()),
                                Optional.of(Set.copyOf(visit.all("question")))));
    }

    /** As it was sent, with the article that its words led to. */
    private static Map<String, String> typed(Visit visit, Optional<ArticleId> article) {
        Map<String, String> typed = new HashMap<>(visit.typed());
        article.ifPresent(id -> typed.put(ArticleChoice.FIELD, id.value()));
        return typed;
    }

    private static Set<QuestionId> chosen(Visit visit) {
        Set<QuestionId> chosen = new LinkedHashSet<>();
        Stream.concat(
                        visit.all("question").stream(),
                        Arrays.stream(visit.typed("rest").split(",", -1)))
                .flatMap(id -> QuestionId.read(id).stream())
                .limit(GroupReply.MOST)
                .forEach(chosen::add);
        return chosen;
    }

    private static Map<String, Object> errors(Visit visit, Set<QuestionId> questions) {
        Map<String, Object> errors = new HashMap<>();
        if (questions.isEmpty()) {
            errors.put("questions", visit.say("group.error.none"));
        }
        if (visit.typed("action").equals("reply")) {
            String text = visit.typed("text_it").strip();
            if (text.isEmpty()) {
                errors.put("text_it", visit.say("group.error.text"));
            }
            Stream.of("text_it", "text_en")
                    .filter(field -> visit.typed(field).strip().length() > LONGEST)
                    .forEach(field -> errors.put(field, visit.say("group.error.too-long", LONGEST)));
        }
        return errors;
    }

    /** What waits in an office where the visitor answers nobody is left alone. */
    private Future<Reply> beginOwn(Visit visit, Set<QuestionId> questions, Optional<ArticleId> article) {
        return crowd.questions().find(questions).compose(open -> {
            List<OpenQuestion> others = open.stream()
                    .filter(question -> !OwnGroups.may(visit, question))
                    .toList();
            others.forEach(question -> questions.remove(question.id()));
            return questions.isEmpty()
                    ? Future.succeededFuture(OwnGroups.refusal(others))
                    : begin(visit, questions, article);
        });
    }

    private Future<Reply> begin(Visit visit, Set<QuestionId> questions, Optional<ArticleId> article) {
        String name = sources.counter().people().namesShown() ? visit.me().name() : "";
        GroupReply reply =
                new GroupReply(article.isPresent() ? Map.of() : texts(visit), article, name, List.copyOf(questions));
        return taught(reply)
                .compose(taught -> crowd.answers().replies().begin(reply, seen(visit), visit.myId()))
                .map(number -> {
                    // What this node does not finish, any node goes on with.
                    crowd.answers().answering().work();
                    String begun = GroupPages.PATH + "/replies/" + number;
                    return new Reply.Redirect(begun, "groups/replies/" + number);
                });
    }

    /** As the page said it; what is no moment is all that was asked until now. */
    private static Instant seen(Visit visit) {
        try {
            return Instant.parse(visit.typed("seen"));
        } catch (DateTimeParseException e) {
            return visit.now();
        }
    }

    private Map<Language, String> texts(Visit visit) {
        Map<Language, String> texts = new HashMap<>();
        if (visit.typed("action").equals("out")) {
            for (Language language : List.of(Language.ITALIAN, Language.ENGLISH)) {
                texts.put(language, sources.counter().phrases().label(PhraseKey.NOT_OURS, language));
            }
            return texts;
        }
        texts.put(Language.ITALIAN, visit.typed("text_it").strip());
        if (!visit.typed("text_en").isBlank()) {
            texts.put(Language.ENGLISH, visit.typed("text_en").strip());
        }
        return texts;
    }

    /** What an article answers may be learnt for it, once somebody has confirmed it. */
    private Future<Void> taught(GroupReply reply) {
        if (reply.article().isEmpty()) {
            return Future.succeededFuture();
        }
        ArticleId article = reply.article().get();
        return crowd.questions().find(Set.copyOf(reply.questions())).compose(open -> {
            Future<Void> done = Future.succeededFuture();
            for (OpenQuestion question : open) {
                done = done.compose(before -> teach(question, article));
            }
            return done;
        });
    }

    private Future<Void> teach(OpenQuestion question, ArticleId article) {
        return question.id().kind() == QuestionId.Kind.TICKET
                ? Lesson.of(Lesson.Kind.ASSIGNED, article, question.language(), question.words())
                        .map(lesson -> sources.counter()
                                .suggestions()
                                .teach(question.id().number(), lesson))
                        .orElseGet(Future::succeededFuture)
                : Future.succeededFuture();
    }

    Future<Reply> progress(Visit visit) {
        return progress(visit, "group-progress");
    }

    /** The piece that changes while it is sent. */
    Future<Reply> news(Visit visit) {
        return progress(visit, "group-progress-piece");
    }

    private Future<Reply> progress(Visit visit, String template) {
        String number = visit.path("number");
        return number.matches("\\d{1,18}")
                ? crowd.answers()
                        .replies()
                        .progress(Long.parseLong(number))
                        .compose(found -> found.map(
                                        progress -> Future.<Reply>succeededFuture(page(number, template, progress)))
                                .orElseGet(GroupSheet::gone))
                : GroupSheet.gone();
    }

    private static Reply page(String number, String template, Progress progress) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", number);
        model.put("all", progress.all());
        model.put("waiting", progress.in(State.WAITING));
        model.put("sent", progress.in(State.SENT));
        model.put("held", progress.in(State.HELD));
        model.put("gone", progress.in(State.GONE));
        model.put("late", progress.in(State.TOO_LATE));
        model.put("careful", progress.in(State.CAREFUL));
        model.put("unanswered", progress.in(State.NO_ANSWER));
        return new Reply.Page(template, model);
    }
}
