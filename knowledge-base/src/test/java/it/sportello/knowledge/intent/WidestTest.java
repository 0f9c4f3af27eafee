package it.sportello.knowledge.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidestTest {
    private static final int NOBODY = -1;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 50, Integer.MAX_VALUE})
    void theFewAreTheFirstOfAllInOrder(int most) {
        Random random = new Random(most);
        for (int round = 0; round < 50; round++) {
            // Of so few different margins many are equal.
            double[] margins =
                    random.ints(40, -9, 10).mapToDouble(one -> one / 4.0).toArray();
            int without = random.nextInt(41) + NOBODY;
            assertArrayEquals(sorted(margins, without, most), Widest.of(margins, without, most));
        }
    }

    @Test
    void ofNothingOrOfOneThatIsLeftOutThereIsNone() {
        assertArrayEquals(new int[0], Widest.of(new double[0], NOBODY, 3));
        assertArrayEquals(new int[0], Widest.of(new double[] {1}, 0, 3));
    }

    private static int[] sorted(double[] margins, int without, int most) {
        return IntStream.range(0, margins.length)
                .filter(place -> place != without)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -margins[place]))
                .limit(most)
                .mapToInt(place -> place)
                .toArray();
    }
}
