package it.sportello.benchmarks.grouping;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Compares groups with the truth. Purity, homogeneity and the precision of B-cubed say how little is mixed; completeness
 * and the recall of B-cubed how little is parted.
 *
 * @param groups of each question in its place
 * @param topics the true ones, in the same places
 */
public record Partition(List<Integer> groups, List<String> topics) {
    public Partition {
        groups = List.copyOf(groups);
        topics = List.copyOf(topics);
        if (groups.size() != topics.size() || groups.isEmpty()) {
            throw new IllegalArgumentException("partition: as many groups as topics are wanted, and one at least");
        }
    }

    static Partition of(List<List<Integer>> grouped, List<String> topics) {
        Integer[] groups = new Integer[topics.size()];
        for (int group = 0; group < grouped.size(); group++) {
            for (int place : grouped.get(group)) {
                groups[place] = group;
            }
        }
        return new Partition(List.of(groups), topics);
    }

    int count() {
        return new HashSet<>(groups).size();
    }

    /** The share of questions that stand in a group of which most are of their topic. */
    double purity() {
        return (double) together(groups, topics).values().stream()
                        .mapToInt(counts -> Collections.max(counts.values()))
                        .sum()
                / groups.size();
    }

    double homogeneity() {
        return 1 - uncertainty(topics, groups);
    }

    double completeness() {
        return 1 - uncertainty(groups, topics);
    }

    double vMeasure() {
        return harmonic(homogeneity(), completeness());
    }

    double precision() {
        return shared(groups, topics);
    }

    double recall() {
        return shared(topics, groups);
    }

    double fMeasure() {
        return harmonic(precision(), recall());
    }

    /** How much of the uncertainty about one is left when the other is known, 0 to 1. */
    private static <A, B> double uncertainty(List<A> about, List<B> known) {
        double left = 0;
        for (Map<A, Integer> counts : together(known, about).values()) {
            int size = counts.values().stream().mapToInt(Integer::intValue).sum();
            for (int count : counts.values()) {
                left -= (double) count / about.size() * Math.log((double) count / size);
            }
        }
        double whole = 0;
        for (int count : counted(about).values()) {
            whole -= (double) count / about.size() * Math.log((double) count / about.size());
        }
        return whole == 0 ? 0 : left / whole;
    }

    /** The mean, over all questions, of the share of a question's neighbours in one that are its neighbours in the other. */
    private static <A, B> double shared(List<A> near, List<B> alike) {
        double sum = 0;
        for (Map<B, Integer> counts : together(near, alike).values()) {
            double size = counts.values().stream().mapToInt(Integer::intValue).sum();
            sum += counts.values().stream()
                    .mapToDouble(count -> count * (count / size))
                    .sum();
        }
        return sum / near.size();
    }

    private static <A, B> Map<A, Map<B, Integer>> together(List<A> by, List<B> of) {
        Map<A, Map<B, Integer>> together = new HashMap<>();
        for (int place = 0; place < by.size(); place++) {
            together.computeIfAbsent(by.get(place), fresh -> new HashMap<>()).merge(of.get(place), 1, Integer::sum);
        }
        return together;
    }

    private static <A> Map<A, Integer> counted(List<A> all) {
        Map<A, Integer> counts = new HashMap<>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts;
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }
}
