package it.sportello.knowledge.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns traits into vectors of length one: stems and pieces of words each with a share of their own. */
final class Weights {
    private static final double STEMS = 0.6;

    private final Usage usage;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Weights(Usage usage) {
        this.usage = usage;
    }

    static List<Vector> of(List<List<String>> questions, Usage usage) {
        Weights weights = new Weights(usage);
        List<Vector> vectors = new ArrayList<>();
        questions.forEach(traits -> vectors.add(weights.vector(traits)));
        return vectors;
    }

    private Vector vector(List<String> traits) {
        Map<Integer, Double> weighed = new HashMap<>();
        add(traits.stream().filter(trait -> !Traits.isPiece(trait)).toList(), STEMS, weighed);
        add(traits.stream().filter(Traits::isPiece).toList(), 1 - STEMS, weighed);
        return Vector.of(weighed);
    }

    private void add(List<String> traits, double share, Map<Integer, Double> weighed) {
        Map<String, Integer> times = new HashMap<>();
        traits.stream().filter(usage::tells).forEach(trait -> times.merge(trait, 1, Integer::sum));
        double squares = 0;
        Map<Integer, Double> own = new HashMap<>();
        for (Map.Entry<String, Integer> one : times.entrySet()) {
            double weight = (1 + Math.log(one.getValue())) * usage.rarity(one.getKey());
            own.put(number(one.getKey()), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares / share);
        own.forEach((trait, weight) -> weighed.put(trait, length == 0 ? 0 : weight / length));
    }

    private int number(String trait) {
        return numbers.computeIfAbsent(trait, fresh -> numbers.size());
    }
}
