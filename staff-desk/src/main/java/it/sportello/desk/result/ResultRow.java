package it.sportello.desk.result;

import it.sportello.core.remark.Opinion.Question;
import it.sportello.desk.page.Visit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of one article, office or channel. */
record ResultRow(String key, String name, Figures figures) {
    static final Comparator<ResultRow> MOST_FIRST = Comparator.<ResultRow>comparingInt(
                    row -> -row.figures.count(Question.HELPED) - row.figures.count(Question.CLEAR))
            .thenComparing(ResultRow::name);

    ResultRow {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(figures, "figures");
    }

    Map<String, Object> shown(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("key", key);
        model.put("name", name);
        model.put("helped", share(visit, Question.HELPED, figures.helped()));
        model.put("clear", clear(visit));
        model.put("phoned", share(visit, Question.PHONED, figures.callsAvoided()));
        model.put("calls", figures.callsAvoided());
        return model;
    }

    private String share(Visit visit, Question question, int yes) {
        OptionalDouble share = figures.share(question);
        return share.isEmpty()
                ? visit.say("results.nobody")
                : visit.say("results.share", Math.round(share.getAsDouble()), yes, figures.count(question));
    }

    private String clear(Visit visit) {
        OptionalDouble clarity = figures.clarity();
        return clarity.isEmpty()
                ? visit.say("results.nobody")
                : visit.say(
                        "results.clarity",
                        String.format(visit.texts().locale(), "%.1f", clarity.getAsDouble()),
                        figures.count(Question.CLEAR));
    }

    /** The counts themselves, from which any share can be had. */
    List<String> cells() {
        return Stream.concat(
                        Stream.of(key, name),
                        Stream.of(Question.values())
                                .flatMap(question -> IntStream.rangeClosed(1, question.choices())
                                        .mapToObj(choice ->
                                                String.format(Locale.ROOT, "%d", figures.count(question, choice)))))
                .toList();
    }
}
