package it.sportello.knowledge.grouping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Merges clusters by the average likeness of their members, the likeliest pairs first, down to a threshold. The average
 * over all pairs of two clusters is the product of their sums by their sizes, so that no table of pairs is needed. It
 * follows chains of nearest neighbours (Murtagh), which gives what merging the likeliest pair of all would give.
 */
final class Merging {
    private final double threshold;
    private final List<Vector> sums;
    private final List<List<Integer>> members = new ArrayList<>();
    private final boolean[] open;
    private final Index index;

    private Merging(List<Vector> questions, List<List<Integer>> seeds, double threshold) {
        int most = Math.max(1, 2 * seeds.size());
        this.threshold = threshold;
        this.sums = new ArrayList<>();
        this.open = new boolean[most];
        this.index = new Index(most);
        for (List<Integer> seed : seeds) {
            members.add(seed);
            sums.add(seed.stream().map(questions::get).reduce(Vector::plus).orElse(Vector.EMPTY));
            enter(sums.size() - 1);
        }
    }

    /**
     * The clusters, each with the places of its questions.
     *
     * @param seeds what is together from the start; each place stands in one of them
     */
    static List<List<Integer>> of(List<Vector> questions, List<List<Integer>> seeds, double threshold) {
        return new Merging(questions, seeds, threshold).merged();
    }

    private void enter(int cluster) {
        open[cluster] = true;
        index.add(cluster, sums.get(cluster));
    }

    private void leave(int cluster) {
        open[cluster] = false;
        index.remove(cluster);
    }

    private List<List<Integer>> merged() {
        List<List<Integer>> done = new ArrayList<>();
        Deque<Integer> chain = new ArrayDeque<>();
        // What a chain merges last is looked at again: the list grows while it is walked.
        for (int start = 0; start < members.size(); start++) {
            if (open[start]) {
                chain.push(start);
                follow(chain, done);
            }
        }
        return done;
    }

    private void follow(Deque<Integer> chain, List<List<Integer>> done) {
        while (!chain.isEmpty()) {
            int tip = chain.pop();
            int before = chain.isEmpty() ? -1 : chain.peek();
            Optional<Integer> nearest = nearest(tip, before);
            if (nearest.isEmpty()) {
                leave(tip);
                done.add(members.get(tip));
            } else if (nearest.get() == before) {
                chain.pop();
                merge(tip, before);
            } else {
                chain.push(tip);
                chain.push(nearest.get());
            }
        }
    }

    private Optional<Integer> nearest(int tip, int before) {
        Nearest nearest = new Nearest(tip, before);
        index.meet(sums.get(tip), nearest);
        return nearest.best < 0 ? Optional.empty() : Optional.of(nearest.best);
    }

    /** Of clusters that are equally near, the one that the chain came from; so each chain ends. */
    private final class Nearest implements Index.Met {
        private final int tip;
        private final int before;
        private double likeness = threshold;
        private int best = -1;

        Nearest(int tip, int before) {
            this.tip = tip;
            this.before = before;
        }

        @Override
        public void with(int other, float product) {
            double average = product
                    / ((double) members.get(tip).size() * members.get(other).size());
            if (other != tip && (average > likeness || average == likeness && goesBefore(other))) {
                best = other;
                likeness = average;
            }
        }

        private boolean goesBefore(int other) {
            return other == before || best != before && other < best;
        }
    }

    private void merge(int one, int other) {
        leave(one);
        leave(other);
        List<Integer> all = new ArrayList<>(members.get(one));
        all.addAll(members.get(other));
        members.add(all);
        sums.add(sums.get(one).plus(sums.get(other)));
        enter(sums.size() - 1);
    }
}
