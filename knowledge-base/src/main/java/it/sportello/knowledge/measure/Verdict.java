package it.sportello.knowledge.measure;

import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.Sureness;
import java.util.Objects;

/**
 * What the classifier made of one question.
 *
 * @param asked the question with the intent that it really has
 * @param predicted the intent held likeliest
 * @param confidence 0 to 1: the chance that the likeliest intent with an answer is the right one
 * @param sureness what the counter makes of that chance
 * @param amongThree whether the right intent is among the three likeliest
 */
public record Verdict(Example asked, String predicted, double confidence, Sureness sureness, boolean amongThree) {
    /** The name that files give to what no article answers. */
    public static final String OUT_OF_SCOPE = "oos";

    public Verdict {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(predicted, "predicted");
        Objects.requireNonNull(sureness, "sureness");
    }

    public boolean isRight() {
        return taken().equals(asked.intent());
    }

    /** What it was taken for: the predicted intent, unless it has no answer and got none. */
    String taken() {
        return isInScope() || isHeeded() ? predicted : OUT_OF_SCOPE;
    }

    /** Whether the counter gives an answer. */
    public boolean isAnswered() {
        return sureness == Sureness.ANSWER && !predicted.equals(OUT_OF_SCOPE);
    }

    /** Whether the counter gives an answer or asks whether one was meant. */
    public boolean isHeeded() {
        return sureness != Sureness.NONE && !predicted.equals(OUT_OF_SCOPE);
    }

    public boolean isAnsweredFrom(double threshold) {
        return confidence >= threshold && !predicted.equals(OUT_OF_SCOPE);
    }

    public boolean isInScope() {
        return !asked.intent().equals(OUT_OF_SCOPE);
    }
}
