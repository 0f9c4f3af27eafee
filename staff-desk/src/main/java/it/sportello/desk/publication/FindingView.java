package it.sportello.desk.publication;

import io.vertx.core.Future;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.staff.Role;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.examination.Run;
import it.sportello.knowledge.gold.Finding;
import it.sportello.knowledge.gold.Finding.Direction;
import it.sportello.knowledge.gold.RecentQuestion;
import it.sportello.knowledge.gold.RecentQuestions;
import it.sportello.knowledge.gold.Result;
import it.sportello.knowledge.gold.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an exam found, in groups, with the texts. Citizens' words are read where they are kept, if they still are. */
final class FindingView {
    private final RecentQuestions recent;
    private final Articles articles;

    FindingView(RecentQuestions recent, Articles articles) {
        this.recent = recent;
        this.articles = articles;
    }

    /** What the findings speak of: citizens' words by message, titles by article. */
    private record Known(Map<Long, RecentQuestion> asked, Map<ArticleId, String> titles) {}

    /** Gold questions first, what got worse first; groups without any are left out. */
    Future<List<Map<String, Object>>> groups(Visit visit, Run run) {
        Result result = run.done().map(done -> done.result()).orElse(Result.NOTHING);
        return Future.all(asked(visit, result), titles(visit, result)).map(both -> {
            Known known = new Known(both.resultAt(0), both.resultAt(1));
            return Stream.of(true, false)
                    .flatMap(gold -> Stream.of(Direction.values())
                            .map(direction -> group(visit, known, result, direction, gold)))
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    /** Citizens' words are for those only who may read their conversations. */
    private Future<Map<Long, RecentQuestion>> asked(Visit visit, Result result) {
        Set<Long> messages = result.findings().stream()
                .filter(finding -> finding.gold().isEmpty())
                .map(Finding::message)
                .collect(Collectors.toSet());
        return messages.isEmpty() || !visit.may(Role.OPERATOR)
                ? Future.succeededFuture(Map.of())
                : recent.find(messages)
                        .map(found -> found.stream().collect(Collectors.toMap(RecentQuestion::id, one -> one)));
    }

    private Future<Map<ArticleId, String>> titles(Visit visit, Result result) {
        List<ArticleId> expected = result.findings().stream()
                .flatMap(finding -> finding.gold().stream())
                .flatMap(gold -> gold.expected().stream())
                .distinct()
                .toList();
        return Future.all(expected.stream().map(articles::find).toList())
                .map(all -> all.<Optional<KeptArticle>>list().stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(
                                kept -> kept.article().id(),
                                kept -> kept.article().title(visit.texts().language()))));
    }

    private static Optional<Map<String, Object>> group(
            Visit visit, Known known, Result result, Direction direction, boolean gold) {
        List<Finding> found = result.findings(direction, gold);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String key = (gold ? "gold-" : "real-")
                + direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.of(Map.of(
                "key", key,
                "title", visit.say("exam.group." + key, found.size()),
                "rows",
                        found.stream()
                                .map(finding -> row(visit, known, finding))
                                .toList()));
    }

    private static Map<String, Object> row(Visit visit, Known known, Finding finding) {
        Map<String, Object> row = new HashMap<>();
        finding.gold()
                .ifPresentOrElse(
                        gold -> {
                            row.put("gold", String.valueOf(gold.id()));
                            row.put("words", gold.words().value());
                            row.put("lang", gold.language().code());
                            row.put(
                                    "expected",
                                    gold.expected()
                                            .map(id -> known.titles().getOrDefault(id, id.value()))
                                            .orElseGet(() -> visit.say("gold.none-expected")));
                        },
                        () -> asked(visit, known, finding, row));
        finding.before().ifPresent(before -> row.put("before", said(visit, before)));
        row.put("after", said(visit, finding.after()));
        return row;
    }

    private static void asked(Visit visit, Known known, Finding finding, Map<String, Object> row) {
        Optional<RecentQuestion> question = Optional.ofNullable(known.asked().get(finding.message()));
        String hidden = visit.say(visit.may(Role.OPERATOR) ? "exam.words.gone" : "exam.words.hidden");
        row.put("words", question.map(one -> one.words().value()).orElse(hidden));
        row.put(
                "lang",
                question.map(one -> one.language().code())
                        .orElse(visit.texts().language().code()));
        question.filter(one -> visit.may(Role.EDITOR)).ifPresent(one -> row.put("take", String.valueOf(one.id())));
    }

    private static Map<String, Object> said(Visit visit, Said said) {
        String kind = said.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of(
                "kind", visit.say("exam.said." + kind),
                "topics",
                        said.topics().stream()
                                .map(topic ->
                                        Map.<String, Object>of("id", topic.id().value(), "title", topic.title()))
                                .toList(),
                "text", said.kind() == Said.Kind.AT_DESK ? visit.say("intent." + said.text()) : said.text());
    }
}
