package it.sportello.knowledge.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void likenessIsTheCosine() {
        Meaning east = Meaning.of(new float[] {2, 0});
        assertEquals(1, east.likeness(Meaning.of(new float[] {0.5f, 0})), 1e-9);
        assertEquals(0, east.likeness(Meaning.of(new float[] {0, 3})), 1e-9);
        assertEquals(-1, east.likeness(Meaning.of(new float[] {-1, 0})), 1e-9);
        assertEquals(Math.sqrt(0.5), east.likeness(Meaning.of(new float[] {1, 1})), 0.01);
    }

    @Test
    void whatPointsNowhereIsLikeNothing() {
        Meaning nowhere = Meaning.of(new float[2]);
        assertEquals(0, nowhere.likeness(Meaning.of(new float[] {1, 0})));
        assertEquals(0, nowhere.coordinates()[0]);
    }

    @Test
    void itsGrainsGiveItBack() {
        Meaning meaning = Meaning.of(new float[] {0.3f, -0.7f, 0.01f});
        assertEquals(meaning, Meaning.ofGrains(meaning.grains()));
        assertEquals(0.3 / Math.sqrt(0.5801), meaning.coordinates()[0], 0.01);
    }
}
