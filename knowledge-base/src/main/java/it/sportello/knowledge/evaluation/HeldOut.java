package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Examples parted in two, each intent by the same share; the same examples in whatever order always part alike. An
 * intent with fewer than three examples keeps them all for learning.
 */
record HeldOut(List<Example> learnt, List<Example> asked) {
    private static final int ONE_IN = 5;
    private static final int FEWEST = 3;
    private static final long SEED = 29;

    HeldOut {
        learnt = List.copyOf(learnt);
        asked = List.copyOf(asked);
    }

    static HeldOut of(List<Example> examples) {
        Map<String, List<Example>> byIntent = examples.stream()
                .distinct()
                .sorted(Comparator.comparing(Example::text))
                .collect(Collectors.groupingBy(Example::intent, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        Random random = new Random(SEED);
        List<Example> learnt = new ArrayList<>();
        List<Example> asked = new ArrayList<>();
        for (List<Example> each : byIntent.values()) {
            Collections.shuffle(each, random);
            int held = each.size() < FEWEST ? 0 : Math.max(1, each.size() / ONE_IN);
            asked.addAll(each.subList(0, held));
            learnt.addAll(each.subList(held, each.size()));
        }
        return new HeldOut(learnt, asked);
    }
}
