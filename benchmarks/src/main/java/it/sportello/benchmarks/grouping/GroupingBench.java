package it.sportello.benchmarks.grouping;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.benchmarks.understanding.Slips;
import it.sportello.benchmarks.understanding.Starter;
import it.sportello.core.message.Language;
import it.sportello.knowledge.evaluation.EvaluationProblem;
import it.sportello.knowledge.evaluation.LabelledFile;
import it.sportello.knowledge.grouping.Asked;
import it.sportello.knowledge.grouping.Grouping;
import it.sportello.knowledge.grouping.Usage;
import it.sportello.knowledge.intent.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Groups a set of labelled questions as if nobody knew their labels, and compares. Then it groups thousands, on one
 * thread: the same questions with slips of the finger, in no order.
 */
public final class GroupingBench {
    private static final List<String> PARTS = List.of("train.tsv", "val.tsv");
    private static final double[] THRESHOLDS = {0.1, 0.12, 0.15, 0.18, 0.2, 0.25, 0.3};
    private static final int THOUSANDS = 5_000;
    private static final long SEED = 7;
    private static final int ROUNDED = 10_000;

    private final Usage usage;
    private final Consumer<String> progress;
    private final ObjectMapper json = new ObjectMapper();

    private GroupingBench(Usage usage, Consumer<String> progress) {
        this.usage = usage;
        this.progress = progress;
    }

    /**
     * One JSON object with the figures.
     *
     * @param config the folder with the starter knowledge, by which words are weighed as in an office's own
     * @param data a folder with train.tsv and perhaps val.tsv: the topic, a tabulator, the question
     */
    public static String run(Path config, Path data, Consumer<String> progress) throws IOException, EvaluationProblem {
        List<Example> examples = new ArrayList<>();
        for (String part : PARTS) {
            if (Files.exists(data.resolve(part))) {
                LabelledFile.read(data.resolve(part)).lines().forEach(line -> examples.add(line.example()));
            }
        }
        if (examples.isEmpty()) {
            throw new EvaluationProblem(data + ": a folder with train.tsv is wanted.");
        }
        Usage usage = Usage.of(topics(Starter.read(config.resolve("starter")).questions(Language.ITALIAN)));
        return new GroupingBench(usage, progress).measure(examples);
    }

    private String measure(List<Example> examples) {
        List<Example> mixed = new ArrayList<>(examples);
        Collections.shuffle(mixed, new Random(SEED));
        ObjectNode report = json.createObjectNode();
        report.put("questions", mixed.size());
        report.put("topics", mixed.stream().map(Example::intent).distinct().count());
        figures(mixed, Grouping.USUAL_THRESHOLD, report);
        ObjectNode others = report.putObject("thresholds");
        for (double threshold : THRESHOLDS) {
            figures(mixed, threshold, others.putObject(String.valueOf(threshold)));
        }
        thousands(mixed, report.putObject("thousands"));
        return report.toString();
    }

    private void figures(List<Example> examples, double threshold, ObjectNode figures) {
        progress.accept("grouping " + examples.size() + " questions, threshold " + threshold);
        long begun = System.nanoTime();
        List<List<Integer>> grouped = new Grouping(usage, threshold).of(asked(examples));
        figures.put("milliseconds", millisSince(begun));
        Partition found =
                Partition.of(grouped, examples.stream().map(Example::intent).toList());
        figures.put("groups", found.count());
        figures.put("purity", rounded(found.purity()));
        figures.put("homogeneity", rounded(found.homogeneity()));
        figures.put("completeness", rounded(found.completeness()));
        figures.put("v_measure", rounded(found.vMeasure()));
        figures.put("bcubed_precision", rounded(found.precision()));
        figures.put("bcubed_recall", rounded(found.recall()));
        figures.put("bcubed_f", rounded(found.fMeasure()));
    }

    private void thousands(List<Example> examples, ObjectNode figures) {
        List<Example> many = new ArrayList<>(examples);
        for (int slips = 1; many.size() < THOUSANDS; slips++) {
            many.addAll(Slips.in(slips, examples));
        }
        List<Example> all = new ArrayList<>(many.subList(0, THOUSANDS));
        Collections.shuffle(all, new Random(SEED));
        figures.put("questions", all.size());
        figures.put("distinct", all.stream().map(Example::text).distinct().count());
        figures(all, Grouping.USUAL_THRESHOLD, figures);
    }

    private static List<List<Asked>> topics(List<Example> examples) {
        return examples.stream().collect(Collectors.groupingBy(Example::intent)).values().stream()
                .map(GroupingBench::asked)
                .toList();
    }

    private static List<Asked> asked(List<Example> examples) {
        return examples.stream()
                .map(example -> new Asked(Language.ITALIAN, example.text()))
                .toList();
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static double rounded(double figure) {
        return (double) Math.round(figure * ROUNDED) / ROUNDED;
    }
}
