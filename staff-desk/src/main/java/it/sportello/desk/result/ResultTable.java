package it.sportello.desk.result;

import it.sportello.core.remark.Opinion.Question;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.exchange.table.CsvTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results as a table for spreadsheets, in which no name is taken for a formula. */
final class ResultTable {
    private ResultTable() {}

    static byte[] write(Visit visit, Dimension dimension, List<List<String>> rows) {
        Stream<String> first = Stream.of(visit.say("results.csv.key"), visit.say("results.by." + dimension.key()));
        Stream<String> counts = Stream.of(Question.values())
                .flatMap(question -> IntStream.rangeClosed(1, question.choices())
                        .mapToObj(choice -> heading(visit, question, choice)));
        List<String> head = Stream.concat(first, counts).toList();
        return CsvTable.write(Stream.concat(Stream.of(head), rows.stream()).toList());
    }

    private static String heading(Visit visit, Question question, int choice) {
        String key = question.name().toLowerCase(Locale.ROOT);
        return visit.say("results.csv." + key) + ": " + visit.say("results." + key + "." + choice);
    }
}
