package it.sportello.knowledge.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.sportello.knowledge.intent.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    private static final List<Example> EXAMPLES = Stream.of(
                    examples("tari", 10), examples("imu", 5), examples("cie", 1))
            .flatMap(List::stream)
            .toList();

    @Test
    void eachExampleIsAskedInOneFoldAndLearntInTheOthers() {
        List<HeldOut> folds = HeldOut.folds(EXAMPLES, 5, 1);
        folds.forEach(HeldOutTest::assertApart);
        List<Example> asked =
                folds.stream().flatMap(fold -> fold.asked().stream()).toList();
        assertEquals(EXAMPLES.size(), asked.size());
        assertEquals(Set.copyOf(EXAMPLES), Set.copyOf(asked));
    }

    @Test
    void anIntentIsSpreadOverAllFolds() {
        for (HeldOut fold : HeldOut.folds(EXAMPLES, 5, 1)) {
            Map<String, Long> asked = byIntent(fold.asked());
            assertEquals(2L, asked.get("tari"));
            assertEquals(1L, asked.get("imu"));
        }
    }

    @Test
    void ofFewExamplesNoIntentHasMore() {
        HeldOut few = HeldOut.few(EXAMPLES, 3, 1);
        assertApart(few);
        assertEquals(Map.of("tari", 3L, "imu", 3L, "cie", 1L), byIntent(few.learnt()));
    }

    @Test
    void theOrderOfTheExamplesChangesNothingAndTheSeedDoes() {
        List<Example> turned = new ArrayList<>(EXAMPLES);
        Collections.shuffle(turned, new Random(4));
        assertEquals(HeldOut.folds(EXAMPLES, 5, 1), HeldOut.folds(turned, 5, 1));
        assertEquals(HeldOut.few(EXAMPLES, 3, 1), HeldOut.few(turned, 3, 1));
        assertTrue(!HeldOut.few(EXAMPLES, 3, 1).equals(HeldOut.few(EXAMPLES, 3, 2)), "another seed, another draw");
    }

    private static void assertApart(HeldOut parts) {
        Set<Example> both = new HashSet<>(parts.learnt());
        both.retainAll(parts.asked());
        assertEquals(Set.of(), both);
        assertEquals(EXAMPLES.size(), parts.learnt().size() + parts.asked().size());
    }

    private static Map<String, Long> byIntent(List<Example> examples) {
        return examples.stream().collect(Collectors.groupingBy(Example::intent, Collectors.counting()));
    }

    private static List<Example> examples(String intent, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Example(intent, "domanda " + number))
                .toList();
    }
}
