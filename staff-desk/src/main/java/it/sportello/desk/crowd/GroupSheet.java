package it.sportello.desk.crowd;

import io.vertx.core.Future;
import it.sportello.core.crowd.OpenQuestion;
import it.sportello.core.crowd.QuestionId;
import it.sportello.core.message.Language;
import it.sportello.core.staff.Role;
import it.sportello.core.staff.StaffId;
import it.sportello.desk.choice.ArticleChoice;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Tally;
import it.sportello.knowledge.grouping.Group;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of one group: its questions, and the ways to answer them all. */
final class GroupSheet {
    /** Questions beyond stay in the group and are not shown one by one. */
    static final int SHOWN = 150;

    private static final int GONE = 404;

    private final Crowd crowd;
    private final GroupSources sources;
    private final Moments moments;

    GroupSheet(Crowd crowd, GroupSources sources, Moments moments) {
        this.crowd = crowd;
        this.sources = sources;
        this.moments = moments;
    }

    /**
     * What was typed, what is wrong with it by field, and the articles that were meant perhaps.
     *
     * @param ticked the questions that somebody wants to answer; empty where nobody has said yet
     */
    record Unsent(
            int status,
            Map<String, String> typed,
            Map<String, Object> errors,
            List<Map<String, Object>> choices,
            Optional<Set<String>> ticked) {
        static final Unsent NOTHING = new Unsent(Reply.OK, Map.of(), Map.of());

        Unsent(int status, Map<String, String> typed, Map<String, Object> errors) {
            this(status, typed, errors, List.of(), Optional.empty());
        }

        /** At first all that no colleague attends to. */
        boolean isTicked(String question, boolean held) {
            return ticked.map(chosen -> chosen.contains(question)).orElse(!held);
        }

        String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    Future<Reply> page(Visit visit, QuestionId of, Unsent unsent) {
        return Future.all(crowd.book().read(), sources.articles().count())
                .compose(both -> page(visit, of, unsent, both.resultAt(0), both.resultAt(1)));
    }

    private Future<Reply> page(Visit visit, QuestionId of, Unsent unsent, List<Group> groups, Tally articles) {
        return OwnGroups.with(of, OwnGroups.of(visit, groups))
                .<Reply>map(group -> new Reply.Page(unsent.status(), "group", model(visit, group, unsent, articles)))
                .or(() -> OwnGroups.refusal(of, groups))
                .map(Future::succeededFuture)
                .orElseGet(GroupSheet::gone);
    }

    static Future<Reply> gone() {
        return Future.succeededFuture(new Reply.Page(GONE, "refused", Map.of("key", "no-group", "kept", List.of())));
    }

    private Map<String, Object> model(Visit visit, Group group, Unsent unsent, Tally articles) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", group.first().id().text());
        model.put("size", group.size());
        model.put("seen", newest(group).toString());
        model.put(
                "rows",
                group.questions().stream()
                        .limit(SHOWN)
                        .map(question -> row(visit, question, unsent))
                        .toList());
        model.put(
                "rest",
                group.questions().stream()
                        .skip(SHOWN)
                        .map(question -> question.id().text())
                        .collect(Collectors.joining(",")));
        model.put("restSize", Math.max(0, group.size() - SHOWN));
        model.put("english", speaks(group, Language.ENGLISH));
        model.put("text_it", unsent.value("text_it"));
        model.put("text_en", unsent.value("text_en"));
        model.put("typedTicket", unsent.value("ticket"));
        model.put("article", unsent.value("article"));
        model.put("errors", unsent.errors());
        model.put("limit", GroupWork.LONGEST);
        model.put("proposed", String.join(", ", Others.words(group)));
        model.put("mayWrite", visit.may(Role.EDITOR));
        model.put(
                "anyArticle",
                articles.published() > 0 || !unsent.value(ArticleChoice.FIELD).isEmpty());
        model.put("choices", unsent.choices());
        return model;
    }

    private static Instant newest(Group group) {
        return group.questions().stream()
                .map(OpenQuestion::asked)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static boolean speaks(Group group, Language language) {
        return group.questions().stream()
                .anyMatch(question -> question.language().equals(language));
    }

    private Map<String, Object> row(Visit visit, OpenQuestion question, Unsent unsent) {
        Optional<StaffId> other = question.holder().filter(who -> !who.equals(visit.myId()));
        Map<String, Object> row = new HashMap<>();
        row.put("id", question.id().text());
        row.put("words", question.words().value().strip());
        row.put("lang", question.language().code());
        row.put("asked", moments.time(question.asked(), visit.now(), visit.texts()));
        row.put(
                "channel",
                visit.say("channel." + question.conversation().channel().value()));
        row.put("held", other.isPresent());
        row.put("ticked", unsent.isTicked(question.id().text(), other.isPresent()));
        if (question.id().kind() == QuestionId.Kind.TICKET) {
            row.put("ticket", String.valueOf(question.id().number()));
        }
        return row;
    }
}
