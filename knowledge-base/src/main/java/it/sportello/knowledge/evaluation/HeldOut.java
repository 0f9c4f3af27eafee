package it.sportello.knowledge.evaluation;

import it.sportello.knowledge.intent.Example;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Examples parted in those to learn and those to ask; the same examples in whatever order always part alike. */
public record HeldOut(List<Example> learnt, List<Example> asked) {
    public HeldOut {
        learnt = List.copyOf(learnt);
        asked = List.copyOf(asked);
    }

    /** As often as there are folds, so that each example is asked once; each intent is spread over all folds. */
    public static List<HeldOut> folds(List<Example> examples, int folds, long seed) {
        List<Example> dealt =
                shuffled(examples, seed).stream().flatMap(List::stream).toList();
        return IntStream.range(0, folds)
                .mapToObj(fold -> new HeldOut(
                        every(dealt, place -> place % folds != fold), every(dealt, place -> place % folds == fold)))
                .toList();
    }

    /** Whether there is anything to tell apart. */
    boolean canBeLearnt() {
        return learnt.stream().map(Example::intent).distinct().count() > 1;
    }

    /** That many examples of each intent to learn, or all where there are fewer; the rest to ask. */
    public static HeldOut few(List<Example> examples, int most, long seed) {
        List<Example> learnt = new ArrayList<>();
        List<Example> asked = new ArrayList<>();
        for (List<Example> each : shuffled(examples, seed)) {
            int taken = Math.min(most, each.size());
            learnt.addAll(each.subList(0, taken));
            asked.addAll(each.subList(taken, each.size()));
        }
        return new HeldOut(learnt, asked);
    }

    private static List<Example> every(List<Example> dealt, IntPredicate wanted) {
        return IntStream.range(0, dealt.size())
                .filter(wanted)
                .mapToObj(dealt::get)
                .toList();
    }

    private static Collection<List<Example>> shuffled(List<Example> examples, long seed) {
        Map<String, List<Example>> byIntent = examples.stream()
                .distinct()
                .sorted(Comparator.comparing(Example::text))
                .collect(Collectors.groupingBy(Example::intent, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        Random random = new Random(seed);
        byIntent.values().forEach(each -> Collections.shuffle(each, random));
        return byIntent.values();
    }
}
