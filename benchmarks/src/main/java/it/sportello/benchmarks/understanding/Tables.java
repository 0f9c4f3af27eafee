package it.sportello.benchmarks.understanding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report in Markdown, as the documentation shows it: all figures of ours, then ours beside those of others.
 *
 * @param own columns of the first table
 * @param compared columns of the second
 */
record Tables(List<Column> own, List<Compared> compared, List<Peer> peers) {
    private static final String US = "Sportello";

    /** A column in which one trial of one set is compared. */
    record Compared(
            String key,
            String set,
            String trial,
            @JsonUnwrapped Column column) {
        Compared {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(set, "set");
            Objects.requireNonNull(trial, "trial");
            Objects.requireNonNull(column, "column");
        }

        Optional<String> ours(Report report) {
            return report.value(set, trial, column.figure()).map(column.unit()::written);
        }
    }

    /**
     * What others reached.
     *
     * @param source who measured it
     * @param figures by the column's key, as the source writes them
     */
    record Peer(String name, String source, Map<String, String> figures) {
        Peer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(source, "source");
            figures = Map.copyOf(figures);
        }

        boolean isIn(List<Compared> columns) {
            return columns.stream().anyMatch(column -> figures.containsKey(column.key()));
        }
    }

    Tables {
        own = List.copyOf(own);
        compared = List.copyOf(compared);
        peers = List.copyOf(peers);
    }

    String of(Report report) {
        List<Compared> shown = compared.stream()
                .filter(column -> column.ours(report).isPresent())
                .toList();
        String ours = markdown(ours(report));
        return shown.isEmpty() ? ours : ours + "\n\n" + markdown(beside(report, shown));
    }

    private List<List<String>> ours(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(List.of("set", "trial"), own.stream().map(Column::title)));
        report.sets()
                .forEach((set, trials) -> trials.forEach((trial, figures) -> rows.add(row(
                        List.of(set, trial),
                        own.stream()
                                .map(column -> figures.value(column.figure())
                                        .map(column.unit()::written)
                                        .orElse(""))))));
        return rows;
    }

    private List<List<String>> beside(Report report, List<Compared> shown) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                List.of("", "source"), shown.stream().map(one -> one.column().title())));
        rows.add(row(
                List.of(US, "this benchmark"),
                shown.stream().map(one -> one.ours(report).orElse(""))));
        peers.stream()
                .filter(peer -> peer.isIn(shown))
                .forEach(peer -> rows.add(row(
                        List.of(peer.name(), peer.source()),
                        shown.stream().map(one -> peer.figures().getOrDefault(one.key(), "")))));
        return rows;
    }

    private static List<String> row(List<String> names, Stream<String> cells) {
        return Stream.concat(names.stream(), cells).toList();
    }

    private static String markdown(List<List<String>> rows) {
        List<List<String>> ruled = new ArrayList<>(rows);
        ruled.add(1, Collections.nCopies(rows.get(0).size(), "---"));
        return ruled.stream()
                .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }
}
