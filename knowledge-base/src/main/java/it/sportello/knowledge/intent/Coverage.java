package it.sportello.knowledge.intent;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Which intents have which features among their examples. */
final class Coverage {
    private final List<String> intents;
    private final int[][] having;

    /** Of examples that are sorted by intent: each by the numbers of its features. */
    Coverage(List<String> intentOf, List<int[]> examples, int features) {
        this.intents = intentOf.stream().distinct().toList();
        int[] sizes = new int[features];
        this.having = new int[features][];
        forEachNew(intentOf, examples, features, (feature, intent) -> sizes[feature]++);
        Arrays.setAll(having, feature -> new int[sizes[feature]]);
        Arrays.fill(sizes, 0);
        forEachNew(intentOf, examples, features, (feature, intent) -> having[feature][sizes[feature]++] = intent);
    }

    private interface Having {
        void take(int feature, int intent);
    }

    /** Each intent once for each of its features, in ascending order. */
    private void forEachNew(List<String> intentOf, List<int[]> examples, int features, Having having) {
        int[] last = new int[features];
        Arrays.fill(last, -1);
        for (int at = 0; at < examples.size(); at++) {
            int intent = number(intentOf.get(at));
            for (int feature : examples.get(at)) {
                if (last[feature] != intent) {
                    last[feature] = intent;
                    having.take(feature, intent);
                }
            }
        }
    }

    private int number(String intent) {
        return Collections.binarySearch(intents, intent);
    }

    /** Whether any example has the feature. */
    boolean has(int feature) {
        return having[feature].length > 0;
    }

    /** Whether an example of that intent has a feature. */
    IntPredicate of(String intent) {
        int number = number(intent);
        return feature -> Arrays.binarySearch(having[feature], number) >= 0;
    }
}
