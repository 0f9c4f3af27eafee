package it.sportello.knowledge.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Puts questions that ask the same together. */
public final class Grouping {
    /** Measured on the questions of municipalities: higher parts what belongs together, lower joins what does not. */
    public static final double USUAL_THRESHOLD = 0.18;

    /** Questions so alike are one wording: a flood of them must not make the very words common that they are about. */
    private static final double ONE_WORDING = 0.6;

    private final Usage usage;
    private final double threshold;

    /** @param usage of the office's own texts */
    public Grouping(Usage usage) {
        this(usage, USUAL_THRESHOLD);
    }

    public Grouping(Usage usage, double threshold) {
        this.usage = Objects.requireNonNull(usage, "usage");
        this.threshold = threshold;
    }

    /**
     * The places of the questions, group by group: the largest first, then the one whose first question came first; in
     * each, as they came.
     */
    public List<List<Integer>> of(List<Asked> questions) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            same.computeIfAbsent(Traits.key(questions.get(place)), key -> new ArrayList<>())
                    .add(place);
        }
        List<List<Integer>> places = List.copyOf(same.values());
        List<Asked> distinct =
                places.stream().map(all -> questions.get(all.get(0))).toList();
        return merged(Traits.of(distinct)).stream()
                .map(group -> group.stream()
                        .flatMap(one -> places.get(one).stream())
                        .sorted()
                        .toList())
                .sorted(Comparator.comparingInt((List<Integer> group) -> -group.size())
                        .thenComparingInt(group -> group.get(0)))
                .toList();
    }

    private List<List<Integer>> merged(List<List<String>> traits) {
        List<List<Integer>> single =
                IntStream.range(0, traits.size()).mapToObj(List::of).toList();
        List<List<Integer>> wordings = Merging.of(Weights.of(traits, usage), single, ONE_WORDING);
        Usage both = usage.with(
                wordings.stream().map(wording -> traits.get(wording.get(0))).toList());
        return Merging.of(Weights.of(traits, both), wordings, threshold);
    }
}
