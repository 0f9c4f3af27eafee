package it.sportello.knowledge.grouping;

import java.util.Arrays;
import java.util.Map;

/**
 * Weights of traits by their numbers, in order. The product of two of length one is their likeness; the sum of several
 * stands for all of them.
 */
final class Vector {
    static final Vector EMPTY = new Vector(new int[0], new float[0]);

    final int[] traits;
    final float[] weights;

    private Vector(int[] traits, float[] weights) {
        this.traits = traits;
        this.weights = weights;
    }

    static Vector of(Map<Integer, Double> weights) {
        if (weights.isEmpty()) {
            return EMPTY;
        }
        int[] traits =
                weights.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] values = new float[traits.length];
        for (int at = 0; at < traits.length; at++) {
            values[at] = weights.getOrDefault(traits[at], 0.0).floatValue();
        }
        return new Vector(traits, values);
    }

    Vector plus(Vector other) {
        int[] all = new int[traits.length + other.traits.length];
        float[] sums = new float[all.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < traits.length || theirs < other.traits.length) {
            int trait = Math.min(at(mine), other.at(theirs));
            float sum = 0;
            if (at(mine) == trait) {
                sum += weights[mine++];
            }
            if (other.at(theirs) == trait) {
                sum += other.weights[theirs++];
            }
            all[size] = trait;
            sums[size++] = sum;
        }
        return new Vector(Arrays.copyOf(all, size), Arrays.copyOf(sums, size));
    }

    private int at(int place) {
        return place < traits.length ? traits[place] : Integer.MAX_VALUE;
    }
}
