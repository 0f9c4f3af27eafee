package it.sportello.embedding;

import java.util.Objects;

/** Why an embedding cannot be used, in one sentence for the administrator. */
public final class EmbeddingProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** Which of the two files to look at. */
    public enum Culprit {
        MODEL,
        TOKENIZER
    }

    private final Culprit culprit;

    EmbeddingProblem(Culprit culprit, String sentence) {
        super(sentence);
        this.culprit = Objects.requireNonNull(culprit, "culprit");
    }

    public Culprit culprit() {
        return culprit;
    }
}
