package it.sportello.desk.result;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import it.sportello.core.remark.Opinion.Question;
import it.sportello.core.staff.Role;
import it.sportello.core.ticket.Opinions;
import it.sportello.core.ticket.Opinions.Tally;
import it.sportello.desk.guard.DeskRoute;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.Reply;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.Offices;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of results and its table as a file. */
public final class ResultPages {
    private static final String PATH = "/desk/results";
    private static final int INVALID = 422;

    private final Opinions opinions;
    private final Names names;
    private final Moments moments;

    public ResultPages(Opinions opinions, Articles articles, Offices offices, Moments moments) {
        this.opinions = Objects.requireNonNull(opinions, "opinions");
        this.names = new Names(articles, offices);
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    public List<DeskRoute> routes() {
        return List.of(
                DeskRoute.get(PATH, Role.VIEWER, this::page), DeskRoute.get(PATH + "/csv", Role.VIEWER, this::csv));
    }

    private Future<Reply> page(Visit visit) {
        return period(visit)
                .map(period -> rows(visit, period).map(rows -> shown(visit, period, rows)))
                .orElseGet(() -> Future.succeededFuture(refused(visit)));
    }

    private Future<Reply> csv(Visit visit) {
        return period(visit)
                .map(period -> rows(visit, period).map(rows -> file(visit, period, rows)))
                .orElseGet(() -> Future.succeededFuture(refused(visit)));
    }

    private Optional<Period> period(Visit visit) {
        return Period.of(visit.query("from"), visit.query("to"), moments.day(visit.now()));
    }

    private static Dimension dimension(Visit visit) {
        return Dimension.of(visit.query("by"));
    }

    /** Those that most opinions are about come first. */
    private Future<List<ResultRow>> rows(Visit visit, Period period) {
        Dimension dimension = dimension(visit);
        return opinions.given(period.from(), period.to()).compose(given -> {
            Map<String, List<Tally>> grouped =
                    given.stream().collect(Collectors.groupingBy(dimension::of, TreeMap::new, Collectors.toList()));
            return names.of(dimension, grouped.keySet(), visit)
                    .map(known -> grouped.entrySet().stream()
                            .map(entry -> new ResultRow(
                                    entry.getKey(), name(visit, entry.getKey(), known), new Figures(entry.getValue())))
                            .sorted(ResultRow.MOST_FIRST)
                            .toList());
        });
    }

    private static String name(Visit visit, String key, Map<String, String> known) {
        return key.isEmpty() ? visit.say("results.none-of." + dimension(visit).key()) : known.getOrDefault(key, key);
    }

    private Reply shown(Visit visit, Period period, List<ResultRow> rows) {
        Figures all = new Figures(
                rows.stream().flatMap(row -> row.figures().tallies().stream()).toList());
        Map<String, Object> model =
                model(visit, period.from().toString(), period.to().toString());
        model.put("rows", rows.stream().map(row -> row.shown(visit)).toList());
        model.put("total", new ResultRow("", "", all).shown(visit));
        model.put("asked", all.count(Question.PHONED));
        model.put("obstacles", choices(visit, all, Question.OBSTACLE));
        model.put("preferred", choices(visit, all, Question.PREFERRED));
        return new Reply.Page("results", model);
    }

    private static List<Map<String, Object>> choices(Visit visit, Figures figures, Question question) {
        return IntStream.rangeClosed(1, question.choices())
                .filter(choice -> figures.count(question, choice) > 0)
                .mapToObj(choice -> Map.<String, Object>of(
                        "text", visit.say("results." + question.name().toLowerCase(Locale.ROOT) + "." + choice),
                        "count", figures.count(question, choice)))
                .toList();
    }

    private static Reply refused(Visit visit) {
        Map<String, Object> model = model(visit, visit.query("from"), visit.query("to"));
        model.put("rows", List.of());
        model.put("error", visit.say("results.wrong-period"));
        return new Reply.Page(INVALID, "results", model);
    }

    private static Map<String, Object> model(Visit visit, String from, String to) {
        Dimension by = dimension(visit);
        Map<String, Object> model = new HashMap<>();
        model.put("from", from);
        model.put("to", to);
        model.put("by", by.key());
        model.put("error", "");
        model.put(
                "dimensions",
                Arrays.stream(Dimension.values())
                        .map(one -> Map.<String, Object>of(
                                "key", one.key(), "text", visit.say("results.by." + one.key()), "here", one == by))
                        .toList());
        return model;
    }

    private static Reply file(Visit visit, Period period, List<ResultRow> rows) {
        byte[] table = ResultTable.write(
                visit, dimension(visit), rows.stream().map(ResultRow::cells).toList());
        String name = "risultati-" + dimension(visit).key() + "-" + period.from() + "-" + period.to() + ".csv";
        return new Reply.Download(name, "text/csv; charset=utf-8", Buffer.buffer(table));
    }
}
