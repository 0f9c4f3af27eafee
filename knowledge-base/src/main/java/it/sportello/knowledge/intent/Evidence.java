package it.sportello.knowledge.intent;

import java.util.Objects;
import java.util.Optional;

/**
 * What speaks for an intent.
 *
 * @param margin to the other side of its plane: above 0 inside, below outside
 * @param lead of its margin over its best rival's; below 0 for all but the likeliest
 * @param known share of the message's pieces of words that any example has, by weight, 0 to 1
 * @param covered share of them that the intent's own examples have, 0 to 1
 * @param strange the message's margin to the plane of what is off every topic: above 0 inside, below outside
 * @param length the natural logarithm of how many features the message has: the longer, the less chance decides
 * @param likeness of the intent's nearest examples to the message by their meaning, where one could be found
 */
record Evidence(
        double margin,
        double lead,
        double known,
        double covered,
        double strange,
        double length,
        Optional<Double> likeness) {
    /** How many figures it is. */
    static final int FIGURES = 7;

    static final double USUAL_LIKENESS = 0.6;

    Evidence {
        Objects.requireNonNull(likeness, "likeness");
    }

    boolean isRatherOffTopic() {
        return strange > margin;
    }

    /** Shifted by what is usual, so that the figures can be weighed one by one. */
    double[] figures() {
        double near = likeness.map(cosine -> cosine - USUAL_LIKENESS).orElse(0.0);
        return new double[] {margin, lead - 0.5, known - 0.9, covered - 0.6, -strange - 0.9, length - 4.5, near};
    }
}
