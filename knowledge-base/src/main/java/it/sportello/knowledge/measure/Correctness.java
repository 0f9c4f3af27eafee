package it.sportello.knowledge.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How often it is right. All shares are between 0 and 1; of no question they are 0. */
public record Correctness(List<Verdict> verdicts) {
    public Correctness {
        verdicts = List.copyOf(verdicts);
    }

    public double accuracy() {
        return share(Verdict::isRight);
    }

    public double amongThree() {
        return share(one -> one.amongThree() || one.isRight());
    }

    /** Right as the counter acts: answered rightly or, where nothing answers it, not answered. */
    public double accuracyAtCounter() {
        return share(one -> one.isInScope() ? one.isRight() && one.isAnswered() : !one.isAnswered());
    }

    /** Who keeps silent where it would be wrong earns by it (Peñas and Rodrigo, 2011; EVALITA). */
    public double cAtOne() {
        double right = share(one -> one.isRight() && one.isAnswered());
        double silent = share(one -> !one.isAnswered());
        return right + silent * right;
    }

    /** The mean of each intent's harmonic mean of precision and recall, over the intents asked for or named. */
    public double macroF1() {
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Integer> named = new HashMap<>();
        Map<String, Integer> right = new HashMap<>();
        for (Verdict one : verdicts) {
            asked.merge(one.asked().intent(), 1, Integer::sum);
            named.merge(one.taken(), 1, Integer::sum);
            right.merge(one.taken(), one.isRight() ? 1 : 0, Integer::sum);
        }
        Set<String> intents = new HashSet<>(asked.keySet());
        intents.addAll(named.keySet());
        return intents.stream()
                .sorted()
                .mapToDouble(intent -> 2.0
                        * right.getOrDefault(intent, 0)
                        / (asked.getOrDefault(intent, 0) + named.getOrDefault(intent, 0)))
                .average()
                .orElse(0);
    }

    private double share(Predicate<Verdict> wanted) {
        return verdicts.isEmpty()
                ? 0
                : (double) verdicts.stream().filter(wanted).count() / verdicts.size();
    }
}
