package it.sportello.knowledge.grouping;

import java.util.Arrays;

/** Which clusters have a trait, and with what weight. Clusters that are gone leave when they are next met. */
final class Index {
    private static final int FIRST_ROOM = 4;

    private int[][] clusters;
    private float[][] weights;
    private int[] sizes;
    private final boolean[] here;
    private final float[] products;
    private final int[] touched;
    private int many;

    /** @param most how many clusters there can ever be */
    Index(int most) {
        this.clusters = new int[0][];
        this.weights = new float[0][];
        this.sizes = new int[0];
        this.here = new boolean[most];
        this.products = new float[most];
        this.touched = new int[most];
    }

    void add(int cluster, Vector vector) {
        here[cluster] = true;
        for (int at = 0; at < vector.traits.length; at++) {
            int trait = vector.traits[at];
            makeRoom(trait);
            clusters[trait][sizes[trait]] = cluster;
            weights[trait][sizes[trait]] = vector.weights[at];
            sizes[trait]++;
        }
    }

    private void makeRoom(int trait) {
        if (trait >= sizes.length) {
            int more = Math.max(trait + 1, sizes.length * 2);
            int known = sizes.length;
            clusters = Arrays.copyOf(clusters, more);
            weights = Arrays.copyOf(weights, more);
            sizes = Arrays.copyOf(sizes, more);
            for (int fresh = known; fresh < more; fresh++) {
                clusters[fresh] = new int[FIRST_ROOM];
                weights[fresh] = new float[FIRST_ROOM];
            }
        }
        if (sizes[trait] == clusters[trait].length) {
            clusters[trait] = Arrays.copyOf(clusters[trait], sizes[trait] * 2);
            weights[trait] = Arrays.copyOf(weights[trait], sizes[trait] * 2);
        }
    }

    void remove(int cluster) {
        here[cluster] = false;
    }

    /** Told of each cluster that shares a trait: the product of both vectors. */
    interface Met {
        void with(int cluster, float product);
    }

    void meet(Vector vector, Met met) {
        met(vector);
        for (int at = 0; at < many; at++) {
            int cluster = touched[at];
            float product = products[cluster];
            products[cluster] = 0;
            met.with(cluster, product);
        }
    }

    private void met(Vector vector) {
        many = 0;
        for (int at = 0; at < vector.traits.length; at++) {
            collect(vector.traits[at], vector.weights[at]);
        }
    }

    private void collect(int trait, float weight) {
        int[] there = clusters[trait];
        float[] theirs = weights[trait];
        int kept = 0;
        for (int at = 0; at < sizes[trait]; at++) {
            int cluster = there[at];
            if (!here[cluster]) {
                continue;
            }
            there[kept] = cluster;
            theirs[kept++] = theirs[at];
            if (products[cluster] == 0) {
                touched[many++] = cluster;
            }
            products[cluster] += weight * theirs[kept - 1];
        }
        sizes[trait] = kept;
    }
}
