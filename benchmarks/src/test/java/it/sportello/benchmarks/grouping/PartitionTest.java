package it.sportello.benchmarks.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PartitionTest {
    private static final double NEARLY = 1e-9;

    @Test
    void groupsThatAreTheTopicsArePerfect() {
        Partition perfect = Partition.of(List.of(List.of(0, 2), List.of(1)), List.of("acqua", "tari", "acqua"));
        assertEquals(1, perfect.purity(), NEARLY);
        assertEquals(1, perfect.vMeasure(), NEARLY);
        assertEquals(1, perfect.fMeasure(), NEARLY);
        assertEquals(2, perfect.count());
    }

    @Test
    void oneGroupOfAllIsCompleteAndMixed() {
        Partition one = new Partition(List.of(0, 0, 0, 0), List.of("a", "a", "b", "b"));
        assertEquals(0.5, one.purity(), NEARLY);
        assertEquals(0, one.homogeneity(), NEARLY);
        assertEquals(1, one.completeness(), NEARLY);
        assertEquals(0.5, one.precision(), NEARLY);
        assertEquals(1, one.recall(), NEARLY);
    }

    @Test
    void eachByItselfIsPureAndParted() {
        Partition each = new Partition(List.of(0, 1, 2, 3), List.of("a", "a", "b", "b"));
        assertEquals(1, each.purity(), NEARLY);
        assertEquals(1, each.homogeneity(), NEARLY);
        assertEquals(0.5, each.completeness(), NEARLY);
        assertEquals(0.5, each.recall(), NEARLY);
    }

    @Test
    void asManyGroupsAsTopicsAreWanted() {
        assertThrows(IllegalArgumentException.class, () -> new Partition(List.of(0), List.of("a", "b")));
    }
}
