package it.sportello.knowledge.meaning;

import java.util.Arrays;

/**
 * The direction in which a text points, each coordinate in one of 255 grains: fine enough to tell what is near, and a
 * quarter of the memory that floating numbers take.
 */
public final class Meaning {
    private static final int FINEST = Byte.MAX_VALUE;

    private final byte[] grains;
    private final float length;

    private Meaning(byte[] grains) {
        this.grains = grains;
        this.length = (float) Math.sqrt(product(grains, grains));
    }

    /** How far it reaches does not matter; where it points does. Coordinates must be finite. */
    public static Meaning of(float[] direction) {
        float farthest = 0;
        for (float coordinate : direction) {
            farthest = Math.max(farthest, Math.abs(coordinate));
        }
        byte[] grains = new byte[direction.length];
        for (int at = 0; at < grains.length && farthest > 0; at++) {
            grains[at] = (byte) Math.round(direction[at] / farthest * FINEST);
        }
        return new Meaning(grains);
    }

    /** As {@link #grains()} gave them. */
    public static Meaning ofGrains(byte[] grains) {
        return new Meaning(grains.clone());
    }

    public byte[] grains() {
        return grains.clone();
    }

    /** The coordinates, brought to a length of one; all zero where it points nowhere. */
    public float[] coordinates() {
        float[] coordinates = new float[grains.length];
        for (int at = 0; at < grains.length && length > 0; at++) {
            coordinates[at] = grains[at] / length;
        }
        return coordinates;
    }

    /** The cosine of the angle between two of the same space: 1 for the same direction, about 0 for strangers. */
    public double likeness(Meaning other) {
        double lengths = (double) length * other.length;
        return lengths == 0 ? 0 : product(grains, other.grains) / lengths;
    }

    private static int product(byte[] one, byte[] other) {
        int sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning that && Arrays.equals(grains, that.grains);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(grains);
    }

    @Override
    public String toString() {
        return "Meaning[" + grains.length + " coordinates]";
    }
}
