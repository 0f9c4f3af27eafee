package it.sportello.knowledge.measure;

import java.util.List;

/** The confidence from which on a question is taken for one with an answer. */
public record Threshold(double confidence) {

    /**
     * The highest that costs at most this share of accuracy on questions that were held out.
     *
     * @param loss 0 to 1, of all questions with an answer
     */
    public static Threshold costing(double loss, List<Verdict> heldOut) {
        List<Verdict> inScope = heldOut.stream().filter(Verdict::isInScope).toList();
        double[] right = inScope.stream()
                .filter(Verdict::isRight)
                .mapToDouble(Verdict::confidence)
                .sorted()
                .toArray();
        int spent = (int) Math.floor(loss * inScope.size() + 1e-9);
        return new Threshold(spent < right.length ? right[spent] : Math.nextUp(1.0));
    }

    /** The share of questions without an answer that get none. */
    public double recall(List<Verdict> outOfScope) {
        long kept = outOfScope.stream()
                .filter(one -> !one.isAnsweredFrom(confidence))
                .count();
        return outOfScope.isEmpty() ? 0 : (double) kept / outOfScope.size();
    }
}
